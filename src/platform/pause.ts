/** Longer waits would overflow Node's timers, which then fire at once. */
const longestPauseMs = 2 ** 31 - 1;

/** Waits on the machine's own time, at most 24 days; rejects with the signal's reason when aborted. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(reasonOf(signal));
    const onAbort = () => {
      clearTimeout(timer);
      if (signal) reject(reasonOf(signal));
    };
    const timer = setTimeout(
      () => {
        signal?.removeEventListener('abort', onAbort);
        resolve();
      },
      Math.min(ms, longestPauseMs),
    );
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}

/** What an aborted wait rejects with. */
export const reasonOf = (signal: AbortSignal): Error =>
  signal.reason instanceof Error ? signal.reason : new Error('The wait was aborted.');
