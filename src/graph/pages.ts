import type { z } from 'zod';
import type { CustomerId } from '../migration/ids';
import type { Reading, Unread } from '../migration/reading';
import { entriesIn } from '../platform/entries';
import type { GraphCall } from './call';
import { unexpected } from './errors';
import type { Graph } from './http';
import { Named, Page } from './schemas';

/** Everything of a list, page after page; a link back to a page already read ends it. */
export async function readAll<Item extends z.ZodType>(
  graph: Graph,
  customer: CustomerId,
  item: Item,
  question: Pick<GraphCall, 'operation' | 'path'>,
): Promise<Reading<z.output<Item>>> {
  const items: z.output<Item>[] = [];
  const unread: Unread[] = [];
  const seen = new Set<string>();
  let next: string | undefined = question.path;
  while (next !== undefined && !seen.has(next)) {
    seen.add(next);
    const page = await readPage(graph, customer, { operation: question.operation, method: 'GET', path: next });
    const entries = entriesIn(page.value, item, (value) => Named.safeParse(value).data?.displayName);
    items.push(...entries.items);
    unread.push(...entries.unread);
    next = page['@odata.nextLink'];
  }
  const reading = { items, unread, isCut: next !== undefined };
  report(graph, customer, question, reading);
  return reading;
}

async function readPage(graph: Graph, customer: CustomerId, call: GraphCall): Promise<z.output<typeof Page>> {
  const page = Page.safeParse(await graph.ask(customer, call));
  if (!page.success) throw unexpected(call);
  return page.data;
}

function report(
  { log }: Graph,
  customerId: CustomerId,
  { operation }: Pick<GraphCall, 'operation'>,
  { unread, isCut }: Reading<unknown>,
): void {
  if (isCut) log.warn('A list leads on to where it was already.', { operation, customerId });
  if (unread.length > 0) {
    log.warn('Entries of a list could not be read.', { operation, customerId, count: unread.length });
  }
}
