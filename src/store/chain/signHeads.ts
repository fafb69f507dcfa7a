import type { ChainHead } from '../../migration/chain/chainCheck';
import type { LedgerKey } from '../../migration/chain/signing';
import type { MigrationId } from '../../migration/ids';
import { endedStates } from '../../migration/plan/states';
import type { Database } from '../database';
import { inTransaction } from '../transaction';

const headsAtOnce = 100;

interface Unsigned extends ChainHead {
  readonly id: MigrationId;
}

const unsignedSql = `
  select head.migration_id as id, entries, head.hash
  from planshift.ledger_head head join planshift.migration on migration.id = head.migration_id
  where signed_entries < entries and migration.state = any($1)
  order by head.migration_id limit $2
  for update of head skip locked`;

const signSql = `
  with signed as (
    insert into planshift.ledger_signature (migration_id, entries, hash, key_id, signature, signed_at)
    values ($1, $2, $3, $4, $5, $6) on conflict do nothing)
  update planshift.ledger_head set signed_entries = $2 where migration_id = $1`;

/**
 * Signs the chains of migrations that have ended, each to its end; a chain that goes on is signed once more, and what was signed stays.
 *
 * @returns which
 */
export const signHeads = ({ pool }: Pick<Database, 'pool'>, key: LedgerKey, at: string): Promise<readonly Unsigned[]> =>
  inTransaction(pool, async (client) => {
    const { rows } = await client.query<Unsigned>(unsignedSql, [endedStates, headsAtOnce]);
    if (rows.length === 0) return [];
    await client.query(
      `insert into planshift.ledger_key (id, public_key, first_at) values ($1, $2, $3) on conflict do nothing`,
      [key.id, key.publicKey, at],
    );
    for (const { id, entries, hash } of rows) {
      await client.query(signSql, [id, entries, hash, key.id, key.sign(id, { entries, hash }), at]);
    }
    return rows;
  });
