import type { House } from '../core/house';
import { matchRoute, segmentsOf } from '../core/http/match';
import type { EmulatorReply } from '../core/reply';
import type { EmulatorRequest, Route } from '../core/route';
import { readBatch } from './batchRequest';
import type { BatchItem } from './batchRequest';
import { graphTokenOf, idsOf, withIds } from './graphRoute';
import { GraphProblem, problemReply } from './problem';

interface BatchAnswer {
  readonly id: string;
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body?: unknown;
}

/** Stands between the items of a batch and their routes, for made-up trouble. */
export type ItemAnswerer = (request: EmulatorRequest, answer: () => Promise<EmulatorReply>) => Promise<EmulatorReply>;

const straight: ItemAnswerer = (_request, answer) => answer();

/** `$batch` over the given routes. It answers 200 whatever its items do. */
export function batchRoute(routes: readonly Route[], answerItem: ItemAnswerer = straight): Route {
  const handle = async (
    request: EmulatorRequest,
    _params: Record<string, string>,
    house: House,
  ): Promise<EmulatorReply> => {
    const ids = idsOf(request);
    try {
      graphTokenOf(request);
      const answers = await answerAll(readBatch(request.body), request, (item) =>
        answerItem(item, () => answerOne(item, routes, house)),
      );
      // The order of answers is not promised; this one catches whoever counts on it.
      return withIds({ status: 200, body: { responses: answers.reverse() } }, ids);
    } catch (error) {
      if (error instanceof GraphProblem) return withIds(problemReply(error, ids, house.clock.now()), ids);
      throw error;
    }
  };
  return { method: 'POST', pattern: '/v1.0/$batch', handle };
}

async function answerAll(
  items: readonly BatchItem[],
  outer: EmulatorRequest,
  answer: (request: EmulatorRequest) => Promise<EmulatorReply>,
): Promise<BatchAnswer[]> {
  const answers: BatchAnswer[] = [];
  for (const item of items) {
    const failed = item.dependsOn.some((id) => answers.some((other) => other.id === id && other.status >= 400));
    const reply = failed ? failedDependency : await answer(itemRequest(item, outer));
    answers.push(toAnswer(item, reply));
  }
  return answers;
}

const failedDependency: EmulatorReply = {
  status: 424,
  body: { error: { code: 'FailedDependency', message: 'One of the requests this one depends on has failed.' } },
};

async function answerOne(request: EmulatorRequest, routes: readonly Route[], house: House): Promise<EmulatorReply> {
  const match = matchRoute(routes, request.method, segmentsOf(request.path) ?? []);
  if (match === 'otherMethod') return { status: 405 };
  if (match === undefined)
    return { status: 404, body: { error: { code: 'BadRequest', message: 'Resource not found.' } } };
  return match.route.handle(request, match.params, house);
}

/** As if it had come by itself, with the batch's own token. Each item has its own request id. */
function itemRequest(item: BatchItem, outer: EmulatorRequest): EmulatorRequest {
  const url = new URL(item.url.replace(/^\/?(v1\.0\/)?/, '/'), 'https://item');
  const { authorization = '', host = 'localhost' } = outer.headers;
  return {
    method: item.method,
    path: `/v1.0${url.pathname}`,
    query: url.searchParams,
    headers: { host, ...item.headers, authorization },
    body: item.body,
    ...(outer.token === undefined ? {} : { token: outer.token }),
  };
}

function toAnswer(item: BatchItem, reply: EmulatorReply): BatchAnswer {
  const headers = { 'Content-Type': 'application/json', ...reply.headers };
  return { id: item.id, status: reply.status, headers, ...(reply.body === undefined ? {} : { body: reply.body }) };
}
