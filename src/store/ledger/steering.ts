import { sql } from 'kysely';
import type { PoolClient } from 'pg';
import type { Deed, MigrationDeed } from '../../migration/deed';
import type { MigrationId } from '../../migration/ids';
import type { Migrations } from '../../migration/ports';
import type { Control, MigrationState, Problem } from '../../migration/plan/progress';
import { endedStates, isEnded, isRunning, restingStates, runningStates } from '../../migration/plan/states';
import type { Database } from '../database';
import { inTransaction, runOn } from '../transaction';
import { deedRow } from './deeds';
import { cardDue, noCardDue } from './cards/dueCards';
import { ringFor } from './cards/rings';
import { isHeldAlone } from './heldAlone';

type Steering = 'control' | 'setControl' | 'letGoOn' | 'setState' | 'end' | 'leaveOpen';

export const steering = (db: Database): Pick<Migrations, Steering> => ({
  control: async (id): Promise<Control> => {
    const query = db.query.selectFrom('migration').select('control').where('id', '=', id);
    return (await query.executeTakeFirstOrThrow()).control;
  },

  setControl: (id, control, deed) =>
    decided(db, id, deed, (client) => {
      const change = db.query.updateTable('migration').set({ control }).where('id', '=', id);
      return runOn(client, change.where('state', 'in', runningStates).where('control', '<>', control).returning('id'));
    }),

  letGoOn: (id, deed) =>
    decided(db, id, deed, (client) => {
      const change = db.query.updateTable('migration').set({ held_since: null }).where('id', '=', id);
      return runOn(client, change.where(isHeldAlone).where('state', 'not in', endedStates).returning('id'));
    }),

  end: (id, state, deed, runNo) =>
    decided(db, id, deed, (client) => {
      const change = db.query.updateTable('migration').set(entered(state, deed.at)).set(letBe).where('id', '=', id);
      const ofRun = change.$if(runNo !== undefined, (query) => query.where('run_no', '=', runNo!));
      return runOn(client, ofRun.where('state', 'in', restingStates).returning('id'));
    }),

  leaveOpen: (id, deed) => decided(db, id, deed, (client) => openAndUndecided(db, client, id)),

  /** Only `startRun` leads out of rest, so a late repeat of an earlier step can't revive a migration. */
  setState: async (id, state, at, problem, runNo) => {
    await db.query
      .updateTable('migration')
      .set(entered(state, at, problem))
      .where('id', '=', id)
      .where('state', 'in', statesBefore(state))
      .$if(runNo !== undefined, (query) => query.where('run_no', '=', runNo!))
      .execute();
  },
});

/** The deed is there with what it changes, or neither is: where nothing changes, nothing was decided. */
const decided = (
  db: Database,
  id: MigrationId,
  deed: Deed,
  change: (client: PoolClient) => Promise<readonly unknown[]>,
): Promise<boolean> =>
  inTransaction(db.pool, async (client) => {
    if ((await change(client)).length === 0) return false;
    await runOn(client, deedRow(db.query, deed, id));
    return true;
  });

const settling: readonly MigrationDeed[] = ['leftOpen', 'endedAsItIs'];

/** An end that does not hold is told no more, and not set anew with others. */
const letBe = { unkept: sql<string | null>`unkept || '{"isSettled": true}'`, unkept_due_at: null };

/** Locks the row, so that of two people who say so at once one is the first. */
async function openAndUndecided(db: Database, client: PoolClient, id: MigrationId): Promise<readonly unknown[]> {
  const open = db.query.selectFrom('migration').select(['run_no', 'unkept']).where('id', '=', id);
  const [row] = await runOn(client, open.where('state', '=', 'leftOpen').forUpdate());
  if (row === undefined) return [];
  if (row.unkept && !row.unkept.isSettled) {
    return runOn(client, db.query.updateTable('migration').set(letBe).where('id', '=', id).returning('id'));
  }
  const decided = db.query.selectFrom('deed').select('id').where('migration_id', '=', id).where('what', 'in', settling);
  return (await runOn(client, decided.where('run_no', '=', row.run_no))).length > 0 ? [] : [row];
}

const entered = (state: MigrationState, at: string, problem?: Problem) => ({
  state,
  problem: problem ? JSON.stringify(problem) : null,
  finished_at: isEnded(state) ? sql<string>`coalesce(finished_at, ${at})` : null,
  ...(state === 'moving' ? startMoving(at) : leaveMoving(at)),
  ...(isRunning(state) ? noCardDue : cardDue(at)),
  ...ringFor(state, at),
  // Nothing is left to let go on; whatever begins it again is another decision.
  ...(isEnded(state) && { held_since: null }),
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
