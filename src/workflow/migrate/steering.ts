import type { MigrationId } from '../../migration/ids';
import type { Migration, MigrationState } from '../../migration/plan/progress';
import { isRunning } from '../../migration/plan/states';
import type { MigrationControl } from '../../migration/ports';
import type { RunPorts } from '../deps';
import { answering } from './answering';
import { atRest } from './atRest';
import type { RunAgain } from './run';

type Steered = Pick<RunPorts, 'migrations' | 'purchases'>;
type Steering = Omit<MigrationControl, 'start'>;

const underWay = (migration: Migration | undefined): boolean => migration !== undefined && isRunning(migration.state);

/** Where only the new subscription's renewal is left to a person, everything else has come to its end. */
function asItIs(migration: Migration | undefined): MigrationState {
  if (migration?.problem?.code !== 'renewalNotSet') return 'stopped';
  return migration.closed || migration.plan.close === 'none' ? 'done' : 'leftOpen';
}

/**
 * What people may ask of a migration. A run under way obeys after the chunk in hand; a resting migration is changed at
 * once. Each answers false when there is nothing to do.
 */
export function steering({ migrations, purchases }: Steered, now: () => string, runAgain: RunAgain): Steering {
  /** While nobody knows whether money was spent, a last look comes first: the end frees the subscription for another purchase. */
  const end = async (id: MigrationId, state: MigrationState = 'stopped'): Promise<boolean> => {
    if ((await purchases.latestAttempt(id))?.state === 'sent') return runAgain(id, 'asIs', 'stop');
    await migrations.setState(id, state, now());
    return true;
  };
  const ask = async (id: MigrationId, control: 'run' | 'pause' | 'stop'): Promise<boolean> => {
    await migrations.setControl(id, control);
    return true;
  };
  return {
    pause: async (id) => (underWay(await migrations.load(id)) ? ask(id, 'pause') : false),
    resume: async (id) => {
      const migration = await migrations.load(id);
      if (atRest(migration)) return runAgain(id);
      return underWay(migration) && migration?.control === 'pause' ? ask(id, 'run') : false;
    },
    stop: async (id) => {
      const migration = await migrations.load(id);
      if (atRest(migration)) return end(id);
      return underWay(migration) ? ask(id, 'stop') : false;
    },
    retry: async (id, change) => (atRest(await migrations.load(id)) ? runAgain(id, change) : false),
    checkAgain: async (id) => {
      const migration = await migrations.load(id);
      return atRest(migration) || migration?.state === 'leftOpen' ? runAgain(id) : false;
    },
    settle: async (id) => {
      const migration = await migrations.load(id);
      if (migration?.state === 'leftOpen') return true;
      return atRest(migration) ? end(id, asItIs(migration)) : false;
    },
    ...answering({ migrations }, now, runAgain),
  };
}
