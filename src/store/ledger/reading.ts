import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { MigrationId } from '../../migration/ids';
import { closeActionOf } from '../../migration/packs/closeWords';
import type { CloseAction } from '../../migration/packs/pack';
import type { PromiseEnd } from '../../migration/plan/closeLater';
import type { Migration, RemainingHolder } from '../../migration/plan/progress';
import type { Migrations } from '../../migration/ports';
import { defined } from '../../platform/defined';
import type { Database } from '../database';
import type { Tables } from '../tables';
import { declinedSql } from './closePromises';
import { keptPlans, readConfirmed, readPlan, readWhole } from './confirmed';
import type { ReadPlan } from './confirmed';
import { isHeldAlone } from './heldAlone';
import { failedPeople } from './people';
import { countMoved, countPeople } from './peopleCounts';
import { takeBackSql } from './takeBacks';

const failedShown = 10;
const remainingShown = 100;

export function reading(db: Database): Pick<Migrations, 'load' | 'plan' | 'whole' | 'confirmed' | 'agentOf'> {
  const { plan, keep } = keptPlans((id) => readPlan(db, id));
  return {
    // Seldom asked for, and never as it was before somebody was erased.
    plan: (id) => readPlan(db, id),
    whole: (id) => readWhole(db, id),
    confirmed: async (id) => {
      const stored = await readConfirmed(db, id);
      if (stored?.isAsConfirmed) keep(id, stored.plan);
      return stored;
    },
    load: (id) => load(db, id, plan),
    agentOf: async (id) =>
      (await db.query.selectFrom('migration').select('agent_id').where('id', '=', id).executeTakeFirst())?.agent_id,
  };
}

async function load(db: Database, id: MigrationId, readFrozen: ReadPlan): Promise<Migration | undefined> {
  const row = await readRow(db, id);
  const plan = row && (await readFrozen(id, row.hash));
  if (!plan) return undefined;
  const [counts, failed, purchase, moved] = await Promise.all([
    countPeople(db, [id]),
    failedPeople(db, id, failedShown),
    readPurchase(db, id),
    countMoved(db, plan),
  ]);
  return { plan, ...progressOf(row), ...purchase, ...defined({ moved }), counts: counts(id), failed };
}

type Row = NonNullable<Awaited<ReturnType<typeof readRow>>>;

const progressOf = (row: Row) => ({
  state: row.state,
  control: row.control,
  runNo: row.run_no,
  startedAt: row.started_at.toISOString(),
  remaining: row.remaining,
  remainingCount: row.remaining_count,
  ...defined({
    finishedAt: row.finished_at?.toISOString(),
    seatsReadyAt: row.seats_ready_at?.toISOString(),
    movingSince: row.moving_since?.toISOString(),
    closed: closedOf(row),
    checkedAt: row.checked_at?.toISOString(),
    problem: row.problem,
    release: row.release,
    unkept: row.unkept,
    promise: promiseOf(row),
    takeBack: row.take_back,
  }),
  ...(row.is_held_alone && { isHeldAlone: true as const }),
});

const closedOf = ({ closed_action: action, closed_at: at }: Row): Migration['closed'] =>
  action && at ? { action: closeActionOf<CloseAction>(action), at: at.toISOString() } : undefined;

const promiseOf = ({ closes_later: isThere, promise_kept, over_because }: Row): Migration['promise'] =>
  isThere ? { ...(promise_kept ? { kept: true } : {}), ...defined({ overBecause: over_because }) } : undefined;

const readRow = (db: Database, id: MigrationId) =>
  db.query
    .selectFrom('migration')
    .leftJoin('close_promise', 'migration_id', 'id')
    .select(['hash', 'state', 'control', 'run_no', 'started_at', 'finished_at', 'seats_ready_at', 'moving_since'])
    .select(['closed_action', 'closed_at', 'checked_at', 'problem', 'release', 'unkept'])
    .select([
      isHeldAlone.as('is_held_alone'),
      sql<Migration['takeBack'] | null>`${sql.raw(takeBackSql)}`.as('take_back'),
      sql<readonly RemainingHolder[]>`jsonb_path_query_array(remaining, ${remainingPath}::jsonpath)`.as('remaining'),
      sql<number>`jsonb_array_length(remaining)`.as('remaining_count'),
    ])
    .select([
      'closes_later',
      sql<boolean>`coalesce(kept_at is not null, false)`.as('promise_kept'),
      sql<PromiseEnd | null>`case when ${sql.raw(declinedSql)} then 'leftOpen' else ended_because end`.as(
        'over_because',
      ),
    ])
    .where('id', '=', id)
    .executeTakeFirst();

const remainingPath = `$[0 to ${remainingShown - 1}]`;

async function readPurchase(db: Database, id: MigrationId): Promise<Pick<Migration, 'bought' | 'doubt'>> {
  const row = await db.query
    .selectFrom('purchase_attempt')
    .selectAll()
    .where('migration_id', '=', id)
    .where('state', 'in', ['confirmed', 'sent'])
    .executeTakeFirst();
  if (row?.state === 'sent')
    return { doubt: { sentAt: row.sent_at.toISOString(), ...defined({ answer: row.answer }) } };
  return row?.order_id && row.confirmed_at ? { bought: boughtOf(row, row.order_id, row.confirmed_at) } : {};
}

function boughtOf(
  row: Selectable<Tables['purchase_attempt']>,
  orderId: string,
  confirmedAt: Date,
): NonNullable<Migration['bought']> {
  const isCancelled = row.order_dead_since !== null && row.order_word === null;
  return {
    orderId,
    subscriptionId: row.subscription_id ?? '',
    seats: row.lines?.reduce((sum, { seats }) => sum + seats, 0) ?? row.seats ?? 0,
    at: confirmedAt.toISOString(),
    orderedAt: row.sent_at.toISOString(),
    ...(isCancelled ? { isCancelled } : {}),
    ...(row.order_word === null ? {} : { isPending: true }),
    ...defined({ secondOrderId: row.second_order_id, lines: row.lines }),
  };
}
