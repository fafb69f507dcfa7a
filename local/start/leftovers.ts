import { identityOf, seeOff } from '../processes/processes';
import type { Running } from '../processes/runningFile';

interface World {
  readonly identityOf: typeof identityOf;
  readonly seeOff: typeof seeOff;
}

/**
 * Ends what a killed start left running, and only that: a process that merely has the same number is left alone.
 *
 * @returns the names of those that did not leave by themselves
 */
export async function clearLeftovers(
  { processes }: Pick<Running, 'processes'>,
  world: World = { identityOf, seeOff },
): Promise<readonly string[]> {
  const ended = await Promise.all(
    processes.map(async ({ name, pid, identity }) => {
      if ((await world.identityOf(pid)) !== identity) return [];
      return (await world.seeOff(pid, identity)) === 'left' ? [] : [`${name} (process ${pid})`];
    }),
  );
  return ended.flat();
}
