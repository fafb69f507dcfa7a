import { setImmediate } from 'node:timers/promises';

/** Long work that rests between its steps, each of them short. What it works out does not depend on who lets it go on. */
export type Gradual<T> = Generator<undefined, T, undefined>;

/** All steps at once. */
export function atOnce<T>(work: Gradual<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

const longestMs = 40;

/** Steps for some milliseconds at a time; between them everybody else of this process is served. */
export async function inSlices<T>(work: Gradual<T>): Promise<T> {
  for (let until = performance.now() + longestMs; ;) {
    const { done, value } = work.next();
    if (done === true) return value;
    if (performance.now() < until) continue;
    await setImmediate();
    until = performance.now() + longestMs;
  }
}
