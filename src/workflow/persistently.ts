import type { Clock } from '../platform/clock';
import type { Steps } from './engine/steps';
import { failureOf } from './failure';
import { backOffMs } from './patience';

const triesAtMost = 100;

/** For reads and writes of our own database outside the story: waits until the database is back. */
export async function persistently<T>(
  ports: { readonly clock: Clock },
  steps: Steps,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await untilStopped(ports, steps.stopping, work);
  } catch (error) {
    if (steps.stopping.aborted) return steps.abandon();
    throw error;
  }
}

/**
 * The same for one of several things that a step does at once, none of which may abandon it for the others.
 *
 * @throws the last failure, once `stopping` has fired
 */
export async function untilStopped<T>(
  { clock }: { readonly clock: Clock },
  stopping: AbortSignal,
  work: () => Promise<T>,
): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (stopping.aborted || failureOf(error).kind !== 'again' || tries >= triesAtMost) throw error;
      await clock.sleep(backOffMs(tries), stopping).catch(() => undefined);
    }
  }
}
