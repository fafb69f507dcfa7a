/** Does `work` for every item, at most `limit` at a time, and answers in the order of the items. */
export async function inParallel<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  limit: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const running = new Set<Promise<void>>();
  let position = 0;
  for await (const item of items) {
    const place = position++;
    const one = work(item).then((result) => {
      results[place] = result;
      running.delete(one);
    });
    // Awaited below; this only keeps a failure from counting as unhandled until then.
    one.catch(() => undefined);
    running.add(one);
    if (running.size >= limit) await Promise.race(running);
  }
  await Promise.all(running);
  return results;
}
