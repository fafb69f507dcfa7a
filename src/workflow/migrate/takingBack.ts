import { mayTakeBack } from '../../migration/endOfTerm/mayTakeBack';
import type { MigrationControl, TakeBacks } from '../../migration/ports';
import type { RunPorts } from '../deps';
import { decideAt, logDeed } from './deeds';

interface Ports extends Pick<RunPorts, 'migrations' | 'clock' | 'log'> {
  readonly takeBacks: Pick<TakeBacks, 'ask'>;
}

const deeds = { endAtTerm: 'endTakenBack', suspend: 'reactivated' } as const;

/** Writes down that somebody wants it open again, with what that person had before them. It is no run: nothing of the plan is left to do. */
export const takingBack =
  ({ migrations, takeBacks, clock, log }: Ports): MigrationControl['takeBack'] =>
  async (id, shown, by) => {
    const migration = await migrations.load(id);
    const now = clock.now();
    const action = migration && mayTakeBack(migration, now);
    if (migration === undefined || action === undefined) return false;
    const deed = decideAt(() => now.toISOString())(deeds[action], by, migration, { ...shown });
    if (!(await takeBacks.ask(id, migration.runNo, shown, deed))) return false;
    logDeed(log, id, deed);
    return true;
  };
