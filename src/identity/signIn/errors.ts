import { KnownError } from '../../migration/errors';
import type { SignInTrouble } from '../../migration/ports';

/** How soon it is looked whether somebody has signed in. */
const lookAgainSeconds = 10;

/** Nobody can be spoken for; nothing was sent. Passes as soon as somebody has mended it. */
export const signInNeeded = (trouble: SignInTrouble): KnownError =>
  new KnownError('signInNeeded', 'waitAndRetry', `Nobody can be spoken for: ${trouble}.`, {
    signIn: trouble,
    retryAfterSeconds: lookAgainSeconds,
  });

/** The app itself, or whoever has signed in, is not let into this tenant. */
export const notLetIn = (): KnownError => new KnownError('noAccess', 'askAdmin', 'Entra gave no token.');

export const entraSilent = (): KnownError => new KnownError('serviceDown', 'waitAndRetry', 'Entra did not answer.');

/** A tenant takes a while until it knows of a consent. */
export const consentSpreads = (): KnownError =>
  new KnownError('serviceDown', 'waitAndRetry', 'The consent was given a moment ago.');
