import { sql } from 'kysely';
import type { Hold } from '../migration/hold/hold';
import type { HouseHold } from '../migration/ports';
import type { Database } from './database';
import { deedRow } from './ledger/deeds';
import { writtenNow } from './writtenNow';

interface HoldRow {
  readonly held_since: Date;
  readonly held_because: Hold['because'];
}

export const createHouseHold = (db: Database): HouseHold => ({
  current: async () => {
    const { rows } = await sql<HoldRow>`
      select held_since, held_because from planshift.stamp where held_since is not null`.execute(db.query);
    const [row] = rows;
    return row && { since: row.held_since.toISOString(), because: row.held_because };
  },
  lift: (at, by) =>
    db.query.transaction().execute(async (transaction) => {
      const { rows } = await sql<HoldRow>`
        select held_since, held_because from planshift.stamp where held_since is not null for update`.execute(
        transaction,
      );
      const [row] = rows;
      if (row === undefined) return false;
      await sql`
        update planshift.letter set state = 'unknown', settled_at = ${at}
        where state = 'waiting' and written_at < ${row.held_since}`.execute(transaction);
      await sql`
        update planshift.stamp set held_since = null, held_because = '[]', told_at = null, written_in = ${writtenNow}`.execute(
        transaction,
      );
      const facts = { because: row.held_because.join('+') };
      await deedRow(transaction, { what: 'holdLifted', at, by, facts }).execute();
      return true;
    }),
  claimTelling: async (at) => {
    const { rows } = await sql`
      update planshift.stamp set told_at = ${at}, written_in = ${writtenNow}
      where held_since is not null and told_at is null returning one`.execute(db.query);
    return rows.length > 0;
  },
});
