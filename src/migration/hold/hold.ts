import { KnownError } from '../errors';

/** Why nothing is written to the outside until somebody says so. */
export type HoldCause =
  /** The operator started it so. */
  | 'asked'
  /** What is kept was written elsewhere, or anew: a backup was restored. */
  | 'restored'
  /** It is kept in another database, on another server, or the server went another way than the one before. */
  | 'otherDatabase'
  | 'otherServer'
  | 'otherTimeline';

export interface Hold {
  readonly since: string;
  readonly because: readonly HoldCause[];
}

/** How soon it is looked whether the hold was lifted. */
const lookAgainSeconds = 10;

/** Thrown instead of a call that would buy or change something: nothing of it was sent. */
export const onHold = (): KnownError =>
  new KnownError('onHold', 'waitAndRetry', 'The house is on hold.', { retryAfterSeconds: lookAgainSeconds });
