import type { IncomingMessage } from 'node:http';

export interface TurnedDown {
  readonly status: 401 | 403 | 415 | 503;
  readonly retryAfterSeconds?: number;
}

/** The first word about a request is the gate's: nothing of it is parsed before, and nothing of the SDK sees it. */
export interface Gate {
  /** Whether it can tell one from another; begins to fetch what it lacks. */
  isReady(): boolean;
  /** Judges the headers. What they vouch for is held against the activity, once that is read. */
  admit(
    request: IncomingMessage,
  ): Promise<TurnedDown | { admits(activity: Readonly<Record<string, unknown>>): boolean }>;
}
