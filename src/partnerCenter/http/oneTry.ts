import type { HttpClient, PipelineRequest, PipelineResponse } from '@azure/core-rest-pipeline';
import { isKnownError, KnownError } from '../../migration/errors';
import type { Clock } from '../../platform/clock';
import { defined } from '../../platform/defined';
import { retryAfterSeconds } from '../../platform/retryAfter';
import { errorCodeIn, firstOf, jsonOf } from './body';
import type { TryOutcome } from './call';
import type { Wire } from './wire';

/**
 * Sends once and tells what came of it.
 *
 * @throws KnownError with `isUnsent` when no token was to be had, whatever the call.
 */
export async function oneTry(
  wire: Wire,
  httpClient: HttpClient,
  clock: Clock,
  request: PipelineRequest,
  correlationId: string,
): Promise<TryOutcome> {
  let response: PipelineResponse;
  try {
    response = await wire.pipeline.sendRequest(httpClient, request);
  } catch (error) {
    if (!wire.wasSent(request)) throw unsent(noToken(error, correlationId));
    return { text: '', correlationId };
  }
  return outcomeOf(response, clock, correlationId);
}

function outcomeOf(response: PipelineResponse, clock: Clock, sentCorrelationId: string): TryOutcome {
  const text = response.bodyAsText ?? '';
  return {
    status: response.status,
    text,
    correlationId: firstOf(response.headers.get('MS-CorrelationId')) ?? sentCorrelationId,
    ...errorCodeIn(jsonOf(text)),
    ...defined({
      retryAfterSeconds: retryAfterSeconds(response.headers.get('Retry-After'), text, clock.now()),
      isMfaCompliant: saidIn(firstOf(response.headers.get('isMfaCompliant'))),
    }),
  };
}

const saidIn = (text: string | undefined): boolean | undefined =>
  text === undefined ? undefined : text.toLowerCase() === 'true';

const unsent = ({ code, remedy, message, facts }: KnownError): KnownError =>
  new KnownError(code, remedy, message, { ...facts, isUnsent: true });

/** Entra answers with 4xx when the app itself is at fault; anything else may pass. */
function noToken(error: unknown, correlationId: string): KnownError {
  if (isKnownError(error)) return error;
  const status = (error as { statusCode?: unknown }).statusCode;
  const refused = typeof status === 'number' && status >= 400 && status < 500 && status !== 429;
  return refused
    ? new KnownError('noAccess', 'askAdmin', 'Entra gave no token for Partner Center.', { correlationId })
    : new KnownError('serviceDown', 'waitAndRetry', 'Entra did not answer.', { correlationId });
}
