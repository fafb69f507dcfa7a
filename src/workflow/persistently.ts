import type { World } from './deps';
import { failureOf } from './failure';
import { backOffMs } from './patience';
import type { Steps } from './steps';

const triesAtMost = 100;

/** For reads and writes of our own database outside the story: waits until the database is back. */
export async function persistently<T>(
  { clock }: Pick<World, 'clock'>,
  steps: Steps,
  work: () => Promise<T>,
): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (steps.stopping.aborted) return steps.abandon();
      if (failureOf(error).kind !== 'again' || tries >= triesAtMost) throw error;
      await clock.sleep(backOffMs(tries), steps.stopping).catch(() => undefined);
    }
  }
}
