import type { Log } from '../../platform/log';

/** Does `work` now and again and again, `ms` after it was begun or as soon as it is over. Answers with what ends it. */
export function regularly(ms: number, log: Log, work: () => Promise<void>): () => Promise<void> {
  let inHand: Promise<void> | undefined;
  const begin = () => {
    inHand ??= work()
      .catch((error: unknown) => log.error('A regular duty failed.', error))
      .finally(() => {
        inHand = undefined;
      });
  };
  begin();
  const timer = setInterval(begin, ms);
  // No reason for a process to live.
  timer.unref();
  return async () => {
    clearInterval(timer);
    await inHand;
  };
}
