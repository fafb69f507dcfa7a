import type { Pool } from 'pg';
import { inTransaction } from './transaction';

const rowsAtOnce = 2_000;

/**
 * Takes the rows of one query page by page, in its order, so that 100,000 need no more room than 2,000.
 *
 * @param text with `$1` and so on for `values`
 */
export const eachPage = <Row extends unknown[]>(
  pool: Pool,
  text: string,
  values: readonly unknown[],
  take: (rows: readonly Row[]) => void,
): Promise<void> =>
  inTransaction(pool, async (client) => {
    await client.query(`declare page no scroll cursor for ${text}`, [...values]);
    for (;;) {
      const { rows } = await client.query<Row>({ text: `fetch ${rowsAtOnce} from page`, rowMode: 'array' });
      take(rows);
      if (rows.length < rowsAtOnce) return;
    }
  });
