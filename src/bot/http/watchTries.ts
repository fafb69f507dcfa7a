import type { ConnectorClient } from 'botframework-connector';
import { unwatched } from '../../platform/watch';
import type { Watch } from '../../platform/watch';
import { pipelineOf } from './connectorPipeline';

interface Sent {
  readonly method?: string;
  readonly url?: string;
}

/** Names of what is asked of Teams (`bot-framework-rest-connector-api-reference`); ids of people and chats never leave it. */
const operations: readonly (readonly [method: string, path: RegExp, name: string])[] = [
  ['POST', /\/v3\/conversations$/, 'conversations.create'],
  ['POST', /\/v3\/conversations\/[^/]+\/activities(\/[^/]+)?$/, 'activities.send'],
  ['PUT', /\/v3\/conversations\/[^/]+\/activities\/[^/]+$/, 'activities.edit'],
  ['DELETE', /\/v3\/conversations\/[^/]+\/activities\/[^/]+$/, 'activities.delete'],
  ['GET', /\/v3\/conversations\/[^/]+\/(paged)?members(\/[^/]+)?$/, 'members.get'],
];

export function operationOf({ method, url = '' }: Sent): string {
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  return operations.find(([asked, pattern]) => asked === method && pattern.test(path))?.[2] ?? 'other';
}

/** Has each try of the client told. */
export function watchTries(client: ConnectorClient, watch: Watch): void {
  if (watch === unwatched) return;
  pipelineOf(client).addPolicy(
    { name: 'watchTries', sendRequest: (request, next) => watched(watch, request, next) },
    { phase: 'Sign' },
  );
}

async function watched(watch: Watch, request: unknown, next: (request: unknown) => Promise<unknown>): Promise<unknown> {
  const call = { service: 'teams', operation: operationOf(request as Sent) } as const;
  const came = await watch.call(call, async () => {
    try {
      const answer = await next(request);
      return { status: (answer as { readonly status: number }).status, answer };
    } catch (failure) {
      // No answer came, which is told as such; who asked gets it as it was.
      return { failure };
    }
  });
  if ('failure' in came) throw came.failure;
  return came.answer;
}
