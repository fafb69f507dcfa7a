import { randomBytes } from 'node:crypto';
import type { PendingWrite } from '../../migration/chain/entry';
import type { AgentId, MigrationId } from '../../migration/ids';
import type { ChainAddition, Chains } from '../../migration/ports';
import type { Database } from '../database';

interface PendingRow {
  readonly pending: Readonly<Record<string, PendingWrite>> | null;
  readonly actor: AgentId | null;
}

/** The deed that began a run is the first one of it. */
const pendingSql = `
  select (select pending from planshift.ledger_head where migration_id = $1) as pending,
    (select person_id from planshift.deed where migration_id = $1 and run_no = $2 order by id limit 1) as actor`;

export const createChains = ({ pool }: Pick<Database, 'pool'>): Chains => ({
  append: async (id, addition) => {
    await pool.query(`select ${appendSql(1)}`, appendValues(id, addition));
  },

  pendingOf: async (id, runNo) => {
    const { rows } = await pool.query<PendingRow>(pendingSql, [id, runNo]);
    const { pending, actor = null } = rows[0] ?? {};
    return { pending: Object.values(pending ?? {}), actor };
  },
});

/** To be part of a statement that does what the rows tell of; its five parameters begin with this one. */
const appendSql = (first: number): string => {
  const [whose, bodies, salts, opened, settled] = [0, 1, 2, 3, 4].map((offset) => `$${first + offset}`);
  return `planshift.append_to_ledger(${whose}, ${bodies}::text[], ${salts}::text[], ${opened}::jsonb, ${settled}::text[])`;
};

function appendValues(id: MigrationId, { entries, pending, settled }: ChainAddition): unknown[] {
  const salts = entries.map(() => randomBytes(16).toString('hex'));
  const opened = Object.fromEntries(pending.map((write) => [write.requestId, write]));
  return [id, entries.map((entry) => JSON.stringify(entry)), salts, JSON.stringify(opened), settled];
}
