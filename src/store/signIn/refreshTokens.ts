import { z } from 'zod';
import type { RefreshTokens, SignIn } from '../../migration/ports';
import { defined } from '../../platform/defined';
import type { Database } from '../database';
import type { Safe } from './safe';

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

/** Unused it ends then. */
const livesMs = 90 * 86_400_000;

/** One row for all processes, of which the one that comes first renews it; what it stands for lies in the safe. */
export const createRefreshTokens = ({ pool }: Pick<Database, 'pool'>, safe: Safe): RefreshTokens => ({
  current: async () => {
    const { rows } = await pool.query<Row>('select version, sealed from planshift.refresh_token');
    const [row] = rows;
    if (row === undefined) return undefined;
    const kept = keptIn(await safe.open(row.sealed));
    return kept === undefined ? 'unreadable' : { ...kept, version: row.version };
  },

  renew: async (version, next) => {
    const held = await keptFor(next, safe);
    const { rowCount } = await pool.query(
      'update planshift.refresh_token set version = version + 1, sealed = $2 where version = $1',
      [version, held],
    );
    const isKept = rowCount === 1;
    if (!isKept) await safe.letGo(held);
    return isKept;
  },

  put: async (signIn) => {
    await pool.query(
      `insert into planshift.refresh_token (version, sealed) values (1, $1)
       on conflict (one) do update set version = refresh_token.version + 1, sealed = excluded.sealed`,
      [await keptFor(signIn, safe)],
    );
  },
});

/** Only what is named here is kept, whatever else came along. */
function keptFor(signIn: SignIn, safe: Safe): Promise<string> {
  const kept = Kept.parse(signIn);
  return safe.keep(JSON.stringify(kept), new Date(Date.parse(kept.renewedAt) + livesMs).toISOString());
}

function keptIn(json: string | undefined): SignIn | undefined {
  if (json === undefined) return undefined;
  const { former, ...kept } = Kept.parse(JSON.parse(json));
  return { ...kept, ...defined({ former }) };
}
