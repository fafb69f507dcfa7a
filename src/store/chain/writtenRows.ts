import type { ChainEntry } from '../../migration/chain/entry';
import type { WrittenRows } from '../../migration/ports';
import { defined } from '../../platform/defined';
import type { Database } from '../database';

interface Row {
  readonly no: number;
  readonly body: ChainEntry | null;
  readonly hash: string;
  readonly erased_at: Date | null;
}

const rowsSql = `
  select no, body, encode(hash, 'hex') as hash, erased_at from planshift.ledger_entry where migration_id = $1 order by no`;

const signedSql = `
  select key_id as "keyId", signed_at as at
  from planshift.ledger_signature signed join planshift.ledger_head head using (migration_id, entries)
  where migration_id = $1 order by signed_at desc limit 1`;

export const createWrittenRows = ({ pool }: Pick<Database, 'pool'>): WrittenRows => ({
  ofMigration: async (id) => {
    const { rows } = await pool.query<Row>(rowsSql, [id]);
    const signed = await pool.query<{ keyId: string; at: Date }>(signedSql, [id]);
    const [seal] = signed.rows;
    return {
      rows: rows.map(({ no, body, hash, erased_at: erasedAt }) => ({
        ...{ no, hash },
        ...defined({ entry: body, erasedAt: erasedAt?.toISOString() }),
      })),
      ...(seal && { signed: { keyId: seal.keyId, at: seal.at.toISOString() } }),
    };
  },
});
