import type { Deed } from '../deed';
import type { MigrationId } from '../ids';

/** A deed as it is told. */
export interface ToldDeed extends Pick<Deed, 'what' | 'at' | 'by'> {
  /** As the person's client last gave it; deeds themselves keep no names. */
  readonly name?: string;
}

export interface Decided {
  /** In the order in which it was decided. */
  readonly latest: readonly ToldDeed[];
  /** How many came before those. */
  readonly before: number;
}

/** Of the ledger: who decided what. A deed is written with what was decided, by whichever port does that, and stays as it is. */
export interface Deeds {
  ofMigration(id: MigrationId, limit: number): Promise<Decided>;
}
