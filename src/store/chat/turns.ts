import { sql } from 'kysely';
import type { Turns } from '../../migration/ports';
import type { Database } from '../database';
import { nowAndThen } from '../nowAndThen';

/** Far longer than anybody delivers a turn again. */
const keptFor = sql`interval '2 days'`;

export function createTurns(db: Database): Turns {
  const forget = nowAndThen((at) =>
    db.query
      .deleteFrom('turn')
      .where('claimed_at', '<', sql<Date>`${at}::timestamptz - ${keptFor}`)
      .execute(),
  );
  return {
    claim: async (conversationId, activityId, at) => {
      await forget(at);
      const row = await db.query
        .insertInto('turn')
        .values({ conversation_id: conversationId, activity_id: activityId, claimed_at: at })
        .onConflict((conflict) => conflict.doNothing())
        .returning('activity_id')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}
