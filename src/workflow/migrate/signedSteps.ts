import type { Steps } from '../engine/steps';

/**
 * The same steps; with the first that is really done, and not only answered from what is kept, `sign` is called. Without a
 * signature the run goes on all the same.
 */
export function signedSteps(steps: Steps, sign: () => Promise<void>): Steps {
  let isSigned = false;
  const signOnce = async (): Promise<void> => {
    if (isSigned) return;
    isSigned = true;
    await sign().catch(() => {
      isSigned = false;
    });
  };
  return {
    run: (name, work) =>
      steps.run(name, async () => {
        await signOnce();
        return work();
      }),
    mayTake: (added) => steps.mayTake(added),
    get stopping() {
      return steps.stopping;
    },
    abandon: () => steps.abandon(),
    alone: (key, work) => steps.alone(key, work),
  };
}
