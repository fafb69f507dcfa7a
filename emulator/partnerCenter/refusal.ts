import type { EmulatorReply } from '../core/reply';

/** Thrown by whatever finds that a request can't be met; the door turns it into the answer. */
export class Refusal extends Error {
  constructor(readonly reply: EmulatorReply) {
    super(`Refused with ${reply.status}`);
  }
}

/** The standard error body. */
export function refuse(status: number, code: number, description: string, data: readonly string[] = []): Refusal {
  return new Refusal({ status, body: { code, description, data, source: 'PartnerFD' } });
}

/** The customer services' own error body. */
export function refuseAsService(status: number, code: number, errorName: string, message: string): Refusal {
  const body = {
    code,
    message,
    description: message,
    errorName,
    isRetryable: false,
    parameters: {},
    errorMessageExtended: `InternalErrorCode=${code}`,
  };
  return new Refusal({ status, body });
}

/** The rate limiter in front of everything has a shape of its own. */
export function throttled(retryAfterSeconds: number): EmulatorReply {
  const message = `Rate limit is exceeded. Try again in ${retryAfterSeconds} seconds.`;
  return {
    status: 429,
    headers: { 'Retry-After': String(retryAfterSeconds) },
    body: { statusCode: 429, message },
  };
}
