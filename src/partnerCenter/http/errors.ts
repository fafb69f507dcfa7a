import { KnownError } from '../../migration/errors';
import type { KnownErrorCode, Remedy } from '../../migration/errors';
import { defined } from '../../platform/defined';
import type { Call, ServiceAnswer, TryOutcome } from './call';

type Meaning = readonly [KnownErrorCode, Remedy];

const serviceDown: Meaning = ['serviceDown', 'waitAndRetry'];
const unknownOutcome: Meaning = ['unknownOutcome', 'askAgent'];
const noAccess: Meaning = ['noAccess', 'askAdmin'];
const tokenKind: Meaning = ['tokenKind', 'askAdmin'];
const blockedByPolicy: Meaning = ['blockedByPolicy', 'askAdmin'];
const refused: Meaning = ['refused', 'askAgent'];
const notFound: Meaning = ['notFound', 'askAgent'];
const conflict: Meaning = ['conflict', 'waitAndRetry'];

/** The resource changed since it was read. */
const staleCode = '2055';

const byCode: Readonly<Record<string, Meaning>> = {
  [staleCode]: conflict,
  // An item that is not available, told with status 200.
  400072: notFound,
  900316: tokenKind,
  900309: blockedByPolicy,
  900329: tokenKind,
  800082: conflict,
};

const byStatus: Readonly<Record<number, Meaning>> = {
  401: noAccess,
  404: notFound,
  408: serviceDown,
  409: conflict,
  412: conflict,
  429: ['throttled', 'waitAndRetry'],
};

/** 403 speaks of rights only with these codes, or with none; with any other it is a rule of the business. */
const rightsCodes: ReadonlySet<string> = new Set(
  '400 2032 20002 90000 800001 800039 900124 900149 900150 900308 900420'.split(' '),
);

/** The cart is or was being submitted, so the order may well be there. */
const probablyPlacedCodes: ReadonlySet<string> = new Set(['800060', '800064', '800065']);

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
export function unexpected(
  { operation, nature }: Pick<Call, 'operation' | 'nature'>,
  { correlationId, status }: Pick<ServiceAnswer, 'correlationId' | 'status'>,
): KnownError {
  const meaning: Meaning = nature === 'buys' ? unknownOutcome : ['unexpectedAnswer', 'askAdmin'];
  const facts = { correlationId, httpStatus: status };
  return new KnownError(...meaning, `Partner Center, ${operation}: unreadable answer.`, facts);
}

function meaningOf(call: Call, { status, code = '' }: TryOutcome): Meaning {
  if (call.nature === 'buys' && mayHaveBought(status, code)) return unknownOutcome;
  if (status === undefined || status >= 500) return serviceDown;
  return status === 403 ? meaningOf403(code) : meaningOf4xx(status, code);
}

const meaningOf4xx = (status: number, code: string): Meaning => byCode[code] ?? byStatus[status] ?? refused;

const meaningOf403 = (code: string): Meaning =>
  byCode[code] ?? (code === '' || rightsCodes.has(code) ? noAccess : refused);

/** Only a plain no is a no: not silence, not a failure of the server, not an answer that makes no sense. */
const mayHaveBought = (status = 0, code: string): boolean =>
  status < 400 || status === 408 || status >= 500 || probablyPlacedCodes.has(code);

export const isStale = (error: KnownError): boolean =>
  error.facts.serviceCode === staleCode || error.facts.httpStatus === 412;
