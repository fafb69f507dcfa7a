import { migrationId, skuId, userId } from '../../../src/migration/ids';
import type { WholePlan } from '../../../src/migration/plan/plan';
import { planHash, planHashWithNames } from '../../../src/migration/plan/planHash';
import { headcountOf } from '../../../src/migration/plan/storedPlan';
import type { Migrations, People } from '../../../src/migration/ports';
import type { Database } from '../../../src/store/database';
import { createLedger } from '../../../src/store/ledger';
import { plannedPages } from '../../../src/workflow/customer/plannedPeople';
import { aPlan, termsOf } from './aPlan';
import { freshLedger } from './freshLedger';

const at = '2026-11-22T10:15:00.000Z';
const { id } = aPlan();

let migrations: Migrations;
let people: People;
let db: Database;

freshLedger((ledger, fresh) => {
  ({ migrations, people } = ledger);
  db = fresh;
});

const hashed = (plan: WholePlan, formula = planHash): WholePlan => ({
  ...plan,
  headcount: headcountOf(plan.people),
  hash: formula(plan),
});

const covered: WholePlan = hashed({
  ...aPlan(),
  people: aPlan().people.map((person, nth) =>
    nth === 1 ? { ...person, disposition: 'remove', restsOn: [skuId('sku-e3')] } : person,
  ),
});

const freeze = (plan: WholePlan) => migrations.freeze(plan, at, async () => undefined);
const change = (sql: string) => db.pool.query(sql);
const isAsConfirmed = async () => (await migrations.confirmed(id))?.isAsConfirmed;

it('finds a plan as it was confirmed', async () => {
  await freeze(covered);

  const rows = covered.people;
  const found = await migrations.confirmed(id);
  expect(found).toMatchObject({ plan: termsOf(covered), customerId: 'contoso', isAsConfirmed: true });
  expect(found?.plan).not.toHaveProperty('people');
  expect(found?.planned.haveAll(rows)).toBe(true);
  expect(found?.planned.haveAll([{ ...rows[0]!, disposition: 'remove' }])).toBe(false);
  expect(await migrations.confirmed(migrationId('nobodys0'))).toBeUndefined();
});

it.each([
  ['what becomes of the retired subscription', `plan = replace(plan::text, '"suspend"', '"none"')::json`],
  ['how many free licences are used', `plan = replace(plan::text, '"freeSeatsUsed":3', '"freeSeatsUsed":2')::json`],
  ['whom it moves', `plan = replace(plan::text, 'user-00002', 'user-00009')::json`],
  ['what a person in it rests on', `plan = replace(plan::text, 'sku-e3', 'sku-e5')::json`],
  ['how many are in it', `plan = jsonb_set(plan::jsonb, '{people}', plan::jsonb->'people' #- '{2}')::json`],
  ['everything', `plan = '{}'::json`],
  ['everything into something else', `plan = '[]'::json`],
  ['everything into nothing', `plan = 'null'::json`],
  ...['null', '{}', '7', '["everybody"]'].map((now): [string, string] => [
    `its people into ${now}`,
    `plan = jsonb_set(plan::jsonb, '{people}', '${now}')::json`,
  ]),
  ['the hash beside it', `hash = 'another'`],
  ['the hash in it', `plan = jsonb_set(plan::jsonb, '{hash}', '"another"')::json`],
  ['both hashes', `hash = '2:0', plan = jsonb_set(plan::jsonb, '{hash}', '"2:0"')::json`],
  ['the customer beside it', `customer_id = 'fabrikam'`],
  ['the subscription beside it', `subscription_id = 'retired-2'`],
])('notices that somebody changed %s', async (_what, set) => {
  await freeze(covered);
  const { rowCount } = await change(`update planshift.migration set ${set}`);

  expect(rowCount).toBe(1);
  expect(await isAsConfirmed()).toBe(false);
});

const first = `where user_id = 'user-00000'`;

it.each([
  ['what happens to them', `update planshift.migration_person set disposition = 'remove' ${first}`],
  ['what is kept off', `update planshift.migration_person set keep_off = '[]' ${first}`],
  ['whether a country is set', `update planshift.migration_person set sets_usage_location = true ${first}`],
  [
    'what they rest on',
    `update planshift.migration_person set rests_on = '["sku-other"]' where user_id = 'user-00001'`,
  ],
  ['who they are', `update planshift.migration_person set user_id = 'user-00009' ${first}`],
  ['their order', `update planshift.migration_person set ordinal = 7 ${first}`],
  ['that they are there', `delete from planshift.migration_person ${first}`],
  [
    'that somebody joined them',
    `insert into planshift.migration_person select migration_id, 'user-00009', 1, name, address, disposition,
      sets_usage_location, keep_off, state from planshift.migration_person ${first}`,
  ],
])('notices of one person that somebody changed %s', async (_what, sql) => {
  await freeze(covered);
  const { rowCount } = await change(sql);

  expect(rowCount).toBe(1);
  expect(await isAsConfirmed()).toBe(false);
});

