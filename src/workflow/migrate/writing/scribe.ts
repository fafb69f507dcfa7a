import type {
  ChainEntry,
  OutsideWrite,
  PendingWrite,
  WriteAnswer,
  WriteFacts,
  WrittenFor,
} from '../../../migration/chain/entry';
import type { AgentId, CustomerId, MigrationId } from '../../../migration/ids';
import type { ChainAddition, Chains, Witness } from '../../../migration/ports';
import type { Clock } from '../../../platform/clock';
import { defined } from '../../../platform/defined';

export interface ScribePorts {
  readonly chains: Chains;
  readonly clock: Pick<Clock, 'now'>;
}

interface WrittenOf {
  readonly id: MigrationId;
  readonly customer: CustomerId;
  /** Where it is not whoever began the run. */
  readonly actor?: AgentId;
  /** The one act of which it tells what became, beside a run that may be under way and knows the rest. */
  readonly looksAfter?: PendingWrite['what'];
}

type Held = PendingWrite & Pick<WriteAnswer, 'correlationId'>;

/** What became of pending writes, and how a read has shown it. */
interface Shown {
  readonly isDone: boolean;
  readonly code?: string;
  readonly found?: WriteFacts;
}

/** What nothing is read back of later: its answer is the last word. */
const endsWithAnswer: readonly PendingWrite['what'][] = ['checkout', 'usageLocation'];

/**
 * Writes down what is written outside for one migration. What another process had sent and not settled is taken up first: its answer
 * is lost with that process, so it is unknown until a read shows it.
 */
export class Scribe implements Witness {
  private readonly held = new Map<string, Held>();
  private began: Promise<WrittenFor> | undefined;

  constructor(
    private readonly ports: ScribePorts,
    private readonly of: WrittenOf,
  ) {}

  async sending(writes: readonly OutsideWrite[]): Promise<void> {
    const entry = await this.entries();
    // Whoever sends it once more has read that it is not so.
    const overtaken = this.those((one) => writes.some((write) => isOfOne(one, write)));
    const pending = writes.map(pendingOf);
    await this.add({
      entries: [
        ...overtaken.map((one) => entry(one, { phase: 'readBack', result: 'notDone' })),
        ...writes.map((write) => entry(write, { phase: 'sent', before: write.before, after: write.after })),
      ],
      pending,
      settled: overtaken.map(({ requestId }) => requestId),
    });
  }

  /** What was accepted is only waited for, and told with what is read of it. */
  async answered(answers: readonly WriteAnswer[]): Promise<void> {
    const entry = await this.entries();
    const told = answers.flatMap((answer) => {
      const one = this.held.get(answer.requestId);
      return one ? [{ one, answer }] : [];
    });
    for (const { one, answer } of told) this.held.set(one.requestId, { ...one, ...correlationIn(answer) });
    const last = told.filter(({ one, answer }) => answer.result !== 'accepted' || endsWithAnswer.includes(one.what));
    const unknown = last.filter(({ answer }) => answer.result === 'unknown').map(({ one }) => one);
    await this.add({
      entries: last.map(({ one, answer: { requestId: _, ...answer } }) => entry(one, { phase: 'answered', ...answer })),
      pending: unknown.map((one) => ({ ...one, isUnknown: true })),
      settled: last.filter(({ answer }) => answer.result !== 'unknown').map(({ one }) => one.requestId),
    });
  }

  /** What a read has shown, as rows that somebody else is to add. They count once `keep` is told that they were. */
  async shown(which: (one: PendingWrite) => Shown | undefined): Promise<ChainAddition> {
    const entry = await this.entries();
    const seen = [...this.held.values()].flatMap((one) => {
      const shown = which(one);
      return shown ? [{ one, shown }] : [];
    });
    const rows = seen.map(({ one, shown: { isDone, ...facts } }) =>
      entry(one, { phase: 'readBack', result: isDone ? 'done' : 'notDone', ...correlationIn(one), ...facts }),
    );
    return { entries: rows, pending: [], settled: seen.map(({ one }) => one.requestId) };
  }

  async writeShown(which: Parameters<Scribe['shown']>[0]): Promise<void> {
    await this.add(await this.shown(which));
  }

  keep({ pending, settled }: Pick<ChainAddition, 'pending' | 'settled'>): void {
    for (const requestId of settled) this.held.delete(requestId);
    for (const one of pending) this.held.set(one.requestId, { ...this.held.get(one.requestId), ...one });
  }

  private those(which: (one: PendingWrite) => boolean): readonly Held[] {
    return [...this.held.values()].filter(which);
  }

  private async add(addition: ChainAddition): Promise<void> {
    if (addition.entries.length === 0) return;
    await this.ports.chains.append(this.of.id, addition);
    this.keep(addition);
  }

  private async entries() {
    this.began ??= this.begin().catch((error: unknown) => {
      this.began = undefined;
      throw error;
    });
    return this.entryFor(await this.began);
  }

  private async begin(): Promise<WrittenFor> {
    const { pending, run, ...began } = await this.ports.chains.standing(this.of.id);
    const writtenFor: WrittenFor = { run, ...(this.of.actor ? { actor: this.of.actor, approver: null } : began) };
    if (this.of.looksAfter === undefined) await this.takeUp(pending, writtenFor);
    else this.keep({ pending: pending.filter(({ what }) => what === this.of.looksAfter), settled: [] });
    return writtenFor;
  }

  private async takeUp(pending: readonly PendingWrite[], writtenFor: WrittenFor): Promise<void> {
    const entry = this.entryFor(writtenFor);
    const lost = pending.filter(({ isUnknown }) => isUnknown !== true);
    const unknown = pending.map((one) => ({ ...one, isUnknown: true }));
    const rows = lost.map((one) => entry(one, { phase: 'answered', result: 'unknown' }));
    if (rows.length > 0) await this.ports.chains.append(this.of.id, { entries: rows, pending: unknown, settled: [] });
    this.keep({ pending: unknown, settled: [] });
  }

  private entryFor(writtenFor: WrittenFor) {
    const at = this.ports.clock.now().toISOString();
    const { customer } = this.of;
    return (one: PendingWrite, told: ToldOf): ChainEntry => {
      const { what, requestId } = one;
      return { at, what, ...told, requestId, ...writtenFor, customer, ...subjectOf(one) };
    };
  }
}

type ToldOf = ChainEntry extends infer Entry
  ? Entry extends ChainEntry
    ? Omit<Entry, keyof EntryFrame>
    : never
  : never;
type EntryFrame = WrittenFor & OutsideWriteFrame;
type OutsideWriteFrame = Pick<ChainEntry, 'at' | 'what' | 'requestId' | 'customer' | 'user' | 'subscription' | 'cart'>;

const subjectOf = ({ user, subscription, cart }: PendingWrite) => defined({ user, subscription, cart });

const correlationIn = ({ correlationId }: Pick<WriteAnswer, 'correlationId'>) => defined({ correlationId });

const pendingOf = (write: OutsideWrite): PendingWrite => ({
  what: write.what,
  requestId: write.requestId,
  ...subjectOf({ ...write }),
});

/** Of a person it is the same act; of a subscription whatever is changed of it. */
const isOfOne = (one: PendingWrite, write: OutsideWrite): boolean =>
  (one.user === undefined || (one.user === write.user && one.what === write.what)) &&
  one.subscription === write.subscription &&
  one.cart === write.cart &&
  one.user === write.user;
