import type { MigrationId } from '../../migration/ids';
import type { Approvals } from '../../migration/ports';
import type { Database } from '../database';

type Telling = 'claimCard' | 'setCard' | 'cards' | 'claimUntold' | 'told';

/** Where requests are shown, and who has heard what became of them. */
export const telling = (db: Database): Pick<Approvals, Telling> => ({
  claimCard: async (id, agent, at, againMinutes) =>
    (await db.pool.query(claimCardSql, [id, agent, at, againMinutes])).rowCount === 1,

  setCard: async (id, { agentId, activityId }) => {
    await db.query
      .insertInto('approval_card')
      .values({ migration_id: id, agent_id: agentId, activity_id: activityId })
      .onConflict((conflict) => conflict.columns(['migration_id', 'agent_id']).doUpdateSet({ activity_id: activityId }))
      .execute();
  },

  cards: async (id) => {
    const rows = await db.query
      .selectFrom('approval_card')
      .select(['agent_id as agentId', 'activity_id as activityId'])
      .where('migration_id', '=', id)
      .execute();
    return rows.flatMap(({ agentId, activityId }) => (activityId === null ? [] : [{ agentId, activityId }]));
  },

  claimUntold: async (at, againMinutes) => {
    const { rows } = await db.pool.query<{ id: MigrationId }>(claimUntoldSql, [at, againMinutes]);
    return rows.map(({ id }) => id);
  },

  told: async (id, at) => {
    await db.query.updateTable('approval').set({ told_at: at }).where('migration_id', '=', id).execute();
  },
});

const claimCardSql = `
  insert into planshift.approval_card as card (migration_id, agent_id, claimed_at) values ($1, $2, $3)
  on conflict (migration_id, agent_id) do update set claimed_at = $3
  where card.activity_id is null and card.claimed_at <= $3::timestamptz - make_interval(mins => $4)
  returning agent_id`;

const claimUntoldSql = `
  update planshift.approval set claimed_at = $1::timestamptz
  where told_at is null and plan is not null and state not in ('asked', 'approved')
    and (claimed_at is null or claimed_at <= $1::timestamptz - make_interval(mins => $2))
  returning migration_id as id`;
