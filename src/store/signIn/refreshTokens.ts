import { z } from 'zod';
import type { RefreshTokens, SignIn } from '../../migration/ports';
import { defined } from '../../platform/defined';
import type { Database } from '../database';
import { seal, unseal } from './sealing';

const Kept = z.object({
  refreshToken: z.string().min(1),
  former: z.string().min(1).optional(),
  who: z.object({ name: z.string(), username: z.string() }),
  renewedAt: z.iso.datetime(),
});

interface Row {
  readonly version: number;
  readonly sealed: string;
}

/**
 * In the database, sealed, so that neither its readers nor its backups hold what speaks for a person.
 *
 * @param key 32 bytes
 */
export const createRefreshTokens = ({ pool }: Pick<Database, 'pool'>, key: Buffer): RefreshTokens => ({
  current: async () => {
    const { rows } = await pool.query<Row>('select version, sealed from planshift.refresh_token');
    const [row] = rows;
    if (row === undefined) return undefined;
    const kept = keptIn(row.sealed, key);
    return kept === undefined ? 'unreadable' : { ...kept, version: row.version };
  },

  renew: async (version, next) => {
    const { rowCount } = await pool.query(
      'update planshift.refresh_token set version = version + 1, sealed = $2 where version = $1',
      [version, sealed(next, key)],
    );
    return rowCount === 1;
  },

  put: async (signIn) => {
    await pool.query(
      `insert into planshift.refresh_token (version, sealed) values (1, $1)
       on conflict (one) do update set version = refresh_token.version + 1, sealed = excluded.sealed`,
      [sealed(signIn, key)],
    );
  },
});

/** Only what is named here is kept, whatever else came along. */
const sealed = (signIn: SignIn, key: Buffer): string => seal(JSON.stringify(Kept.parse(signIn)), key);

function keptIn(text: string, key: Buffer): SignIn | undefined {
  const json = unseal(text, key);
  if (json === undefined) return undefined;
  const { former, ...kept } = Kept.parse(JSON.parse(json));
  return { ...kept, ...defined({ former }) };
}
