import type { RefusedBecause, Sent } from '../../migration/ports';
import { defined } from '../../platform/defined';
import { retryAfterSeconds } from '../../platform/retryAfter';

/** What is known of a request that failed. */
export interface SendFailure {
  /** Absent when no answer came. */
  readonly status?: number;
  /** The answer's body, or as much of it as there is. */
  readonly body: string;
  readonly retryAfter?: string;
  /** Of the connection, for example `ECONNREFUSED`. */
  readonly code?: string;
}

/**
 * Teams' words for one and the same status, in its `code` or in its `subCode`. `MessageWritesBlocked` is said of
 * people who blocked the bot and of some who took it off.
 */
const words: readonly (readonly [string, RefusedBecause])[] = [
  ['ConversationBlockedByUser', 'blocked'],
  ['MessageWritesBlocked', 'blocked'],
  ['BotDisabledByAdmin', 'disabledByAdmin'],
  ['BotNotInConversationRoster', 'removed'],
  ['ForbiddenOperationException', 'notInstalled'],
  ['ConversationNotFound', 'left'],
  ['MemberNotFoundInConversation', 'left'],
  ['MessageSizeTooBig', 'tooBig'],
];

const byStatus: Readonly<Record<number, RefusedBecause>> = { 403: 'notAllowed', 404: 'left', 413: 'tooBig' };

/** Not taken, whatever the body says: a token that is refused now may be good later, and so may the rest. */
const passing: ReadonlySet<number> = new Set([401, 409, 412, 429]);

/** The request never left this machine. */
const neverSent: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
]);

/** What a failure means for the letter. There is no key that makes a repetition harmless, so doubt stays doubt. */
export function outcomeOf(failure: SendFailure, now: Date): Sent {
  const { status, body, retryAfter, code } = failure;
  if (status === undefined) return neverSent.has(code ?? '') ? { is: 'notTaken' } : { is: 'unknown' };
  if (status < 300) return { is: 'delivered' };
  if (passing.has(status)) return { is: 'notTaken', ...defined({ retryAfterMs: waitOf(retryAfter, body, now) }) };
  return isClear(status) ? { is: 'refused', because: becauseOf(status, body) } : { is: 'unknown' };
}

const isClear = (status: number): boolean => status >= 400 && status < 500 && status !== 408;

const becauseOf = (status: number, body: string): RefusedBecause => wordOf(body) ?? byStatus[status] ?? 'malformed';

const wordOf = (body: string): RefusedBecause | undefined => words.find(([word]) => body.includes(word))?.[1];

/** Why Teams refused it for good, where it says so in words that are only Teams'. */
export const reasonSaid = ({ status, body }: SendFailure): RefusedBecause | undefined =>
  status !== undefined && isClear(status) && !passing.has(status) ? wordOf(body) : undefined;

function waitOf(header: string | undefined, body: string, now: Date): number | undefined {
  const seconds = retryAfterSeconds(header, body, now);
  return seconds === undefined ? undefined : seconds * 1000;
}
