import type { ChainEntry, PendingWrite } from '../../src/migration/chain/entry';
import { agentId } from '../../src/migration/ids';
import type { ChainAddition, Chains } from '../../src/migration/ports';

/** The ledger of one migration in memory, as the database keeps it. */
export class MemoryChains implements Chains {
  readonly entries: ChainEntry[] = [];
  private readonly pending = new Map<string, PendingWrite>();

  add({ entries, pending, settled }: ChainAddition): void {
    this.entries.push(...entries);
    for (const requestId of settled) this.pending.delete(requestId);
    for (const one of pending) this.pending.set(one.requestId, one);
  }

  append: Chains['append'] = async (_id, addition) => this.add(addition);
  standing: Chains['standing'] = async () => ({
    pending: [...this.pending.values()],
    run: 1,
    actor: agentId('agent-blair'),
    approver: null,
  });

  /** What is wrong with it once everything has come to its end: each act that the world knows of is told, and how it ended. */
  faults({
    checkouts,
    licenceWrites,
    closes,
  }: Record<'checkouts' | 'licenceWrites' | 'closes', number>): readonly string[] {
    const sent = (...whats: readonly ChainEntry['what'][]) =>
      this.entries.filter(({ phase, what }) => phase === 'sent' && whats.includes(what)).length;
    return [
      ...[...this.pending.values()].map(({ what }) => `${what} pending`),
      // What was sent and not heard is told as well.
      ...(sent('checkout') >= checkouts ? [] : ['checkout missing']),
      ...(sent('licences') >= licenceWrites ? [] : ['licences missing']),
      ...(sent('suspend', 'endNow', 'endAtTerm') >= closes ? [] : ['closing missing']),
    ];
  }

  /** The rows of one kind of write, as who has sent and what became of it. */
  told(what: ChainEntry['what']): readonly string[] {
    return this.entries
      .filter((entry) => entry.what === what)
      .map((entry) => (entry.phase === 'sent' ? 'sent' : `${entry.phase} ${entry.result}`));
  }
}
