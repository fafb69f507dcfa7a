import { setTimeout as pause } from 'node:timers/promises';

/** More than any wait of these tests; what runs into it is lost, not slow. */
export const patienceMs = 25_000;

/** Looks until it is so. */
export async function until(isSo: () => Promise<boolean> | boolean, longestMs = patienceMs): Promise<void> {
  const giveUpAt = performance.now() + longestMs;
  while (!(await isSo())) {
    if (performance.now() > giveUpAt)
      throw new Error(`It did not become so within ${longestMs} ms: ${isSo.toString()}`);
    await pause(10);
  }
}
