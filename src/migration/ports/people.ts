import type { MigrationId, UserId } from '../ids';
import type { ChainAddition } from './chains';
import type { PersonTerms } from '../plan/planHash';
import type { Person, PersonFailure } from '../plan/progress';

export type PersonResult =
  | { readonly userId: UserId; readonly state: 'done'; readonly at: string }
  | { readonly userId: UserId; readonly state: 'failed'; readonly failure: PersonFailure };

/** Somebody still to do, as the row says. */
export type PersonToDo = Person & PersonTerms;

/** Where a page ends. */
export interface PageEnd {
  readonly ordinal: number;
  readonly id: UserId;
}

export interface PeoplePage {
  readonly people: readonly Person[];
  /** Absent where it is the last. */
  readonly end?: PageEnd;
}

/** Of the ledger: who is moved, and what became of each. Every write is conditional and may be repeated. */
export interface People {
  /** The next people still to do, in a stable order. */
  nextPeople(id: MigrationId, limit: number): Promise<readonly PersonToDo[]>;
  /** @param written what the ledger is to say of them, in the same commit */
  recordPeople(id: MigrationId, results: readonly PersonResult[], written?: ChainAddition): Promise<void>;
  /** For files: all of them at once. */
  everybody(id: MigrationId): Promise<readonly Person[]>;
  /** Everybody in the order of the plan, some at a time. */
  peopleAfter(id: MigrationId, after?: PageEnd): Promise<PeoplePage>;
  /** Those of the plan who are named. */
  among(id: MigrationId, users: readonly UserId[]): Promise<readonly Person[]>;
}
