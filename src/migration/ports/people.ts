import type { MigrationId, UserId } from '../ids';
import type { ChainAddition } from './chains';
import type { PersonTerms } from '../plan/planHash';
import type { Person, PersonFailure } from '../plan/progress';

export type PersonResult =
  | { readonly userId: UserId; readonly state: 'done'; readonly at: string }
  | { readonly userId: UserId; readonly state: 'failed'; readonly failure: PersonFailure };

/** Somebody still to do, as the row says. */
export type PersonToDo = Person & PersonTerms;

/** Of the ledger: who is moved, and what became of each. Every write is conditional and may be repeated. */
export interface People {
  /** The next people still to do, in a stable order. */
  nextPeople(id: MigrationId, limit: number): Promise<readonly PersonToDo[]>;
  /** @param written what the ledger is to say of them, in the same commit */
  recordPeople(id: MigrationId, results: readonly PersonResult[], written?: ChainAddition): Promise<void>;
  /** For the result file, and to tell who else is left. */
  everybody(id: MigrationId): Promise<readonly Person[]>;
}
