import { unkeptEnd } from '../../migration/endOfTerm/unkeptEnd';
import { monthlyCost } from '../../migration/radar/monthlyCost';
import type { RadarPorts } from '../deps';

type ReopenPorts = Pick<RadarPorts, 'unkeptEnds' | 'clock' | 'log'>;

/**
 * An end that we had set and that does not hold will bill for nobody: the conversion into an extended term comes up to a day
 * later, and earlier releases switched off renewal alone. Its migration is not done then, and somebody is to decide.
 */
export async function reopenUnkept({ unkeptEnds, clock, log }: ReopenPorts): Promise<void> {
  for (const { id, which, setAt, entry } of await unkeptEnds.readingOtherwise()) {
    const unkept = unkeptEnd({ ...entry, cost: monthlyCost(entry) }, setAt);
    if (unkept === undefined || !(await unkeptEnds.reopen(id, which, unkept, clock.now().toISOString()))) continue;
    log.warn('A subscription that was set to end does not read so any more.', {
      migrationId: id,
      subscriptionId: entry.subscriptionId,
    });
  }
}
