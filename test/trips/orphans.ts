import type { House } from '../support/house';
import { withClient } from '../support/postgres';

/** How many runs are in the hands of processes that do not hold their lock any more. */
export async function orphans(house: House): Promise<number> {
  const { rows } = await withClient(house.databaseUrl, (client) =>
    client.query<{ count: number }>(`
      select count(*)::int as count from dbos.workflow_status as run
      where status = 'PENDING' and not exists (
        select 1 from pg_locks where locktype = 'advisory' and classid = 0x65786563::oid
          and objid = (hashtext(run.executor_id)::bigint & 4294967295)::oid and granted)`),
  );
  return rows[0]!.count;
}

/** Ends the session that proves a process alive, of every process. */
export async function endLockSessions(house: House): Promise<void> {
  await withClient(house.databaseUrl, (client) =>
    client.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'planshift executor' and datname = current_database()`),
  );
}
