import { emulatedAt } from '../../src/platform/clockLine';
import type { ClockLine } from '../../src/platform/clockLine';
import { pause } from '../../src/platform/pause';
import { systemClock } from '../../src/platform/systemClock';

/** Lets a bot that knows of no emulator live in the emulator's time. `wall` is by `Date.now()`. */
export function hookClock(line: ClockLine): void {
  Object.assign(systemClock, {
    now: () => new Date(Math.floor(emulatedAt(line, Date.now()))),
    sleep: async (ms: number, signal?: AbortSignal) => {
      if (ms > 0) await pause(ms / line.scale, signal);
      signal?.throwIfAborted();
    },
  });
}
