import { KnownError } from '../../migration/errors';
import type { KnownErrorCode, Remedy } from '../../migration/errors';
import { defined } from '../../platform/defined';
import type { Call, TryOutcome } from './call';

type Meaning = readonly [KnownErrorCode, Remedy];

const SERVICE_DOWN: Meaning = ['serviceDown', 'waitAndRetry'];
const UNKNOWN_OUTCOME: Meaning = ['unknownOutcome', 'askAgent'];
const NO_ACCESS: Meaning = ['noAccess', 'askAdmin'];
const REFUSED: Meaning = ['refused', 'askAgent'];
const NOT_FOUND: Meaning = ['notFound', 'askAgent'];
const CONFLICT: Meaning = ['conflict', 'waitAndRetry'];

/** The resource changed since it was read. */
const STALE_CODE = '2055';

const BY_CODE: Readonly<Record<string, Meaning>> = {
  [STALE_CODE]: CONFLICT,
  // An item that is not available, told with status 200.
  400072: NOT_FOUND,
  900316: NO_ACCESS,
  800082: CONFLICT,
};

const BY_STATUS: Readonly<Record<number, Meaning>> = {
  401: NO_ACCESS,
  404: NOT_FOUND,
  408: SERVICE_DOWN,
  409: CONFLICT,
  412: CONFLICT,
  429: ['throttled', 'waitAndRetry'],
};

/** 403 speaks of rights only with these codes, or with none; with any other it is a rule of the business. */
const RIGHTS_CODES: ReadonlySet<string> = new Set(
  '400 2032 20002 90000 800001 800039 900124 900149 900150 900308 900309 900329 900420'.split(' '),
);

/** The cart is or was being submitted, so the order may well be there. */
const PROBABLY_PLACED_CODES: ReadonlySet<string> = new Set(['800060', '800064', '800065']);

/** The failure of a call, named by what can be done about it. */
export function errorOf(call: Call, outcome: TryOutcome): KnownError {
  const [code, remedy] = meaningOf(call, outcome);
  const told = outcome.status === undefined ? 'no answer' : `${outcome.status} ${outcome.code ?? ''}`.trim();
  const facts = defined({
    correlationId: outcome.correlationId,
    serviceCode: outcome.code,
    httpStatus: outcome.status,
    retryAfterSeconds: outcome.retryAfterSeconds,
  });
  return new KnownError(code, remedy, `Partner Center, ${call.operation}: ${told}.`, facts);
}

/** An answer that does not say what it must. After a purchase it hides one. */
export const unexpected = (call: Pick<Call, 'operation' | 'nature'>, correlationId: string): KnownError =>
  call.nature === 'buys'
    ? new KnownError(...UNKNOWN_OUTCOME, `Partner Center, ${call.operation}: unreadable answer.`, { correlationId })
    : new KnownError('unexpectedAnswer', 'askAdmin', `Partner Center, ${call.operation}: unreadable answer.`, {
        correlationId,
      });

function meaningOf(call: Call, { status, code = '' }: TryOutcome): Meaning {
  if (call.nature === 'buys' && mayHaveBought(status, code)) return UNKNOWN_OUTCOME;
  if (status === undefined || status >= 500) return SERVICE_DOWN;
  return status === 403 ? meaningOf403(code) : meaningOf4xx(status, code);
}

const meaningOf4xx = (status: number, code: string): Meaning => BY_CODE[code] ?? BY_STATUS[status] ?? REFUSED;

const meaningOf403 = (code: string): Meaning => (code === '' || RIGHTS_CODES.has(code) ? NO_ACCESS : REFUSED);

/** Only a plain no is a no: not silence, not a failure of the server, not an answer that makes no sense. */
const mayHaveBought = (status = 0, code: string): boolean =>
  status < 400 || status === 408 || status >= 500 || PROBABLY_PLACED_CODES.has(code);

export const isStale = (error: KnownError): boolean =>
  error.facts.serviceCode === STALE_CODE || error.facts.httpStatus === 412;
