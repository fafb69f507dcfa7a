import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Swept } from './workflow/deps';

/**
 * Lets the heap grow by 70 % of what is in use before it is swept, where V8 allows three times as much more on a large
 * machine. What a request leaves behind lives for seconds, so it would be kept until then: a move of 10,000 people took
 * 430 MB instead of 260. Less than that is paid for in turns: with the survey of 100,000 people at hand every sweep is long.
 */
export function keepHeapSmall(): void {
  // Read at each sweep, so that it counts once the process runs, too.
  setFlagsFromString('--heap-growing-percent=70');
}

/** So many people's facts are tens of megabytes. */
const many = 20_000;

let gc: (() => void) | undefined;

/**
 * Sweeps the heap at once where so many people were read and are needed no more. What is left behind is old by then and would
 * be kept for minutes by a process that has little else to do; the sweep itself takes a tenth of a second.
 */
export const sweepAfter: Swept['sweepAfter'] = (people, how) => {
  if (people < many) return;
  gc ??= exposedGc();
  if (how === 'compacting') setFlagsFromString('--compact-on-every-full-gc');
  gc();
  setFlagsFromString('--no-compact-on-every-full-gc');
};

/** V8 gives it to contexts that are made after it was asked to. */
function exposedGc(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
