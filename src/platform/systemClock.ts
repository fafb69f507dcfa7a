import type { Clock } from './clock';
import { pause } from './pause';

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => new Date(),
  sleep: async (ms, signal) => {
    const dueAt = Date.now() + ms;
    for (let left = ms; left > 0; left = dueAt - Date.now()) await pause(left, signal);
    signal?.throwIfAborted();
  },
};
