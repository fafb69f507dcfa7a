import { agentId, customerId } from '../../../src/migration/ids';
import { everyMigration } from '../../../src/migration/list/migrationFilter';
import type { MigrationFilter } from '../../../src/migration/list/migrationFilter';
import type { MigrationState } from '../../../src/migration/plan/progress';
import { restingStates, runningStates } from '../../../src/migration/plan/states';
import type { Migrations } from '../../../src/migration/ports';
import type { Database } from '../../../src/store/database';
import { createAgentContacts } from '../../../src/store/chat/agentContacts';
import { aPlan } from './aPlan';
import { freshLedger } from './freshLedger';

const nothing = async () => undefined;
const blair = agentId('agent-blair');
const minute = (n: number): string => new Date(Date.parse('2026-11-22T10:00:00.000Z') + n * 60_000).toISOString();

let migrations: Migrations;
let db: Database;

freshLedger((ledger, database) => {
  ({ migrations } = ledger);
  db = database;
});

async function began(id: string, at: number, name = 'Contoso Freight', agent = agentId('agent-alex')) {
  const plan = aPlan({ id, subscription: `of-${id}` });
  const customer = { ...plan.customer, id: customerId(`c-${id}`), name };
  await migrations.freeze({ ...plan, customer, agentId: agent }, minute(at), nothing);
  return plan.id;
}

async function became(id: string, at: number, state: MigrationState, ended: number, name?: string) {
  const migration = await began(id, at, name);
  await migrations.setState(migration, state, minute(ended));
  return migration;
}

const shown = async (filter: Partial<MigrationFilter> = {}, page = 0, perPage = 10) => {
  const { list, ...rest } = await migrations.page({ ...everyMigration, ...filter }, page, perPage);
  return { ids: list.map(({ id }) => id as string), ...rest };
};

it('lists what needs somebody first, then what runs, then what ended, each the latest first', async () => {
  await became('ended-early', 1, 'done', 40);
  await became('ended-late', 0, 'stopped', 50);
  await became('runs-early', 2, 'moving', 3);
  await became('runs-late', 20, 'buying', 21);
  await became('waits', 4, 'waitingForPerson', 5);
  await became('rests', 6, 'paused', 7);
  const goesOn = await became('goes-on', 3, 'leftOpen', 30);
  await db.query
    .updateTable('migration')
    .set({ unkept: JSON.stringify({ endOfTerm: 'renews', quantity: 4, readAt: minute(30) }) })
    .where('id', '=', goesOn)
    .execute();

  expect((await shown()).ids).toEqual([
    ...['goes-on', 'rests', 'waits'],
    ...['runs-late', 'runs-early'],
    ...['ended-late', 'ended-early'],
  ]);
});

it('turns pages without a gap or a repeat, and shows the last where there are not so many', async () => {
  for (const n of [1, 2, 3, 4, 5]) await began(`m${n}`, n);

  expect(await shown({}, 0, 2)).toEqual({ ids: ['m5', 'm4'], page: 0, total: 5 });
  expect(await shown({}, 1, 2)).toEqual({ ids: ['m3', 'm2'], page: 1, total: 5 });
  expect(await shown({}, 9, 2)).toEqual({ ids: ['m1'], page: 2, total: 5 });
});

it.each([
  ['caffe', ['nero']],
  ['nero', ['nero']],
  ['kaizala', ['nero', 'tyre']],
  ['basic', ['nero', 'tyre']],
  ['mika', ['tyre']],
  ['%', []],
  ['tyre', ['tyre']],
])('finds by “%s”, without regard to case and accents', async (word, ids) => {
  await createAgentContacts(db).remember({
    ...{ agentId: blair, reference: {}, locale: 'en-GB', timeZone: 'UTC' },
    name: 'Mika Ito',
  });
  await began('nero', 2, 'CAFFÈ Nero');
  await began('tyre', 1, 'Northwind', blair);

  expect((await shown({ words: [word] })).ids).toEqual(ids);
});

it('shows each who confirmed it, and nothing where that is not known', async () => {
  await createAgentContacts(db).remember({
    ...{ agentId: blair, reference: {}, locale: 'en-GB', timeZone: 'UTC' },
    name: 'Mika Ito',
  });
  await began('named', 2, 'Contoso', blair);
  await began('forgotten', 1, 'Contoso', agentId('agent-nobody'));

  const { list } = await migrations.page(everyMigration, 0, 10);

  expect(list.map(({ id, confirmedBy }) => [id, confirmedBy])).toEqual([
    ['named', 'Mika Ito'],
    ['forgotten', undefined],
  ]);
});

it('keeps to those that one person confirmed, and to those that stand as asked', async () => {
  await began('hers', 1, 'Contoso', blair);
  await became('waits', 2, 'waitingForPerson', 3);
  await became('done', 4, 'done', 5);

  expect((await shown({ confirmedBy: blair })).ids).toEqual(['hers']);
  expect((await shown({ standing: { states: ['done'], orWaiting: false } })).ids).toEqual(['done']);
  expect((await shown({ standing: { states: [], orWaiting: true } })).ids).toEqual(['waits']);
  const open = { states: [...runningStates, ...restingStates], orWaiting: true };
  expect((await shown({ standing: open })).ids).toEqual(['waits', 'hers']);
});

describe('a list without pages', () => {
  const [at, later] = [minute(15), minute(16)];
  const plan = aPlan();
  beforeEach(() => migrations.freeze(plan, at, nothing));

  it('lists the latest first, with their counts', async () => {
    const second = aPlan({ id: 'second', subscription: 'retired-2', people: 5 });
    await migrations.freeze(
      { ...second, customer: { ...second.customer, id: customerId('fabrikam') } },
      later,
      nothing,
    );

    const list = await migrations.list(10);

    expect(list.map(({ id, counts }) => [id, counts.total])).toEqual([
      ['second', 5],
      [plan.id, 3],
    ]);
    expect(list[1]).toMatchObject({
      customerName: 'Contoso Freight',
      retiredName: 'Kaizala Pro',
      replacementName: 'Microsoft 365 Business Basic',
      startedAt: at,
    });
    expect(await migrations.list(1)).toHaveLength(1);
  });

  it('lists those of one agent, however many others began later', async () => {
    const second = aPlan({ id: 'second', subscription: 'retired-2' });
    const elsewhere = { ...second, customer: { ...second.customer, id: customerId('fabrikam') } };
    await migrations.freeze({ ...elsewhere, agentId: agentId('agent-blair') }, later, nothing);

    expect((await migrations.list(1, plan.agentId)).map(({ id }) => id)).toEqual([plan.id]);
  });
});

it('lists and counts those of the customers that are asked for alone, and none where there are none', async () => {
  await began('one', 1);
  await began('other', 2);

  expect(await shown({ customers: new Set([customerId('c-one')]) })).toMatchObject({ ids: ['one'], total: 1 });
  expect(await shown({ customers: new Set() })).toMatchObject({ ids: [], total: 0 });
});
