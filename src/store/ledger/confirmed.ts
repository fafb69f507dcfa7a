import { sql } from 'kysely';
import type { MigrationId } from '../../migration/ids';
import type { MigrationPlan } from '../../migration/plan/plan';
import { digestOf, hasItsHash, PeopleDigest } from '../../migration/plan/planHash';
import { inTodaysWords } from '../../migration/plan/storedPlan';
import type { StoredPlanRow } from '../../migration/plan/storedPlan';
import type { StoredPlan } from '../../migration/ports';
import type { Database } from '../database';

/** So many rows are at hand at a time, however many people there are. */
const rowsAtOnce = 1_000;
const plansKept = 8;

/** What is stored now of a plan and its people, held against the hash that was kept when they were confirmed. */
export async function readConfirmed(db: Database, id: MigrationId): Promise<StoredPlan | undefined> {
  const row = await db.query
    .selectFrom('migration')
    .select(['plan', 'hash', 'customer_id', 'subscription_id'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { plan, hash, customer_id: customerId, subscription_id: subscriptionId } = row;
  const isAsConfirmed =
    hasItsHash(plan) &&
    plan.hash === hash &&
    plan.id === id &&
    plan.customer.id === customerId &&
    plan.retired.subscriptionId === subscriptionId &&
    (await digestOfRows(db, plan)) === digestOf(plan.people);
  return { plan: inTodaysWords(plan), customerId, isAsConfirmed };
}

async function digestOfRows(db: Database, { id, people }: Pick<StoredPlanRow, 'id' | 'people'>): Promise<string> {
  const planned = new Map(people.map((person) => [person.id, person]));
  const digest = new PeopleDigest();
  for await (const row of rowsInOrder(db, id)) {
    const restsOn = row.rests_on ?? planned.get(row.user_id)?.restsOn ?? [];
    const { user_id, disposition, sets_usage_location: setsUsageLocation, keep_off: keepOff } = row;
    digest.add({ id: user_id, disposition, setsUsageLocation, keepOff, restsOn });
  }
  return digest.end();
}

async function* rowsInOrder(db: Database, id: MigrationId) {
  const query = db.query
    .selectFrom('migration_person')
    .select(['ordinal', 'user_id', 'disposition', 'sets_usage_location', 'keep_off', 'rests_on'])
    .where('migration_id', '=', id)
    .orderBy('ordinal')
    .orderBy('user_id')
    .limit(rowsAtOnce);
  let rows = await query.execute();
  for (;;) {
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtOnce) return;
    rows = await query.where(sql<boolean>`(ordinal, user_id) > (${last.ordinal}, ${last.user_id})`).execute();
  }
}

export type ReadPlan = (id: MigrationId) => Promise<MigrationPlan | undefined>;

/** A plan never changes and can be megabytes, while a card is brought up to date every other second. */
export function keptPlans(read: ReadPlan) {
  const kept = new Map<MigrationId, MigrationPlan>();
  const keep = (id: MigrationId, plan: MigrationPlan): void => {
    kept.delete(id);
    kept.set(id, plan);
    const [eldest] = kept.keys();
    if (kept.size > plansKept && eldest) kept.delete(eldest);
  };
  const plan: ReadPlan = async (id) => {
    const found = kept.get(id) ?? (await read(id));
    if (found) keep(id, found);
    return found;
  };
  return { plan, keep };
}

export async function readPlan(db: Database, id: MigrationId): Promise<MigrationPlan | undefined> {
  const row = await db.query.selectFrom('migration').select('plan').where('id', '=', id).executeTakeFirst();
  return row && inTodaysWords(row.plan);
}
