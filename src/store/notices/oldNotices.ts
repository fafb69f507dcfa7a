import type { PoolClient } from 'pg';
import type { Forgettable, OldNotices } from '../../migration/ports';
import type { Database } from '../database';
import { inTransaction } from '../transaction';

const lockKeys = [0x706c616e, 2] as const;

export const createOldNotices = (db: Database): OldNotices => ({
  today: async () => {
    const { rows } = await db.pool.query<{ today: string }>(
      `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD') as today`,
    );
    return rows[0]!.today;
  },
  forget: (before) => inTransaction(db.pool, (client) => forget(client, before)),
});

/** One process at a time, since two that delete the same could wait for each other. */
async function forget(client: PoolClient, before: Forgettable): Promise<number> {
  const lock = await client.query<{ got: boolean }>('select pg_try_advisory_xact_lock($1, $2) as got', [...lockKeys]);
  if (lock.rows[0]?.got !== true) return 0;
  let count = 0;
  for (const [statement, day] of statementsFor(before)) count += (await client.query(statement, [day])).rowCount ?? 0;
  return count;
}

/** What a refused letter said was told to nobody: its rows mean nothing without it, and all others mean the same. */
const statementsFor = ({ lettersBefore, remindersBefore, endsBefore }: Forgettable) =>
  [
    ['delete from planshift.notice_reminder where remind_on < $1', remindersBefore],
    ['delete from planshift.notice_acted where ends_on < $1', endsBefore],
    ['delete from planshift.notice where ends_on < $1', endsBefore],
    [
      `delete from planshift.notice using planshift.letter
       where letter.id = notice.letter_id and letter.state = 'refused' and letter.day < $1`,
      lettersBefore,
    ],
    [`delete from planshift.letter where state <> 'waiting' and day < $1`, lettersBefore],
  ] as const;