it('minds neither progress nor names that were erased', async () => {
  await freeze(covered);
  await people.recordPeople(id, [{ userId: covered.people[0]!.id, state: 'done', at }]);
  await change(`update planshift.migration_person set name = '', address = ''`);
  await change(`update planshift.migration set customer_name = '', plan =
    regexp_replace(plan::text, '"(name|offerName|address)":"[^"]*"', '"\\1":""', 'g')::json`);

  expect(await migrations.confirmed(id)).toMatchObject({ plan: { customer: { name: '' } }, isAsConfirmed: true });
});

it('finds more people than it reads at a time, and the last of them changed', async () => {
  await freeze(aPlan({ people: 2_500 }));
  expect(await isAsConfirmed()).toBe(true);

  await change(`update planshift.migration_person set keep_off = '["more"]' where user_id = 'user-02499'`);
  expect(await isAsConfirmed()).toBe(false);
});

it('reads plan and people anew, and from then on everybody sees what it read', async () => {
  await freeze(covered);
  expect(await migrations.plan(id)).toEqual(termsOf(covered));
  const leaves = hashed({ ...covered, close: 'leave' });
  await db.pool.query('update planshift.migration set plan = $1, hash = $2', [JSON.stringify(leaves), leaves.hash]);

  expect(await migrations.confirmed(id)).toMatchObject({ plan: { close: 'leave' }, isAsConfirmed: true });
  expect(await migrations.plan(id)).toMatchObject({ close: 'leave' });
});

it('takes what a process of the release before freezes during a roll-out', async () => {
  for (const plan of [hashed(covered, planHashWithNames), covered]) {
    await db.query.deleteFrom('migration').execute();
    await freeze(plan);
    await change('update planshift.migration_person set rests_on = null');

    expect(await isAsConfirmed()).toBe(true);
  }
});

it.each(['{}', 'null', '[7]'])(
  'takes no plan of a release before whose people somebody changed into %s',
  async (now) => {
    await freeze(hashed(covered, planHashWithNames));
    await change('update planshift.migration_person set rests_on = null');
    await change(`update planshift.migration set plan = jsonb_set(plan::jsonb, '{people}', '${now}')::json`);

    expect(await isAsConfirmed()).toBe(false);
  },
);

it('says of rows of a release before what a move rests on, as the plan does', async () => {
  await freeze(covered);
  await change('update planshift.migration_person set rests_on = null');

  const { planned } = (await migrations.confirmed(id))!;
  const rows = await people.nextPeople(id, 3);
  expect(planned.haveAll(rows)).toBe(false);
  expect(rows.map((row) => planned.completed(row).restsOn)).toEqual([undefined, ['sku-e3'], undefined]);
  expect(planned.haveAll(rows.map((row) => planned.completed(row)))).toBe(true);
});

it('hands out everybody page by page, each once and in their order, and those who are named', async () => {
  const plan = aPlan({ people: 2_500 });
  await freeze(plan);
  const ids = plan.people.map((person) => person.id);

  const found: string[] = [];
  for await (const page of plannedPages(people, id)) found.push(...page.map((person) => person.id));
  expect(found).toEqual(ids);
  expect(await people.among(id, [ids[2_400]!, ids[7]!, userId('nobody')])).toMatchObject([
    { id: ids[7], state: 'todo' },
    { id: ids[2_400] },
  ]);
});

it('hands out people with all that was confirmed of them', async () => {
  await freeze(covered);

  const [, one] = await people.nextPeople(id, 2);
  expect(one).toMatchObject(covered.people[1]!);
});

it.each([
  ['autoRenewOff', 'endAtTerm'],
  ['cancel', 'endNow'],
  ['none', 'leave'],
] as const)(
  'takes a plan that was confirmed as "%s" for what it promised, and leaves its row',
  async (former, today) => {
    const frozen = hashed({ ...aPlan(), close: former as never });
    await freeze(frozen);

    expect(await migrations.confirmed(id)).toMatchObject({ isAsConfirmed: true, plan: { close: today } });
    expect(await createLedger(db).migrations.plan(id)).toMatchObject({ close: today });
    const { rows } = await db.pool.query(`select plan ->> 'close' as close from planshift.migration`);
    expect(rows).toEqual([{ close: former }]);
  },
);
