import type { UnkeptEnd } from '../../migration/endOfTerm/unkeptEnd';
import type { AgentId, MigrationId } from '../../migration/ids';
import type { EndedSubscription, SetToEnd, UnkeptEnds, UntoldEnd } from '../../migration/ports';
import { entryToday } from '../../migration/radar/storedEntry';
import type { StoredEntry } from '../../migration/radar/storedEntry';
import type { Database } from '../database';
import { isUniqueViolation } from '../transaction';
import { cardDue } from './cards/dueCards';
import { isAskedBackSql, isSetToEndSql } from './takeBacks';

/** Whoever claimed it and died, told nobody. */
const againAfter = `interval '10 minutes'`;

export const unkeptEnds = (db: Database): UnkeptEnds => ({
  readingOtherwise: async () => {
    const { rows } = await db.pool.query<SetRow>(readingOtherwiseSql);
    return rows.map(({ id, which, set_at: setAt, entry }): SetToEnd => {
      return { id, which, setAt: setAt.toISOString(), entry: entryToday(entry) };
    });
  },

  reopen: (...facts) => reopen(db, ...facts),

  claimUntold: async (at) => {
    const { rows } = await db.pool.query<UntoldRow>(claimSql, [at]);
    return rows.map(({ id, run_no: runNo, agent_id: agentId, customer_name: customerName, ...row }): UntoldEnd => {
      return { id, which: row.which, runNo, agentId, customerName, offerName: row.offer_name, unkept: row.unkept };
    });
  },

  setTold: async (ids) => {
    if (ids.length === 0) return;
    await db.query.updateTable('migration').set({ unkept_due_at: null }).where('id', 'in', ids).execute();
  },
});

interface SetRow {
  readonly id: MigrationId;
  readonly which: EndedSubscription;
  readonly set_at: Date;
  readonly entry: StoredEntry;
}

interface UntoldRow {
  readonly id: MigrationId;
  readonly which: EndedSubscription;
  readonly run_no: number;
  readonly agent_id: AgentId;
  readonly customer_name: string;
  readonly offer_name: string;
  readonly unkept: UnkeptEnd;
}

/** The retired one leaves its migration open; what the new one does is asked where everything else is done. */
async function reopen(
  db: Database,
  id: MigrationId,
  which: EndedSubscription,
  unkept: UnkeptEnd,
  at: string,
): Promise<boolean> {
  const open = { state: 'leftOpen', closed_action: null, closed_at: null } as const;
  const problem = JSON.stringify({ code: 'renewalNotSet', facts: { wanted: 'off' } });
  const asked = { state: 'waitingForPerson', problem, finished_at: null } as const;
  try {
    const row = await db.query
      .updateTable('migration')
      .set({ ...(which === 'retired' ? open : asked), ...cardDue(at) })
      .set({ unkept: JSON.stringify(unkept), unkept_due_at: at })
      .where('id', '=', id)
      .where('state', '=', 'done')
      .returning('id')
      .executeTakeFirst();
    return row !== undefined;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

/** Of the migration `migration`: somebody has said that it is to stay as it reads. */
export const settledSql = `((unkept ->> 'isSettled') is not distinct from 'true')`;

/** Every subscription that a purchase has become, one a line. */
const boughtSql = `
  select migration_id, subscription_id
  from planshift.purchase_attempt
  where state = 'confirmed' and subscription_id is not null
  union
  select migration_id, line->>'subscriptionId'
  from planshift.purchase_attempt cross join jsonb_array_elements(lines) as line
  where state = 'confirmed' and line->>'subscriptionId' is not null`;

/**
 * What was bought not to renew itself, however its migration ended, and the retired one that was set to end, also once that
 * does not hold. Of one that is left open it is the retired subscription of which something was settled.
 */
export const setToEndSql = `
  select subscription_id as id
  from planshift.migration
  where (state = 'done' and closed_action in ('endAtTerm', 'autoRenewOff'))
    or (state = 'leftOpen' and unkept is not null and not ${settledSql})
  union all
  select bought.subscription_id
  from planshift.migration
  join (${boughtSql}) bought on migration_id = migration.id
  where migration.state in ('done', 'waitingForPerson', 'leftOpen', 'stopped') and replacement_ends
    and (migration.state = 'leftOpen' or not ${settledSql})`;

const hasSuccessor = `exists (
  select 1 from planshift.migration later
  where later.subscription_id = migration.subscription_id and later.started_at > migration.started_at)`;

const readingOtherwiseSql = `
  select migration.id, 'retired' as which, closed_at as set_at, entry
  from planshift.migration
  join planshift.radar_entry on radar_entry.customer_id = migration.customer_id
    and radar_entry.subscription_id = migration.subscription_id
  where ${isSetToEndSql} and not ${isAskedBackSql}
    and entry ->> 'status' = 'active' and coalesce(entry ->> 'endOfTerm', entry ->> 'atItsEnd') <> 'ends'
  union all
  select migration.id, 'replacement', finished_at, entry
  from planshift.migration
  join (${boughtSql}) bought on migration_id = migration.id
  join planshift.radar_entry on radar_entry.customer_id = migration.customer_id
    and radar_entry.subscription_id = bought.subscription_id
  where migration.state = 'done' and replacement_ends and not ${settledSql}
    and entry ->> 'status' = 'active' and coalesce(entry ->> 'endOfTerm', entry ->> 'atItsEnd') <> 'ends'
    and not ${hasSuccessor}`;

const claimSql = `
  update planshift.migration
  set unkept_due_at = $1::timestamptz + ${againAfter}
  where id in (
    select id from planshift.migration
    where unkept_due_at <= $1::timestamptz and unkept is not null and state in ('leftOpen', 'waitingForPerson')
    for update skip locked)
  returning id, run_no, agent_id, customer_name, unkept,
    case state when 'leftOpen' then 'retired' else 'replacement' end as which,
    case state when 'leftOpen' then retired_name else replacement_name end as offer_name`;
