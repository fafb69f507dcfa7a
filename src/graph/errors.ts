import { KnownError } from '../migration/errors';
import type { KnownErrorCode, Remedy } from '../migration/errors';
import { defined } from '../platform/defined';
import type { GraphCall, GraphOutcome } from './call';
import { failureOf } from './failures';

type Meaning = readonly [KnownErrorCode, Remedy];

const byStatus: Readonly<Record<number, Meaning>> = {
  401: ['noAccess', 'askAdmin'],
  403: ['noAccess', 'askAdmin'],
  404: ['notFound', 'askAgent'],
  408: ['serviceDown', 'waitAndRetry'],
  409: ['conflict', 'waitAndRetry'],
  429: ['throttled', 'waitAndRetry'],
};

/** The failure of a call, named by what can be done about it. */
export function errorOf(call: Pick<GraphCall, 'operation'>, outcome: GraphOutcome): KnownError {
  const { status, code, requestId, retryAfterSeconds } = outcome;
  const [known, remedy] = meaningOf(status);
  const told = status === undefined ? 'no answer' : `${status} ${code ?? ''}`.trim();
  const isMasteredElsewhere = failureOf(status, outcome.body)?.code === 'masteredElsewhere' || undefined;
  const facts = defined({
    ...{ correlationId: requestId, serviceCode: code, httpStatus: status },
    ...{ retryAfterSeconds, isMasteredElsewhere },
  });
  return new KnownError(known, remedy, `Graph, ${call.operation}: ${told}.`, facts);
}

function meaningOf(status: number | undefined): Meaning {
  if (status === undefined || status >= 500) return ['serviceDown', 'waitAndRetry'];
  return byStatus[status] ?? ['refused', 'askAgent'];
}

export const unexpected = (call: Pick<GraphCall, 'operation'>): KnownError =>
  new KnownError('unexpectedAnswer', 'askAdmin', `Graph, ${call.operation}: unreadable answer.`);
