import type { Activity } from './activity';
import { readable } from './cards';

export interface Entry {
  /** Its place in the order in which messages first appeared. */
  readonly order: number;
  readonly from: 'bot' | 'person';
  readonly conversationId: string;
  /** As it stands now. */
  readonly activity: Activity;
  /** All it has ever said, the latest last. */
  readonly versions: readonly Activity[];
  readonly isDeleted: boolean;
}

interface Message {
  readonly order: number;
  readonly from: 'bot' | 'person';
  readonly conversationId: string;
  activity: Activity;
  readonly versions: Activity[];
  isDeleted: boolean;
}

type Listener = (entry: Entry) => void;

/** Everything that was said, edited in place as a chat window would. */
export class Transcript {
  private readonly records: Message[] = [];
  private readonly listeners = new Set<Listener>();

  get entries(): readonly Entry[] {
    return this.records;
  }

  add(from: Entry['from'], conversationId: string, activity: Activity): Entry {
    const order = this.records.length;
    const record: Message = { order, from, conversationId, activity, versions: [activity], isDeleted: false };
    this.records.push(record);
    this.tell(record);
    return record;
  }

  find(conversationId: string, activityId: string): Entry | undefined {
    return this.record(conversationId, activityId);
  }

  /** @returns false when there is no such message */
  update(conversationId: string, activityId: string, activity: Activity): boolean {
    const record = this.record(conversationId, activityId);
    if (record === undefined || record.isDeleted) return false;
    record.activity = { ...activity, id: activityId };
    record.versions.push(record.activity);
    this.tell(record);
    return true;
  }

  /** @returns false when there is no such message */
  remove(conversationId: string, activityId: string): boolean {
    const record = this.record(conversationId, activityId);
    if (record === undefined || record.isDeleted) return false;
    record.isDeleted = true;
    this.tell(record);
    return true;
  }

  /** Calls back for every message and every change from now on; the answer stops that. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The first message, said already or still to come, for which the question holds; edits ask it again. */
  waitFor(question: (entry: Entry) => boolean, timeoutMs: number): Promise<Entry> {
    const known = this.records.find((entry) => question(entry));
    if (known !== undefined) return Promise.resolve(known);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`Nothing came within ${timeoutMs} ms. Said so far:\n${this.tail()}`));
      }, timeoutMs);
      const stop = this.listen((entry) => {
        if (!question(entry)) return;
        clearTimeout(timer);
        stop();
        resolve(entry);
      });
    });
  }

  private record(conversationId: string, activityId: string): Message | undefined {
    return this.records.find((each) => each.conversationId === conversationId && each.activity.id === activityId);
  }

  private tell(entry: Entry): void {
    for (const listener of [...this.listeners]) listener(entry);
  }

  private tail(): string {
    const shown = this.records.slice(-8);
    return shown
      .map(({ from, activity }) => `${from} ${activity.type}: ${readable(activity).slice(0, 400)}`)
      .join('\n');
  }
}
