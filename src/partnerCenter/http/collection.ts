import type { z } from 'zod';
import type { Reading } from '../../migration/reading';
import { entriesIn } from '../../platform/entries';
import type { Call, Send } from './call';
import { checked } from './read';
import { Collection } from '../schemas/collection';
import type { Link, Page } from '../schemas/collection';

type Question = Pick<Call, 'operation' | 'path' | 'query'>;

/** So many pages without an entry may follow each other; more are no list that ends. */
const emptyAtMost = 3;

/**
 * Every page of a collection. `totalCount` counts one page only, so the links say when it ends; one that leads back to
 * a page already read ends it too.
 */
export async function* pagesOf<Schema extends z.ZodType>(
  send: Send,
  item: Schema,
  question: Question,
): AsyncGenerator<Reading<z.output<Schema>>> {
  let call: Call | undefined = { ...question, method: 'GET', nature: 'repeatable' };
  const seen = new Set<string>();
  let empties = 0;
  while (call) {
    seen.add(placeOf(call));
    const page: Page = checked(Collection, call, await send(call));
    const next = nextCall(call, page);
    empties = page.items.length === 0 ? empties + 1 : 0;
    const isCut = next !== undefined && (empties > emptyAtMost || seen.has(placeOf(next)));
    const reading: Reading<z.output<Schema>> = { ...entriesIn(page.items, item), isCut };
    report(send, call, reading);
    yield reading;
    call = isCut ? undefined : next;
  }
}

export async function readAll<Schema extends z.ZodType>(
  send: Send,
  item: Schema,
  question: Question,
): Promise<Reading<z.output<Schema>>> {
  const pages: Reading<z.output<Schema>>[] = [];
  for await (const page of pagesOf(send, item, question)) pages.push(page);
  return {
    items: pages.flatMap(({ items }) => items),
    unread: pages.flatMap(({ unread }) => unread),
    isCut: pages.some(({ isCut }) => isCut),
  };
}

const placeOf = ({ path, query, headers }: Call): string => JSON.stringify([path, query, headers]);

function report({ log }: Send, { operation }: Call, reading: Reading<unknown>): void {
  if (reading.isCut) log.warn('A list leads on to where it was already.', { operation });
  if (reading.unread.length > 0) {
    log.warn('Entries of a list could not be read.', { operation, count: reading.unread.length });
  }
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
