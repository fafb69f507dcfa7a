import { sql } from 'kysely';
import type { MigrationId, SkuId, UserId } from '../../migration/ids';
import type { Headcount, MigrationPlan, PlannedPerson, WholePlan } from '../../migration/plan/plan';
import { digestOf, hasHashOver, hasItsHash, isOverDigest, PeopleDigest } from '../../migration/plan/planHash';
import { PlannedRows } from '../../migration/plan/plannedRows';
import { inTodaysWords, termsToday } from '../../migration/plan/storedPlan';
import type { StoredPlanRow, StoredTerms } from '../../migration/plan/storedPlan';
import type { StoredPlan } from '../../migration/ports';
import type { Database } from '../database';
import { eachPage } from '../eachPage';

/** Without their people they are small, unless they tell many who stay. */
const plansKept = 200;
/** Characters of such marks, in all plans that are kept. */
const marksKept = 8_000_000;

/** Everything but its people, as text: what it says stays as it was confirmed. Nothing of what is no plan any more. */
const terms = sql<StoredTerms>`case when json_typeof(plan) = 'object' then (
  select coalesce(json_object_agg(key, value), '{}') from json_each(plan) where key <> 'people') else '{}' end`;

const headcount = sql<Headcount>`(
  select json_build_object(
    'moving', count(*) filter (where disposition = 'move'),
    'removing', count(*) filter (where disposition = 'remove'),
    'placed', count(*) filter (where sets_usage_location))
  from planshift.migration_person where migration_id = migration.id)`;

/** Whether the plan names the people whom the rows name, in the same order, and the same for each. */
const isSameAsRows = sql<boolean>`case when json_typeof(plan->'people') = 'array' then not exists (
  select from jsonb_array_elements((plan->'people')::jsonb) with ordinality as planned (facts, ordinal)
    full join (select * from planshift.migration_person where migration_id = migration.id) as person using (ordinal)
  where (facts->>'id', facts->>'disposition', facts->'setsUsageLocation', facts->'keepOff', coalesce(facts->'restsOn', '[]'))
    is distinct from (user_id, disposition, to_jsonb(sets_usage_location), keep_off::jsonb, coalesce(rests_on, facts->'restsOn', '[]'))
  ) else false end`;

/** Whether there are rows of the release before, whose plan alone tells what a move rests on. */
const isUnnoted = sql<boolean>`exists (
  select from planshift.migration_person where migration_id = migration.id and rests_on is null)`;

/** What is stored now of a plan and its people, held against the hash that was kept when they were confirmed. */
export async function readConfirmed(db: Database, id: MigrationId): Promise<StoredPlan | undefined> {
  const row = await readRow(db, id);
  if (!row) return undefined;
  const { terms: stored, headcount: counted, customer_id: customerId } = row;
  const isTold = row.is_unnoted || !isOverDigest(row.hash);
  const whole = isTold ? await readFitting(db, id) : undefined;
  const { planned, digest } = await readRows(db, id, whole);
  const isOfPeople = isTold
    ? whole !== undefined && digestOf(whole.people) === digest
    : row.is_same && hasHashOver(stored, digest);
  return { plan: termsToday(stored, counted), planned, customerId, isAsConfirmed: isOfPeople && isOf(row, id) };
}

const readRow = (db: Database, id: MigrationId) =>
  db.query
    .selectFrom('migration')
    .select(['hash', 'customer_id', 'subscription_id'])
    .select([terms.as('terms'), headcount.as('headcount'), isSameAsRows.as('is_same'), isUnnoted.as('is_unnoted')])
    .where('id', '=', id)
    .executeTakeFirst();

type Row = NonNullable<Awaited<ReturnType<typeof readRow>>>;

/** Whether what stands beside the plan is what it says. */
const isOf = ({ terms: stored, ...beside }: Row, id: MigrationId): boolean =>
  stored.id === id &&
  stored.hash === beside.hash &&
  stored.customer.id === beside.customer_id &&
  stored.retired.subscriptionId === beside.subscription_id;

/** @param whole only where rows lack what it tells, or its hash is over names as well */
async function readRows(db: Database, id: MigrationId, whole: StoredPlanRow | undefined) {
  const told = new Map((whole?.people ?? []).map((person) => [person.id, person]));
  const planned = new PlannedRows();
  const digest = new PeopleDigest();
  await eachPage<PersonRow>(db.pool, inOrderSql, [id], (rows) => {
    for (const [who, disposition, setsUsageLocation, keepOff, noted] of rows) {
      const restsOn = noted ?? told.get(who)?.restsOn ?? [];
      const person = { id: who, disposition, setsUsageLocation, keepOff, restsOn };
      digest.add(person);
      planned.add(person, noted !== null);
    }
  });
  return { planned, digest: digest.end() };
}

const inOrderSql = `
  select user_id, disposition, sets_usage_location, keep_off, rests_on
  from planshift.migration_person
  where migration_id = $1
  order by ordinal, user_id`;

type PersonRow = [
  id: UserId,
  disposition: PlannedPerson['disposition'],
  setsUsageLocation: boolean,
  keepOff: readonly string[],
  restsOn: readonly SkuId[] | null,
];

export type ReadPlan = (id: MigrationId, hash: string) => Promise<MigrationPlan | undefined>;

/** But for whom is erased a plan never changes, while a card is brought up to date every other second. */
export function keptPlans(read: ReadPlan) {
  const kept = new Map<MigrationId, MigrationPlan>();
  let marks = 0;
  const drop = (id: MigrationId): void => {
    marks -= marksIn(kept.get(id));
    kept.delete(id);
  };
  const keep = (id: MigrationId, plan: MigrationPlan): void => {
    drop(id);
    kept.set(id, plan);
    marks += marksIn(plan);
    for (const eldest of kept.keys()) {
      if (eldest === id || (kept.size <= plansKept && marks <= marksKept)) return;
      drop(eldest);
    }
  };
  const plan: ReadPlan = async (id, hash) => {
    const known = kept.get(id);
    const found = known?.hash === hash ? known : await read(id, hash);
    if (found) keep(id, found);
    return found;
  };
  return { plan, keep };
}

const marksIn = (plan: MigrationPlan | undefined): number => plan?.staying?.who?.length ?? 0;

export async function readPlan(db: Database, id: MigrationId): Promise<MigrationPlan | undefined> {
  const row = await db.query
    .selectFrom('migration')
    .select([terms.as('terms'), headcount.as('headcount')])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && termsToday(row.terms, row.headcount);
}

/** With everybody in it, which can be megabytes. */
export async function readWhole(db: Database, id: MigrationId): Promise<WholePlan | undefined> {
  const stored = await readStored(db, id);
  return stored && inTodaysWords(stored);
}

/** Nothing is taken from one that does not have its hash. */
async function readFitting(db: Database, id: MigrationId): Promise<StoredPlanRow | undefined> {
  const stored = await readStored(db, id);
  return hasItsHash(stored) ? stored : undefined;
}

async function readStored(db: Database, id: MigrationId): Promise<StoredPlanRow | undefined> {
  const row = await db.query.selectFrom('migration').select('plan').where('id', '=', id).executeTakeFirst();
  return row?.plan;
}
