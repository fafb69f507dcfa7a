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

const mostTries = 5;
/** A longer wait belongs in the database, not in a process. */
const longestWaitSeconds = 60;
const throttledFirstSeconds = 5;
const inProcessFirstSeconds = 5;
/** Partner Center still works on an earlier request for the same thing. */
const inProcessCodes: ReadonlySet<string> = new Set(['800060', '800064']);

/** "May I try again?": the wait in milliseconds, or undefined for no. */
export function retryAdvice({ call, outcome, tries }: RetryQuestion): number | undefined {
  if (tries >= mostTries) return undefined;
  const doubled = 2 ** (tries - 1);
  if (outcome.status === 429) return throttled(outcome.retryAfterSeconds, doubled);
  if (!call.repeatable) return undefined;
  if (isInProcess(outcome)) return waitOf(outcome.retryAfterSeconds ?? inProcessFirstSeconds * doubled);
  return leavesDoubt(outcome.status) ? waitOf(outcome.retryAfterSeconds ?? doubled) : undefined;
}

/** Tries made while throttled count against the quota, hence more patience each time, on top of what was asked. */
const throttled = (askedSeconds: number | undefined, doubled: number): number | undefined =>
  waitOf(askedSeconds === undefined ? throttledFirstSeconds * doubled : askedSeconds + doubled - 1);

const isInProcess = (outcome: RetryQuestion['outcome']): boolean =>
  outcome.status === 409 && inProcessCodes.has(outcome.code ?? '');

/** Whether it may have been done although nobody said so. */
export const leavesDoubt = (status: number | undefined): boolean =>
  status === undefined || status === 408 || status >= 500;

function waitOf(seconds: number): number | undefined {
  if (!(seconds <= longestWaitSeconds)) return undefined;
  return Math.ceil(Math.max(seconds, 1) * 1000);
}
