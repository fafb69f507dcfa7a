import type { z } from 'zod';

/** Each entry of a list by itself: one that can't be read is counted and leaves the others their meaning. */
export function entriesIn<Schema extends z.ZodType>(
  values: readonly unknown[],
  entry: Schema,
): { readonly items: readonly z.output<Schema>[]; readonly unread: readonly object[] } {
  const items: z.output<Schema>[] = [];
  const unread: object[] = [];
  for (const value of values) {
    const read = entry.safeParse(value);
    if (read.success) items.push(read.data);
    else unread.push({});
  }
  return { items, unread };
}
