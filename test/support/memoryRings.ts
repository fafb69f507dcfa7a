import type { AgentId, MigrationId } from '../../src/migration/ids';
import { ringCause } from '../../src/migration/notices/ring';
import type { RingFacts } from '../../src/migration/notices/ring';
import { isEnded } from '../../src/migration/plan/states';
import type { Migration, MigrationState } from '../../src/migration/plan/progress';
import type { CardPlace, Rings } from '../../src/migration/ports';
import { defined } from '../../src/platform/defined';

interface Call {
  readonly since: string;
  readonly dueAt?: string;
  readonly rungFor?: string;
}

interface Standing {
  readonly migrations: ReadonlyMap<MigrationId, Migration>;
  place(id: MigrationId, agent?: AgentId): CardPlace | undefined;
}

/** Calls that a test makes where the durable side would have. */
export class MemoryRings implements Rings {
  readonly calls = new Map<MigrationId, Call>();
  /** When the agent decided something, and the attempt of the purchase. */
  decidedAt: string | undefined;
  attempt: number | undefined;

  constructor(private readonly standing: Standing) {}

  called = async (id: MigrationId): Promise<RingFacts | undefined> => {
    const call = this.calls.get(id);
    const migration = this.standing.migrations.get(id);
    if (call?.dueAt === undefined || migration === undefined || !mayRing(migration.state)) return undefined;
    const { state, runNo, problem } = migration;
    const looks = [this.standing.place(id)?.lookedAt, this.decidedAt].filter((at) => at !== undefined).sort();
    const { since, rungFor } = call;
    const facts = { problem: problem?.code, attempt: this.attempt, rungFor, lookedAt: looks.at(-1) };
    return { state, runNo, since, ...defined(facts) };
  };

  claimDue = async (at: string) => {
    const due = [...this.calls].filter(([, { dueAt }]) => dueAt !== undefined && dueAt <= at);
    return due.map(([id]) => id);
  };

  putOff: Rings['putOff'] = async (id, _facts, dueAt) => this.change(id, { dueAt });

  settle: Rings['settle'] = async (id, facts) => {
    this.calls.set(id, { since: facts.since, rungFor: ringCause(facts) });
  };

  callAnew: Rings['callAnew'] = async (id, at) => {
    this.calls.set(id, { since: at, dueAt: at });
  };

  /** Comes to rest, as the ledger keeps it. */
  rests(id: MigrationId, at: string): void {
    this.change(id, { since: at, dueAt: at });
  }

  private change(id: MigrationId, change: Partial<Call>): void {
    this.calls.set(id, { since: '', ...this.calls.get(id), ...change });
  }
}

const mayRing = (state: MigrationState): boolean => isEnded(state) || state === 'waitingForPerson';
