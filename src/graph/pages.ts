import type { z } from 'zod';
import type { CustomerId } from '../migration/ids';
import type { GraphCall } from './call';
import { unexpected } from './errors';
import type { Graph } from './http';
import { Page } from './schemas';

/** Everything of a list, page after page. */
export async function readAll<Item extends z.ZodType>(
  graph: Graph,
  customer: CustomerId,
  item: Item,
  question: Pick<GraphCall, 'operation' | 'path'>,
): Promise<z.output<Item>[]> {
  const all: z.output<Item>[] = [];
  const seen = new Set<string>();
  let next: string | undefined = question.path;
  while (next !== undefined) {
    const call: GraphCall = { operation: question.operation, method: 'GET', path: next };
    const page = Page.safeParse(await graph.ask(customer, call));
    const items = page.success ? item.array().safeParse(page.data.value) : page;
    if (!page.success || !items.success || seen.has(next)) throw unexpected(call);
    seen.add(next);
    all.push(...items.data);
    next = page.data['@odata.nextLink'];
  }
  return all;
}
