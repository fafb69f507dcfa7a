import { mayTakeBack } from '../../migration/endOfTerm/mayTakeBack';
import type { MigrationControl, TakeBacks } from '../../migration/ports';
import type { RunPorts } from '../deps';
import { decideAt, logDeed } from './deeds';

interface Ports extends Pick<RunPorts, 'migrations' | 'log'> {
  readonly takeBacks: Pick<TakeBacks, 'ask'>;
}

/** Writes down that somebody wants an end back, with what that person had before them. It is no run: nothing of the plan is left to do. */
export const takingBack =
  ({ migrations, takeBacks, log }: Ports, now: () => string): MigrationControl['takeBack'] =>
  async (id, shown, by) => {
    const migration = await migrations.load(id);
    if (migration === undefined || !mayTakeBack(migration)) return false;
    const deed = decideAt(now)('endTakenBack', by, migration, { ...shown });
    if (!(await takeBacks.ask(id, migration.runNo, shown, deed))) return false;
    logDeed(log, id, deed);
    return true;
  };
