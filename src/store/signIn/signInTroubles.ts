import type { SignInTrouble, SignInTroubles } from '../../migration/ports';
import type { Database } from '../database';

/** One that turns into another is told again; the same one is not. */
export const createSignInTroubles = ({ pool }: Pick<Database, 'pool'>): SignInTroubles => ({
  note: async (trouble, at) => {
    await pool.query(
      `insert into planshift.sign_in_trouble (trouble, since) values ($1, $2)
       on conflict (one) do update set trouble = excluded.trouble, since = excluded.since, told_at = null
       where sign_in_trouble.trouble <> excluded.trouble`,
      [trouble, at],
    );
  },

  clear: async () => {
    await pool.query('delete from planshift.sign_in_trouble');
  },

  isUntold: async () => {
    const { rowCount } = await pool.query('select from planshift.sign_in_trouble where told_at is null');
    return rowCount === 1;
  },

  claimTelling: async (at) => {
    const { rows } = await pool.query<{ readonly trouble: SignInTrouble }>(
      'update planshift.sign_in_trouble set told_at = $1 where told_at is null returning trouble',
      [at],
    );
    return rows[0]?.trouble;
  },
});
