import type { z } from 'zod';
import type { Call, Send } from './call';
import { unexpected } from './errors';
import { checked } from './read';
import { Collection } from '../schemas/collection';
import type { Link, Page } from '../schemas/collection';

type Question = Pick<Call, 'operation' | 'path' | 'query'>;

/** Every page of a collection. `totalCount` counts one page only, so the links say when it ends. */
export async function* pagesOf<Schema extends z.ZodType>(
  send: Send,
  item: Schema,
  question: Question,
): AsyncGenerator<readonly z.output<Schema>[]> {
  let call: Call | undefined = { ...question, method: 'GET', nature: 'repeatable' };
  const seen = new Set<string>();
  while (call) {
    const answer = await send(call);
    const page: Page = checked(Collection, call, answer);
    const items = item.array().safeParse(page.items);
    const place = JSON.stringify([call.path, call.query, call.headers]);
    if (!items.success || seen.has(place)) throw unexpected(call, answer.correlationId);
    seen.add(place);
    yield items.data;
    call = items.data.length === 0 ? undefined : nextCall(call, page);
  }
}

export async function readAll<Schema extends z.ZodType>(
  send: Send,
  item: Schema,
  question: Question,
): Promise<readonly z.output<Schema>[]> {
  const all: z.output<Schema>[] = [];
  for await (const page of pagesOf(send, item, question)) all.push(...page);
  return all;
}

/** Customers go on by a token, in the body or in the link's headers; wherever else a link to more is given, it is followed. */
function nextCall(call: Call, page: Page): Call | undefined {
  const next = page.links?.next ?? undefined;
  const token = tokenOf(next) ?? page.continuationToken;
  if (token !== undefined) {
    return {
      ...call,
      query: { ...call.query, seekOperation: 'Next' },
      headers: { ...call.headers, 'MS-ContinuationToken': token },
    };
  }
  if (next === undefined) return undefined;
  return { operation: call.operation, method: 'GET', nature: 'repeatable', path: pathOf(next.uri) };
}

const tokenOf = (link: Link | undefined): string | undefined =>
  link?.headers.find(({ key }) => key.toLowerCase() === 'ms-continuationtoken')?.value;

/** Links are relative, mostly without the version; of a full one only path and query count, so that no token leaves. */
function pathOf(uri: string): string {
  const { pathname, search } = new URL(uri, 'https://link.invalid');
  return `${pathname.startsWith('/v1/') ? '' : '/v1'}${pathname}${search}`;
}
