export interface RetryQuestion {
  /** Repeatable: a read, or a write that sets a state rather than adds to it. */
  readonly call: { readonly repeatable: boolean };
  readonly outcome: {
    /** Absent when no answer came. */
    readonly status?: number | undefined;
    readonly retryAfterSeconds?: number | undefined;
    /** The service's own error code. */
    readonly code?: string | undefined;
  };
  /** How often it was tried so far, this time included. */
  readonly tries: number;
}

const MOST_TRIES = 5;
/** A longer wait belongs in the database, not in a process. */
const LONGEST_WAIT_SECONDS = 60;
const THROTTLED_FIRST_SECONDS = 5;
const IN_PROCESS_FIRST_SECONDS = 5;
/** Partner Center still works on an earlier request for the same thing. */
const IN_PROCESS_CODES: ReadonlySet<string> = new Set(['800060', '800064']);

/** "May I try again?": the wait in milliseconds, or undefined for no. */
export function retryAdvice({ call, outcome, tries }: RetryQuestion): number | undefined {
  if (tries >= MOST_TRIES) return undefined;
  const doubled = 2 ** (tries - 1);
  if (outcome.status === 429) return throttled(outcome.retryAfterSeconds, doubled);
  if (!call.repeatable) return undefined;
  if (isInProcess(outcome)) return waitOf(outcome.retryAfterSeconds ?? IN_PROCESS_FIRST_SECONDS * doubled);
  return mayPass(outcome.status) ? waitOf(outcome.retryAfterSeconds ?? doubled) : undefined;
}

/** Tries made while throttled count against the quota, hence more patience each time, on top of what was asked. */
const throttled = (askedSeconds: number | undefined, doubled: number): number | undefined =>
  waitOf(askedSeconds === undefined ? THROTTLED_FIRST_SECONDS * doubled : askedSeconds + doubled - 1);

const isInProcess = (outcome: RetryQuestion['outcome']): boolean =>
  outcome.status === 409 && IN_PROCESS_CODES.has(outcome.code ?? '');

const mayPass = (status: number | undefined): boolean => status === undefined || status === 408 || status >= 500;

function waitOf(seconds: number): number | undefined {
  if (!(seconds <= LONGEST_WAIT_SECONDS)) return undefined;
  return Math.ceil(Math.max(seconds, 1) * 1000);
}
