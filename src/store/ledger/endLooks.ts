import type { EndMilestone } from '../../migration/endOfTerm/endMilestone';
import type { AgentId, MigrationId } from '../../migration/ids';
import type { ComingEnd, EndLooks, ShortEnd } from '../../migration/ports';
import type { Database } from '../database';
import { isAskedBackSql, isSetToEndSql } from './takeBacks';

export const endLooks = (db: Database): EndLooks => ({ ...looking(db), ...telling(db) });

const looking = (db: Database): Pick<EndLooks, 'coming' | 'claim' | 'note'> => ({
  coming: async (from, to) => {
    const { rows } = await db.pool.query<ComingRow>(comingSql, [from, to]);
    return rows.map(({ id, set_at: setAt, ends_on: endsOn, looked_on, milestone }): ComingEnd => {
      const looked = looked_on && milestone ? { looked: { endsOn: looked_on, milestone } } : {};
      return { id, setAt: setAt.toISOString(), endsOn, ...looked };
    });
  },

  claim: async (id, at, againMinutes) => (await db.pool.query(claimSql, [id, at, againMinutes])).rowCount === 1,

  note: async (id, { endsOn, milestone }, at, short) => {
    const { holders, seatsLeft } = short ?? { holders: null, seatsLeft: null };
    const found = { holders, seats_left: seatsLeft, due_at: short ? at : null };
    await db.query
      .updateTable('end_look')
      .set({ ends_on: endsOn, milestone, looked_at: at, claimed_at: null, ...found })
      .where('migration_id', '=', id)
      .execute();
  },
});

const telling = (db: Database): Pick<EndLooks, 'claimUntold' | 'setTold'> => ({
  claimUntold: async (at) => {
    const { rows } = await db.pool.query<ShortRow>(claimUntoldSql, [at]);
    return rows.map(
      ({ id, agent_id: agentId, ends_on: endsOn, milestone, holders, seats_left: seatsLeft }): ShortEnd => {
        return { id, agentId, endsOn, milestone, holders, seatsLeft };
      },
    );
  },

  /** What a later look found meanwhile is told as well. */
  setTold: async (id, { endsOn, milestone }) => {
    await db.query
      .updateTable('end_look')
      .set({ due_at: null })
      .where('migration_id', '=', id)
      .where('ends_on', '=', endsOn)
      .where('milestone', '=', milestone)
      .execute();
  },
});

interface ComingRow {
  readonly id: MigrationId;
  readonly set_at: Date;
  readonly ends_on: string;
  readonly looked_on: string | null;
  readonly milestone: EndMilestone | null;
}

interface ShortRow {
  readonly id: MigrationId;
  readonly agent_id: AgentId;
  readonly ends_on: string;
  readonly milestone: EndMilestone;
  readonly holders: number;
  readonly seats_left: number;
}

/** Whoever claimed it and died, told nobody. */
const againAfter = `interval '10 minutes'`;

const isLookedAt = `${isSetToEndSql} and not ${isAskedBackSql}`;

const comingSql = `
  select migration.id, closed_at as set_at, entry ->> 'endsOn' as ends_on, end_look.ends_on as looked_on, milestone
  from planshift.migration
  join planshift.radar_entry on radar_entry.customer_id = migration.customer_id
    and radar_entry.subscription_id = migration.subscription_id
  left join planshift.end_look on migration_id = migration.id
  where ${isLookedAt} and entry ->> 'status' = 'active' and entry ->> 'endOfTerm' = 'ends'
    and entry ->> 'endsOn' between $1 and $2
  order by entry ->> 'endsOn', migration.id`;

const claimSql = `
  insert into planshift.end_look as look (migration_id, claimed_at) values ($1, $2)
  on conflict (migration_id) do update set claimed_at = $2
  where look.claimed_at is null or look.claimed_at <= $2::timestamptz - make_interval(mins => $3)`;

const claimUntoldSql = `
  update planshift.end_look
  set due_at = $1::timestamptz + ${againAfter}
  from planshift.migration
  where migration.id = migration_id and due_at <= $1::timestamptz and looked_at >= closed_at and ${isLookedAt}
  returning migration.id, agent_id, ends_on, milestone, holders, seats_left`;
