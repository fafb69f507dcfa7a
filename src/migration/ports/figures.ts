import type { MigrationState } from '../plan/progress';
import type { SignInTrouble } from './signIn';

/** How the whole house stands, whichever of its processes is asked. Counts and instants alone. */
export interface HouseFigures {
  readonly migrations: Readonly<Partial<Record<MigrationState, number>>>;
  /** Of the durable engine. `queue` is one of its fixed names. */
  readonly runs: readonly { readonly queue: string; readonly state: 'waiting' | 'underWay'; readonly count: number }[];
  readonly letters: { readonly due: number; readonly dueSince?: Date };
  /** Absent until the customers were read once. */
  readonly radar?: { readonly readAt: Date; readonly customersRead: number; readonly customersFailed: number };
  readonly signInTrouble?: SignInTrouble;
  readonly isOnHold: boolean;
}

export interface Figures {
  ofHouse(now: Date): Promise<HouseFigures>;
  /** Of this process to the database; `wanted`: who would like one, and waits. */
  connections(): { readonly busy: number; readonly idle: number; readonly wanted: number };
}
