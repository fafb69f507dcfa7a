export interface EmulatorReply {
  readonly status: number;
  readonly headers?: Record<string, string>;
  /** An object becomes JSON, a string goes out as it is. */
  readonly body?: unknown;
  /** Begin the body with U+FEFF, as the real service does now and then. */
  readonly bom?: boolean;
}
