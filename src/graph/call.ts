/** One thing asked of Graph in a customer's tenant. */
export interface GraphCall {
  /** A fixed name for logs, such as `users.holders`. */
  readonly operation: string;
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Below the version, or the whole address of a next page. */
  readonly path: string;
  readonly body?: unknown;
}

/** How a call is sent. */
export interface Sending {
  /** Aborted while the call waits for the quota, it is not sent. */
  readonly signal?: AbortSignal | undefined;
  /** When it is too late to send it. */
  readonly until?: Date | undefined;
  /** Done once, right before it is sent, after the wait for the quota; what this throws keeps it from being sent. */
  readonly begin?: () => Promise<void>;
}

/** What a try brought; `status` is absent when no answer came. */
export interface GraphOutcome {
  readonly status?: number;
  readonly body?: unknown;
  readonly code?: string;
  readonly retryAfterSeconds?: number;
  readonly requestId?: string;
  /** Share of the quota in use, where Graph tells it. */
  readonly used?: number;
  readonly resourceUnits?: number;
  /** It was turned away for the quota of the app over all tenants. */
  readonly isOfApp?: boolean;
}
