import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Wants } from '../platform/quota/sharing';
import type { ShareNews } from '../platform/quota/shares';
import type { Database } from './database';

/** Told every two seconds: who has not for so long is dead, or wants nothing. By the database's clock. */
const believedSeconds = 6;

/** One statement for each look, of one row for each process that sends. */
export function createShareNews({ query }: Pick<Database, 'query'>): ShareNews {
  const process = randomUUID();
  return async (wants) => {
    const { rows } = await sql<{ wants: Wants }>`
      with told as (
        insert into planshift.quota_use (process, wants, told_at)
        values (${process}, ${JSON.stringify(wants)}, clock_timestamp())
        on conflict (process) do update set wants = excluded.wants, told_at = excluded.told_at
      ), gone as (
        delete from planshift.quota_use where told_at < clock_timestamp() - interval '1 minute' and process <> ${process}
      )
      select wants from planshift.quota_use
      where process <> ${process} and told_at > clock_timestamp() - make_interval(secs => ${believedSeconds})`.execute(
      query,
    );
    return rows.map((row) => row.wants);
  };
}
