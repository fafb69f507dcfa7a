import type { PoolClient } from 'pg';

/**
 * Of an ended migration: the durable engine only drove it, and may have kept a name with what a person was asked. A run that
 * follows has another number.
 *
 * @returns how many there were
 */
export async function forgetRunsOf(client: PoolClient, migration: string): Promise<number> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('dbos.workflow_status') is not null as there`,
  );
  if (rows[0]?.there !== true) return 0;
  const { rowCount } = await client.query(
    `delete from dbos.workflow_status
     where starts_with(workflow_uuid, 'mig:' || $1 || ':') and status not in ('PENDING', 'ENQUEUED', 'DELAYED')`,
    [migration],
  );
  return rowCount ?? 0;
}
