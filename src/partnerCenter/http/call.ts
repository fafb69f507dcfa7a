import type { Log } from '../../platform/log';
import type { Operation } from './callTable';
import type { Rank } from '../../platform/quota/waitingLine';

/** One thing asked of Partner Center. */
export interface Call {
  /** Its row in the table says whose token it carries. */
  readonly operation: Operation;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  /** Begins with `/v1/`; may carry a query of its own. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The idempotency id; a fresh one otherwise. */
  readonly requestId?: string;
  /**
   * `repeatable`: a read, or a write that sets a state. `buys`: sent once and never again, whatever happens; no answer
   * means nobody knows.
   */
  readonly nature: 'repeatable' | 'buys';
  /** A write that nobody pays for and nobody notices, such as a cart: also done while the house is on hold. */
  readonly isDraft?: true;
  /** Whom it lets go first; left out: nobody. */
  readonly rank?: Rank;
}

export interface ServiceAnswer {
  readonly status: number;
  /** Parsed JSON; undefined when there was none. */
  readonly body: unknown;
  readonly correlationId: string;
  /** Where it was asked for: whether the person behind the token has signed in with a second factor. */
  readonly isMfaCompliant?: boolean;
}

export interface Send {
  (call: Call): Promise<ServiceAnswer>;
  /** Where lists that are odd are written down. */
  readonly log: Log;
}

/** The same calls, behind those of a higher rank. */
export const sendAs = (rank: Rank, send: Send): Send =>
  Object.assign((call: Call) => send({ ...call, rank }), { log: send.log });

/** What a try brought: an answer, or none. */
export interface TryOutcome {
  readonly status?: number;
  readonly text: string;
  readonly code?: string;
  readonly retryAfterSeconds?: number;
  readonly correlationId: string;
  readonly isMfaCompliant?: boolean;
}
