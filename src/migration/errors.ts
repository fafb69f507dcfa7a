import type { SignInTrouble } from './ports/signIn';

/** Who can help: the engine obeys it, the bot words it. */
export type Remedy = 'waitAndRetry' | 'askAgent' | 'askAdmin';

export type KnownErrorCode =
  | 'serviceDown'
  | 'throttled'
  | 'unknownOutcome'
  | 'notFound'
  | 'noAccess'
  | 'refused'
  | 'conflict'
  | 'onHold'
  /** The app can speak for nobody, so what wants a person was not asked. */
  | 'signInNeeded'
  /** The token of an app alone is not taken there: nothing is wrong with rights or with the customer. */
  | 'tokenKind'
  /** A rule of Conditional Access. */
  | 'blockedByPolicy'
  | 'unexpectedAnswer'
  /** A list of which an entry could not be read, or that did not end: what it lacks is not known to be absent. */
  | 'incomplete';

/**
 * A failure of a service we call, named by what can be done about it. Anything else that is thrown is a bug.
 * A stored error is stored as `code` and `facts`, because a class does not survive a database.
 */
export class KnownError extends Error {
  override readonly name = 'KnownError';

  constructor(
    readonly code: KnownErrorCode,
    readonly remedy: Remedy,
    /** For logs only; never shown to a reader and free of names, addresses and tokens. */
    message: string,
    readonly facts: {
      /** The id that Microsoft's support asks for. */
      readonly correlationId?: string;
      /** Partner Center's or Graph's own error code. */
      readonly serviceCode?: string;
      readonly httpStatus?: number;
      readonly retryAfterSeconds?: number;
      readonly signIn?: SignInTrouble;
      /** No token was to be had, so the last try never left; what buys has no other. */
      readonly isUnsent?: true;
      /** An earlier try of the same may have been done, whatever the last one was answered. */
      readonly mayBeDone?: true;
      /** The account is kept in another directory, from which it is only copied here. */
      readonly isMasteredElsewhere?: boolean;
      /** Entries of a list that could not be read, and those that could. */
      readonly unread?: number;
      readonly read?: number;
    } = {},
  ) {
    super(message);
  }
}

export const isKnownError = (error: unknown): error is KnownError =>
  error instanceof Error && error.name === 'KnownError';

const entryCodes = ['noAccess', 'signInNeeded', 'tokenKind', 'blockedByPolicy'] as const;

/** Why Microsoft lets the app in nowhere, or not for this customer; undefined for every other failure. */
export const refusedAs = ({ code }: Pick<KnownError, 'code'>): (typeof entryCodes)[number] | undefined =>
  entryCodes.find((one) => one === code);
