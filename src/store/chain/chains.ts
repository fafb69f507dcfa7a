import { randomBytes } from 'node:crypto';
import type { PendingWrite } from '../../migration/chain/entry';
import type { AgentId, MigrationId } from '../../migration/ids';
import type { ChainAddition, Chains } from '../../migration/ports';
import type { Database } from '../database';

interface StandingRow {
  readonly pending: Readonly<Record<string, PendingWrite>> | null;
  readonly run: number;
  readonly actor: AgentId | null;
  readonly approver: AgentId | null;
}

/** The deed that began a run is the first one of it. */
const standingSql = `
  select pending, run_no as run, approver_id as approver,
    (select person_id from planshift.deed where deed.migration_id = migration.id and deed.run_no = migration.run_no order by deed.id limit 1)
      as actor
  from planshift.migration left join planshift.ledger_head on ledger_head.migration_id = migration.id
  where migration.id = $1`;

export const createChains = ({ pool }: Pick<Database, 'pool'>): Chains => ({
  append: async (id, addition) => {
    await pool.query(`select ${appendSql(1)}`, appendValues(id, addition));
  },

  standing: async (id) => {
    const { rows } = await pool.query<StandingRow>(standingSql, [id]);
    const { pending, run, actor, approver } = rows[0] ?? { pending: null, run: 0, actor: null, approver: null };
    return { pending: Object.values(pending ?? {}), run, actor, approver };
  },
});

/** To be part of a statement that does what the rows tell of; its five parameters begin with this one. */
export const appendSql = (first: number): string => {
  const [whose, bodies, salts, opened, settled] = [0, 1, 2, 3, 4].map((offset) => `$${first + offset}`);
  return `planshift.append_to_ledger(${whose}, ${bodies}::text[], ${salts}::text[], ${opened}::jsonb, ${settled}::text[])`;
};

export function appendValues(id: MigrationId, { entries, pending, settled }: ChainAddition): unknown[] {
  const salts = entries.map(() => randomBytes(16).toString('hex'));
  const opened = Object.fromEntries(pending.map((write) => [write.requestId, write]));
  return [id, entries.map((entry) => JSON.stringify(entry)), salts, JSON.stringify(opened), settled];
}
