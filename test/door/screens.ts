import type { Activity } from '../../emulator/connector';
import { buttonsOf } from '../../emulator/connector';
import { inputsOf } from '../../emulator/connector/cards';
import type { Answer, Heard } from '../support/microsoftStandIn';
import type { Json } from './activities';

/** A button as a person would press it, on the card that it is on. */
export interface Shown {
  readonly messageId: string;
  readonly value: Json;
  /** Sent as an invoke, not as a message. */
  readonly executes: boolean;
}

interface Question {
  readonly owner: string;
  readonly sinceMs: number;
  /** As the card looks now. */
  readonly buttons: readonly Shown[];
}

const mostRemembered = 40;
/** A card may be on the screen before the conversation that asks by it is stored. */
const longStoredMs = 10_000;

/** What Teams would show to each of the people, so that they can press it, now or much later. */
export class Screens {
  private readonly buttons = new Map<string, readonly Shown[]>();
  private readonly questions = new Map<string, Question>();
  private sent = 0;

  /** As the connector, for whatever the bot says. */
  readonly hear = ({ method, path, body }: Heard): Answer => {
    const [, , , conversation = '', , id = ''] = path.split('?')[0]!.split('/').map(decodeURIComponent);
    const messageId = method === 'PUT' ? id : `sent-${++this.sent}`;
    this.show(conversation.slice('a:1'.length), messageId, JSON.parse(body || '{}') as Activity);
    return { status: method === 'PUT' ? 200 : 201, body: { id: messageId } };
  };

  /** The last ones that a person saw, the latest last. */
  of(person: string): readonly Shown[] {
    return this.buttons.get(person) ?? [];
  }

  on(question: string): readonly Shown[] {
    return this.questions.get(question)?.buttons ?? [];
  }

  ownerOf(question: string): string | undefined {
    return this.questions.get(question)?.owner;
  }

  /** Whether it is only still on a screen: a question that left what is stored never comes back. */
  isOver(question: string, stored: string): boolean {
    const since = this.questions.get(question)?.sinceMs ?? Infinity;
    return performance.now() - since > longStoredMs && !stored.includes(question);
  }

  private show(person: string, messageId: string, activity: Activity): void {
    const inputs = inputsOf(activity);
    const shown = buttonsOf(activity).map(({ type, data }) => ({
      messageId,
      value: { ...data, ...inputs },
      executes: type === 'Action.Execute',
    }));
    this.buttons.set(person, [...this.of(person), ...shown].slice(-mostRemembered));
    for (const { value } of shown) {
      const { question } = value;
      if (typeof question !== 'string') continue;
      const { sinceMs = performance.now() } = this.questions.get(question) ?? {};
      const buttons = shown.filter((each) => each.value['question'] === question);
      this.questions.set(question, { owner: person, sinceMs, buttons });
    }
  }
}
