import type { TurnContext } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import { defined } from '../../platform/defined';
import { pipelineOf } from '../http/connectorPipeline';
import type { SendFailure } from './outcome';

/** A connector that sends each request once. */
export interface SingleSendWire {
  readonly conversations: ConnectorClient['conversations'];
  /** Whether a request was handed to the network at all. */
  readonly hasBegun: boolean;
}

/**
 * The SDK's client repeats what failed up to three times, also a message that may have arrived. It belongs to this turn
 * alone, so taking that away changes nothing for others.
 *
 * @throws when the client is not built as expected, because then nobody knows how often it would send
 */
export function wireOf(context: TurnContext): SingleSendWire {
  const client = context.turnState.get<ConnectorClient>(context.adapter.ConnectorClientKey);
  const pipeline = pipelineOf(client);
  if (pipeline.removePolicy({ name: 'defaultRetryPolicy' }).length !== 1) throw new Error('unknown connector client');
  const wire = { conversations: client.conversations, hasBegun: false };
  // The last one before the network: the token is there by then.
  pipeline.addPolicy({ name: 'noticeTheSending', sendRequest: noticed }, { phase: 'Sign' });
  return wire;

  function noticed(request: unknown, next: (request: unknown) => Promise<unknown>): Promise<unknown> {
    wire.hasBegun = true;
    return next(request);
  }
}

interface RestFailure {
  readonly statusCode?: unknown;
  readonly code?: unknown;
  readonly response?: {
    readonly bodyAsText?: unknown;
    readonly headers?: { get(name: string): string | undefined };
  };
}

/** What an error of the connector's client tells; there are many ways in which it does. */
export function failureOf(error: unknown): SendFailure {
  const { statusCode, code, response } = (error ?? {}) as RestFailure;
  const body = response?.bodyAsText;
  return {
    body: typeof body === 'string' ? body : '',
    ...defined({
      status: typeof statusCode === 'number' ? statusCode : undefined,
      retryAfter: response?.headers?.get('retry-after'),
      code: typeof code === 'string' ? code : undefined,
    }),
  };
}
