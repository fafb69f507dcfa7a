import type { AgentId } from './ids';

/** What a person can decide about a migration. */
export const migrationDeeds = [
  'confirmed',
  'approved',
  'paused',
  'resumed',
  'stopped',
  'triedAgain',
  'orderedAgain',
  'leftOut',
  'checkedAgain',
  'leftOpen',
  'endedAsItIs',
  'saidBought',
  'saidNotBought',
  'keptLooking',
  'namedOrder',
  'adoptedOrder',
  'endedInDoubt',
  'letGoOn',
  'closedLater',
  'endTakenBack',
  'endedNow',
  'reactivated',
] as const;

export type MigrationDeed = (typeof migrationDeeds)[number];

/** What is decided about the house as a whole. */
export type HouseDeed = 'holdLifted' | 'databaseAdopted' | 'personErased' | 'customerErased';

/** One decision of a person. It is written down in the commit that does what was decided, or neither is there. */
export interface Deed<What extends MigrationDeed | HouseDeed = MigrationDeed> {
  readonly what: What;
  readonly at: string;
  /** Absent where nobody can tell, as of a command in a console. */
  readonly by?: AgentId;
  /** What the person had before them; no names. */
  readonly facts?: Readonly<Record<string, string | number>>;
}
