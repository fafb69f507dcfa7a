import { sql } from 'kysely';
import type { Migrations } from '../../migration/ports';
import type { Control, MigrationState } from '../../migration/plan/progress';
import { isEnded, isRunning, restingStates, runningStates } from '../../migration/plan/states';
import type { Database } from '../database';
import { cardDue, noCardDue } from './dueCards';

export const steering = (db: Database): Pick<Migrations, 'control' | 'setControl' | 'setState'> => ({
  control: async (id): Promise<Control> => {
    const query = db.query.selectFrom('migration').select('control').where('id', '=', id);
    return (await query.executeTakeFirstOrThrow()).control;
  },

  setControl: async (id, control) => {
    await db.query.updateTable('migration').set({ control }).where('id', '=', id).execute();
  },

  /** Only `startRun` leads out of rest, so a late repeat of an earlier step can't revive a migration. */
  setState: async (id, state, at, problem, runNo) => {
    const ending = isEnded(state);
    await db.query
      .updateTable('migration')
      .set({
        state,
        problem: problem ? JSON.stringify(problem) : null,
        finished_at: ending ? sql<string>`coalesce(finished_at, ${at})` : null,
        ...(state === 'moving' ? startMoving(at) : leaveMoving(at)),
        ...(isRunning(state) ? noCardDue : cardDue(at)),
      })
      .where('id', '=', id)
      .where('state', 'in', statesBefore(state))
      .$if(runNo !== undefined, (query) => query.where('run_no', '=', runNo!))
      .execute();
  },
});

function statesBefore(state: MigrationState): readonly MigrationState[] {
  if (isRunning(state)) return runningStates;
  return isEnded(state) ? [...runningStates, ...restingStates, 'leftOpen'] : [...runningStates, ...restingStates];
}

/** Moved forward by the length of every pause, so that the pace since then is the pace of the work. */
const startMoving = (at: string) => ({
  moving_since: sql<string>`coalesce(moving_since + (${at}::timestamptz - moving_left_at), moving_since, ${at})`,
  moving_left_at: null,
});

const leaveMoving = (at: string) => ({
  moving_left_at: sql<string | null>`case when moving_since is null then null else coalesce(moving_left_at, ${at}) end`,
});
