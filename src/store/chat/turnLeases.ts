import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { AgentId } from '../../migration/ids';
import type { TurnLease, TurnLeases } from '../../migration/ports';
import type { Database } from '../database';

/** Long enough for a process that stutters, short enough for a person whose turn died with its process. */
const leaseMs = 5_000;

/** The time is the database's, and that of each statement: clocks of processes differ, and a transaction may be long. */
const now = sql<Date>`clock_timestamp()`;

export const createTurnLeases = (db: Database, ms = leaseMs): TurnLeases => {
  const end = sql<string>`clock_timestamp() + ${ms / 1000} * interval '1 second'`;
  return {
    take: async (person, isAsked) => {
      const holder = randomUUID();
      const row = await db.query
        .insertInto('turn_lease')
        .values({ person, holder, is_asked: isAsked, until: end })
        .onConflict((conflict) =>
          conflict
            .column('person')
            .doUpdateSet({ holder, is_asked: isAsked, until: end })
            .where('turn_lease.until', '<', now),
        )
        .returning('person')
        .executeTakeFirst();
      return row && leaseOf(db, person, holder, end);
    },

    abandoned: async () => {
      const rows = await db.query.selectFrom('turn_lease').selectAll().where('until', '<', now).execute();
      return rows.map(({ person, is_asked: wasAsked }) => ({ person, wasAsked }));
    },
  };
};

const leaseOf = (db: Database, person: AgentId, holder: string, end: ReturnType<typeof sql<string>>): TurnLease => ({
  renew: async () => {
    const { numUpdatedRows } = await db.query
      .updateTable('turn_lease')
      .set({ until: end })
      .where('person', '=', person)
      .where('holder', '=', holder)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },

  free: async () => {
    await db.query.deleteFrom('turn_lease').where('person', '=', person).where('holder', '=', holder).execute();
  },
});
