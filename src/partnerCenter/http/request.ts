import { Agent } from 'node:https';
import { createHttpHeaders, createPipelineRequest } from '@azure/core-rest-pipeline';
import type { PipelineRequest } from '@azure/core-rest-pipeline';
import type { Call } from './call';

export interface RequestIds {
  readonly requestId: string;
  readonly correlationId: string;
}

/** A connection kept open may be closed just as the request leaves, which for a purchase would look like silence. */
const freshConnection = new Agent({ keepAlive: false });

export function requestOf(baseUrl: string, call: Call, ids: RequestIds): PipelineRequest {
  const hasBody = call.body !== undefined;
  return createPipelineRequest({
    url: urlOf(baseUrl, call),
    method: call.method,
    headers: createHttpHeaders({
      Accept: 'application/json',
      'MS-Contract-Version': 'v1',
      'MS-RequestId': ids.requestId,
      'MS-CorrelationId': ids.correlationId,
      'X-Locale': 'en-US',
      ...(hasBody ? { 'Content-Type': 'application/json' } : {}),
      ...(call.method === 'POST' && !hasBody ? { 'Content-Length': 0 } : {}),
      ...call.headers,
    }),
    ...(hasBody ? { body: JSON.stringify(call.body) } : {}),
    ...(call.nature === 'buys' ? { agent: freshConnection } : {}),
  });
}

function urlOf(baseUrl: string, call: Call): string {
  const url = new URL(call.path, baseUrl);
  for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, String(value));
  return url.toString();
}
