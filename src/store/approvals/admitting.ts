import type { AgentId } from '../../migration/ids';
import { endedStates } from '../../migration/plan/states';
import type { Money } from '../../migration/offers/money';
import type { Approvals } from '../../migration/ports';
import type { Database } from '../database';

/** What the transaction asks in which a migration begins. */
export const admitting = (db: Database): Pick<Approvals, 'committedOn' | 'redeem'> => ({
  committedOn: async (day, timeZone, { id, agentId }, transaction) => {
    await transaction?.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`day limit/${agentId}`]);
    const { rows } = await (transaction ?? db.pool).query(committedSql, [agentId, timeZone, day, id, endedStates]);
    return (rows as CommittedRow[]).map(({ amount, currency }) => ({ amount: Number(amount), currency }));
  },

  redeem: async ({ id, hash }, at, transaction) => {
    const { rows } = await transaction.query(redeemSql, [id, hash]);
    const [row] = rows as { by: AgentId; at: Date }[];
    if (row === undefined) return false;
    await transaction.query('update planshift.migration set approver_id = $2 where id = $1', [id, row.by]);
    await transaction.query(deedSql, [id, row.at, row.by, JSON.stringify({ hash }), at]);
    return true;
  },
});

interface CommittedRow extends Pick<Money, 'currency'> {
  readonly amount: string;
}

/** What ended without a purchase, or with one that came to nothing, committed to nothing. */
const committedSql = `
  select sum((plan->'purchase'->'price'->'total'->>'amount')::numeric) as amount,
    plan->'purchase'->'price'->'total'->>'currency' as currency
  from planshift.migration
  where agent_id = $1 and (started_at at time zone $2)::date = $3::date and id <> $4
    and plan->'purchase'->'price'->'total' is not null
    and not (state = any($5) and not exists (
      select from planshift.purchase_attempt attempt
      where attempt.migration_id = migration.id and attempt.state in ('sent', 'confirmed')))
  group by 2`;

const redeemSql = `
  update planshift.approval set state = 'started'
  where migration_id = $1 and hash = $2 and state = 'approved'
  returning decided_by as by, decided_at as at`;

/** Decided earlier, and written with what it allowed. */
const deedSql = `
  insert into planshift.deed (at, migration_id, person_id, what, run_no, facts)
  select least($2::timestamptz, $5::timestamptz), $1, $3, 'approved', 1, $4`;
