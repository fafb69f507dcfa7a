import { peopleInFlight } from '../../migration/plan/eta';
import type { Migration } from '../../migration/plan/progress';
import type { Phrase } from '../../text/plain';
import type { Text } from '../../text/textFor';
import { steer } from '../buttons';
import type { Button } from '../buttons';

/** What can be asked of a run. */
export const progressButtons = (migration: Migration, text: Text): readonly Button[] => [
  ...(migration.isHeldAlone ? [steer(text.hold.letGoOn, 'letGoOn', migration, 'positive')] : []),
  ...byState(migration, text),
];

/** While it closes there is nothing left to stop, unless that stands still. */
function byState(migration: Migration, text: Text): readonly Button[] {
  const { state, control: asked, problem } = migration;
  const { running } = text;
  const stop = steer(stopWords(migration, text), 'stop', migration);
  if (state === 'paused') return [steer(running.resume, 'resume', migration, 'positive'), stop];
  if (asked === 'stop') return [];
  const goOn = asked === 'pause' ? [steer(running.resume, 'resume', migration)] : [];
  if (state === 'closing' && problem === undefined) return goOn;
  return [...(asked === 'pause' ? goOn : [steer(running.pause, 'pause', migration)]), stop];
}

/** With what stays as it is: nothing is said to be unbought while nobody can know. */
function stopWords({ state, bought, plan, doubt, counts }: Migration, { running }: Text): Phrase {
  const { total, done, failed, leftOut } = counts;
  const open = Math.min(peopleInFlight, total - done - failed - leftOut);
  if (state === 'moving' && open > 0) return running.stopAfter(open);
  if (bought !== undefined) return isCertain(bought) ? running.stopBought(bought.seats) : running.stop;
  const isUnbought = state === 'queued' && plan.purchase !== undefined && doubt === undefined;
  return isUnbought ? running.stopUnbought : running.stop;
}

const isCertain = ({ isPending, isCancelled }: NonNullable<Migration['bought']>): boolean =>
  isPending === undefined && isCancelled === undefined;
