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
  /** Who agreed to what needed a second person. */
  readonly approver: AgentId | null;
}

/** Of the ledger: what was written outside, one chain of rows for each migration. */
export interface Chains {
  append(id: MigrationId, addition: ChainAddition): Promise<void>;
  /** What is not known yet, and on whose word its run is under way. */
  standing(id: MigrationId): Promise<ChainStanding>;
}

/** A row as it is told: nothing but its hash where it was erased. */
export interface WrittenRow {
  readonly no: number;
  readonly entry?: ChainEntry;
  readonly erasedAt?: string;
  /** Of this row and all before it, in hex. */
  readonly hash: string;
}

/** What was written outside for one migration, and under which key its end is signed. */
export interface WrittenLedger {
  readonly rows: readonly WrittenRow[];
  readonly signed?: { readonly keyId: string; readonly at: string };
}

/** Of the ledger: its rows, to be read. */
export interface WrittenRows {
  ofMigration(id: MigrationId): Promise<WrittenLedger>;
}
