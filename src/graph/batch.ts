import type { CustomerId } from '../migration/ids';
import { defined } from '../platform/defined';
import { retryAdvice } from '../platform/retry';
import { retryAfterSeconds } from '../platform/retryAfter';
import type { GraphCall, GraphOutcome, Sending } from './call';
import { errorOf } from './errors';
import { headerOf } from './heard';
import { isSuccess } from './http';
import type { Graph } from './http';
import { errorCodeIn } from './outcome';
import { BatchAnswer, BatchBody } from './schemas';

export interface BatchItem {
  readonly method: 'GET' | 'POST';
  /** Begins with a slash, below the version. */
  readonly url: string;
  readonly body?: unknown;
}

/** Graph takes no more in one batch. */
const batchSize = 20;

export const chunksOf = <T>(all: readonly T[], size = batchSize): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));

/**
 * One outcome for each of at most 20 items, in their order: answers come in any. Without an answer to the batch, or
 * with none for an item, there is no status.
 */
export async function sendBatch(
  graph: Graph,
  customer: CustomerId,
  operation: string,
  items: readonly BatchItem[],
  sending: Sending = {},
): Promise<{ readonly whole: GraphOutcome; readonly each: readonly GraphOutcome[] }> {
  const requests = items.map((item, index) => ({
    id: String(index + 1),
    ...item,
    ...(item.body === undefined ? {} : { headers: { 'Content-Type': 'application/json' } }),
  }));
  const call: GraphCall = { operation, method: 'POST', path: '/$batch', body: { requests } };
  const whole = await graph.sendOnce(customer, call, sending);
  const answers = new Map(answersIn(whole.body).map((answer) => [answer.id, answer]));
  const each = requests.map(({ id }) => {
    const answer = isSuccess(whole) ? answers.get(id) : undefined;
    return answer ? itemOutcome(answer, graph.clock.now()) : {};
  });
  return { whole, each };
}

/** Reads each item until it is answered for good; undefined where there is no such thing. */
export async function readBatch(
  graph: Graph,
  customer: CustomerId,
  operation: string,
  urls: readonly string[],
): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for (const chunk of chunksOf(urls)) found.push(...(await readChunk(graph, customer, operation, chunk)));
  return found;
}

async function readChunk(
  graph: Graph,
  customer: CustomerId,
  operation: string,
  urls: readonly string[],
): Promise<unknown[]> {
  const found = new Map<string, unknown>();
  let left = urls;
  for (let tries = 1; left.length > 0; tries += 1) {
    const items = left.map((url): BatchItem => ({ method: 'GET', url }));
    const { whole, each } = await sendBatch(graph, customer, operation, items);
    const delays = left.map((url, index) => {
      const outcome = (isSuccess(whole) ? each[index] : whole) ?? {};
      if (isSuccess(outcome) || outcome.status === 404) found.set(url, isSuccess(outcome) ? outcome.body : undefined);
      return found.has(url) ? 0 : waitBefore(operation, outcome, tries);
    });
    left = left.filter((url) => !found.has(url));
    if (left.length > 0) await graph.clock.sleep(Math.max(...delays));
  }
  return urls.map((url) => found.get(url));
}

function waitBefore(operation: string, outcome: GraphOutcome, tries: number): number {
  const delayMs = retryAdvice({ call: { repeatable: true }, outcome, tries });
  if (delayMs === undefined) throw errorOf({ operation }, outcome);
  return delayMs;
}

/** One answer that can't be read leaves the others their meaning. */
function answersIn(body: unknown): BatchAnswer[] {
  const read = BatchBody.safeParse(body);
  const answers = read.success ? read.data.responses : [];
  return answers.map((answer) => BatchAnswer.safeParse(answer)).flatMap(({ data }) => data ?? []);
}

function itemOutcome(answer: BatchAnswer, now: Date): GraphOutcome {
  const named = headerOf(answer)('retry-after');
  const header = typeof named === 'string' || typeof named === 'number' ? String(named) : undefined;
  const { status, body } = answer;
  return {
    status,
    body,
    ...defined({ code: errorCodeIn(body), retryAfterSeconds: retryAfterSeconds(header, '', now) }),
  };
}
