import type { ChainEntry, OutsideWrite, PendingWrite, WriteAnswer } from '../chain/entry';
import type { AgentId, MigrationId } from '../ids';

/** Hears of each request that changes something outside: of none it hears nothing. */
export interface Witness {
  /** Nothing is sent before this has resolved. */
  sending(writes: readonly OutsideWrite[]): Promise<void>;
  answered(answers: readonly WriteAnswer[]): Promise<void>;
}

/** Rows that are added together, and what they change of what is pending. */
export interface ChainAddition {
  readonly entries: readonly ChainEntry[];
  readonly pending: readonly PendingWrite[];
  /** Request ids of which it is known now. */
  readonly settled: readonly string[];
}

interface ChainStanding {
  readonly pending: readonly PendingWrite[];
  readonly run: number;
  readonly actor: AgentId | null;
}

/** Of the ledger: what was written outside, one chain of rows for each migration. */
export interface Chains {
  append(id: MigrationId, addition: ChainAddition): Promise<void>;
  /** What is not known yet, and on whose word its run is under way. */
  standing(id: MigrationId): Promise<ChainStanding>;
}
