import type { ChainEntry, PendingWrite } from '../chain/entry';
import type { AgentId, MigrationId } from '../ids';

/** Rows that are added together, and what they change of what is pending. */
export interface ChainAddition {
  readonly entries: readonly ChainEntry[];
  readonly pending: readonly PendingWrite[];
  /** Request ids of which it is known now. */
  readonly settled: readonly string[];
}

/** Of the ledger: what was written outside, one chain of rows for each migration. */
export interface Chains {
  append(id: MigrationId, addition: ChainAddition): Promise<void>;
  /** What is not known yet, and on whose word this run is under way. */
  pendingOf(
    id: MigrationId,
    runNo: number,
  ): Promise<{ readonly pending: readonly PendingWrite[]; readonly actor: AgentId | null }>;
}
