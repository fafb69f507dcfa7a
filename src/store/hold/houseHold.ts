import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Hold } from '../../migration/hold/hold';
import type { AgentId } from '../../migration/ids';
import { endedStates } from '../../migration/plan/states';
import type { HoldLift, HouseHold } from '../../migration/ports';
import type { Database } from '../database';
import { ringFor } from '../ledger/cards/rings';
import { deedRow } from '../ledger/deeds';
import type { Tables } from '../tables';
import { writtenNow } from '../writtenNow';

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
  isHeld: async (id) => {
    const { rows } = await sql<{ is_held: boolean }>`
      select exists (select from planshift.stamp where held_since is not null)
        or exists (select from planshift.migration where id = ${id} and held_since is not null) as is_held`.execute(
      db.query,
    );
    return rows[0]?.is_held !== false;
  },
  lift: (at, by, how) => db.query.transaction().execute((query) => lift(query, at, by, how)),
  claimTelling: async (at) => {
    const { rows } = await sql`
      update planshift.stamp set told_at = ${at}, written_in = ${writtenNow}
      where held_since is not null and told_at is null returning one`.execute(db.query);
    return rows.length > 0;
  },
});

async function lift(query: Kysely<Tables>, at: string, by: AgentId, how: HoldLift): Promise<boolean> {
  const { rows } = await sql<HoldRow>`
    select held_since, held_because from planshift.stamp where held_since is not null for update`.execute(query);
  const [row] = rows;
  if (row === undefined) return false;
  await sql`
    update planshift.letter set state = 'unknown', settled_at = ${at}
    where state = 'waiting' and written_at < ${row.held_since}`.execute(query);
  await sql`
    update planshift.stamp set held_since = null, held_because = '[]', told_at = null, written_in = ${writtenNow}`.execute(
    query,
  );
  await callForDecisions(query, at);
  const stillHeld = how === 'all' ? await letAllGoOn(query) : await showHeld(query, at);
  const facts = { because: row.held_because.join('+'), ...(how === 'oneByOne' && { stillHeld }) };
  await deedRow(query, { what: 'holdLifted', at, by, facts }).execute();
  return true;
}

/** What still asks somebody something is told once, if it never was: before the hold it may have been cut off. */
async function callForDecisions(query: Kysely<Tables>, at: string): Promise<void> {
  const waiting = query.updateTable('migration').where('state', '=', 'waitingForPerson');
  await waiting.set(ringFor('waitingForPerson', at)).execute();
}

async function letAllGoOn(query: Kysely<Tables>): Promise<number> {
  await query.updateTable('migration').set({ held_since: null }).where('held_since', 'is not', null).execute();
  return 0;
}

/** Each card asks from now on whether its migration may go on. */
async function showHeld(query: Kysely<Tables>, at: string): Promise<number> {
  const held = query.updateTable('migration').where('held_since', 'is not', null).where('state', 'not in', endedStates);
  const due = { card_due_since: at, card_due_at: at };
  return (await held.set(due).returning('id').execute()).length;
}
