import { defined } from '../platform/defined';
import type { QuotaAnswer } from '../platform/quota/lane';
import { retryAfterSeconds } from '../platform/retryAfter';
import type { GraphCall, GraphOutcome } from './call';
import { BatchAnswer, BatchBody } from './schemas';

/** What Graph tells of its quota, in the headers of an answer or of an item of a batch. */
export interface QuotaNews {
  /** Share of the limit in use, from 0.8 on. */
  readonly used?: number;
  /** What the call has cost, in resource units. */
  readonly resourceUnits?: number;
}

export const newsIn = (header: (name: string) => unknown): QuotaNews =>
  defined({
    used: numberIn(header('x-ms-throttle-limit-percentage')),
    resourceUnits: numberIn(header('x-ms-resource-unit')),
  });

function numberIn(header: unknown): number | undefined {
  const value = typeof header === 'string' || typeof header === 'number' ? Number(header) : Number.NaN;
  return value > 0 ? value : undefined;
}

/** A header of a batch's item, which come in any case. */
export const headerOf =
  ({ headers }: BatchAnswer) =>
  (name: string): unknown =>
    Object.entries(headers ?? {}).find(([each]) => each.toLowerCase() === name)?.[1];

/** How many calls of Graph's quota one request is: the items of a batch count one by one. */
export function itemsOf({ path, body }: GraphCall): number {
  const { requests } = (body ?? {}) as { readonly requests?: readonly unknown[] };
  return path === '/$batch' ? Math.max(1, requests?.length ?? 1) : 1;
}

interface Answered extends QuotaNews {
  readonly status?: number;
  readonly retryAfterSeconds?: number;
}

/**
 * What one answer tells of the quota, and what each of its items has cost.
 *
 * @param reckoned what each was reckoned to cost when it was sent
 */
export function heardIn(
  call: GraphCall,
  outcome: GraphOutcome,
  now: Date,
  reckoned = 1,
): QuotaAnswer & { readonly itemCost?: number } {
  const answers = call.path === '/$batch' && outcome.status === 200 ? itemsIn(outcome.body, now) : [outcome];
  const refused = answers.filter(({ status }) => status === 429);
  const isWhole = answers.length === 1 && refused.length === 1;
  const costs = answers.flatMap(({ resourceUnits }) => resourceUnits ?? []);
  return {
    refused: reckoned * (isWhole ? itemsOf(call) : refused.length),
    isFailure: outcome.status === undefined || outcome.status >= 500,
    ...defined({
      retryAfterSeconds: mostOf(refused.flatMap((one) => one.retryAfterSeconds ?? [])),
      used: mostOf(answers.flatMap(({ used }) => used ?? [])),
      itemCost: costs.length === 0 ? undefined : costs.reduce((sum, cost) => sum + cost, 0) / costs.length,
    }),
  };
}

const mostOf = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : Math.max(...values);

function itemsIn(body: unknown, now: Date): readonly Answered[] {
  const read = BatchBody.safeParse(body);
  const items = read.success ? read.data.responses : [];
  return items.flatMap((item) => {
    const { data } = BatchAnswer.safeParse(item);
    return data ? [answerIn(data, now)] : [];
  });
}

function answerIn(item: BatchAnswer, now: Date): Answered {
  const header = headerOf(item);
  const named = header('retry-after');
  const text = typeof named === 'string' || typeof named === 'number' ? String(named) : undefined;
  return {
    status: item.status,
    ...newsIn(header),
    ...defined({ retryAfterSeconds: retryAfterSeconds(text, '', now) }),
  };
}
