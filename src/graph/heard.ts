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
  /** It is the quota of the app over all tenants that turned it away; told of refusals only, and perhaps not of these. */
  readonly isOfApp?: boolean;
}

export const newsIn = (header: (name: string) => unknown): QuotaNews =>
  defined({
    used: numberIn(header('x-ms-throttle-limit-percentage')),
    resourceUnits: numberIn(header('x-ms-resource-unit')),
    isOfApp: isAppIn(header('x-ms-throttle-scope')),
  });

/** `Application/…`, where `Tenant_Application/…` is the app in one tenant. */
const isAppIn = (scope: unknown): true | undefined =>
  typeof scope === 'string' && /^application\//i.test(scope) ? true : undefined;

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
 * What one answer tells of a quota, and what each of its items has cost. How much of it is in use is taken for the tenant's,
 * because no answer says of which.
 *
 * @param reckoned what each was reckoned to cost when it was sent
 * @param by whose quota: the app's over all tenants, or that in the tenant, which also gets what nobody is named for
 */
export function heardIn(
  call: GraphCall,
  outcome: GraphOutcome,
  now: Date,
  reckoned = 1,
  by: 'app' | 'tenant' = 'tenant',
): QuotaAnswer & { readonly itemCost?: number } {
  const answers = call.path === '/$batch' && outcome.status === 200 ? itemsIn(outcome.body, now) : [outcome];
  const refused = refusedBy(by, answers);
  const isWhole = answers.length === 1 && refused.length === 1;
  const costs = answers.flatMap(({ resourceUnits }) => resourceUnits ?? []);
  return {
    refused: reckoned * (isWhole ? itemsOf(call) : refused.length),
    isFailure: isFailed(outcome),
    ...defined({
      retryAfterSeconds: mostOf(refused.flatMap((one) => one.retryAfterSeconds ?? [])),
      used: by === 'app' ? undefined : mostOf(answers.flatMap(({ used }) => used ?? [])),
      itemCost: meanOf(costs),
    }),
  };
}

const refusedBy = (by: 'app' | 'tenant', answers: readonly Answered[]): readonly Answered[] =>
  answers.filter(({ status, isOfApp = false }) => status === 429 && isOfApp === (by === 'app'));

const isFailed = ({ status }: Answered): boolean => status === undefined || status >= 500;

const meanOf = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;

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
