import type { z } from 'zod';
import { defined } from './defined';

/** Each entry of a list by itself: one that can't be read is counted and leaves the others their meaning. */
export function entriesIn<Schema extends z.ZodType>(
  values: readonly unknown[],
  entry: Schema,
  nameOf: (value: unknown) => string | undefined = () => undefined,
): { readonly items: readonly z.output<Schema>[]; readonly unread: readonly { readonly name?: string }[] } {
  const items: z.output<Schema>[] = [];
  const unread: { readonly name?: string }[] = [];
  for (const value of values) {
    const read = entry.safeParse(value);
    if (read.success) items.push(read.data);
    else unread.push(defined({ name: nameOf(value) }));
  }
  return { items, unread };
}
