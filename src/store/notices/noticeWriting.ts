import type { PoolClient } from 'pg';
import type { Letter, NoticeRow } from '../../migration/ports';
import type { Database } from '../database';
import { inTransaction } from '../transaction';

interface Writing {
  readonly letter: Letter;
  readonly rows: readonly NoticeRow[];
  readonly at: string;
}

class ToldMeanwhile extends Error {
  override readonly name = 'ToldMeanwhile';
}

/** The letter and everything it tells, or nothing, when another process was quicker with any of it. */
export async function writeLetter(db: Database, writing: Writing): Promise<boolean> {
  try {
    await inTransaction(db.pool, async (client) => {
      await insertLetter(client, writing);
      await insertRows(client, writing);
    });
    return true;
  } catch (error) {
    if (error instanceof ToldMeanwhile) return false;
    throw error;
  }
}

async function insertLetter(client: PoolClient, { letter, at }: Writing): Promise<void> {
  const { rowCount } = await client.query(
    `insert into planshift.letter (id, recipient, day, content, state, next_try_at, written_at)
     values ($1, $2, $3, $4, 'waiting', $5, $5) on conflict do nothing`,
    [letter.id, letter.recipient, letter.day, JSON.stringify(letter.content), at],
  );
  if (rowCount !== 1) throw new ToldMeanwhile();
}

/** In one order, so that two processes can't wait for each other. A refused letter's rows are told again. */
async function insertRows(client: PoolClient, { letter, rows, at }: Writing): Promise<void> {
  const { rowCount } = await client.query(
    `insert into planshift.notice
       (recipient, letter_id, told_at, subscription_id, ends_on, milestone, covered_by, customer_name, offer_name)
     select $1, $2, $3, row.* from json_to_recordset($4::json) as row ("subscriptionId" text, "endsOn" text,
       milestone text, "coveredBy" text, "customerName" text, "offerName" text)
     order by "subscriptionId", "endsOn", milestone
     on conflict (recipient, subscription_id, ends_on, milestone) do update
       set letter_id = excluded.letter_id, told_at = excluded.told_at, covered_by = excluded.covered_by
       where exists (select from planshift.letter where id = notice.letter_id and state = 'refused')`,
    // As one text, since arrays of thousands take the driver longer than everything else.
    [letter.recipient, letter.id, at, JSON.stringify(rows)],
  );
  if (rowCount !== rows.length) throw new ToldMeanwhile();
}
