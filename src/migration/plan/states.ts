import type { MigrationState } from './progress';

/** A run of the durable workflow is under way or about to be. */
export const runningStates = [
  'queued',
  'buying',
  'waitingForSeats',
  'moving',
  'closing',
] as const satisfies readonly MigrationState[];

/** Neither over nor under way: a person decides how it goes on. */
export const restingStates = ['paused', 'waitingForPerson'] as const satisfies readonly MigrationState[];

/** The states whose migrations are over; the same list as in the index `one_unfinished_migration`. */
export const endedStates = ['done', 'leftOpen', 'stopped'] as const satisfies readonly MigrationState[];

export const isRunning = (state: MigrationState): boolean => runningStates.some((running) => running === state);

export const isResting = (state: MigrationState): boolean => restingStates.some((resting) => resting === state);

export const isEnded = (state: MigrationState): boolean => endedStates.some((ended) => ended === state);
