import { userId } from '../../../src/migration/ids';
import type { MigrationId } from '../../../src/migration/ids';
import type { Migrations, People, Purchases } from '../../../src/migration/ports';
import { planHash } from '../../../src/migration/plan/planHash';
import { without } from '../../support/without';
import { aDeed, aPlan } from './aPlan';
import { freshLedger } from './freshLedger';

const at = '2026-11-22T10:15:00.000Z';
const later = '2026-11-22T10:16:00.000Z';
const nothing = async () => undefined;
const plan = aPlan();

let migrations: Migrations;
let purchases: Purchases;
let people: People;

freshLedger((ledger) => {
  ({ migrations, purchases, people } = ledger);
});

const sibling = aPlan({ id: 'other', subscription: 'retired-2' });
const strangers = sibling.people.map((person, n) => ({ ...person, id: userId(`stranger-${n}`) }));

it('runs migrations of different subscriptions side by side', async () => {
  expect(await migrations.freeze(plan, at, nothing)).toBe(true);
  expect(await migrations.freeze({ ...sibling, people: strangers }, at, nothing)).toBe(true);
});

it('never moves the same people twice at once, though two subscriptions give the same licence', async () => {
  const taken = await Promise.all([plan, sibling].map((each) => migrations.freeze(each, at, nothing)));

  expect(taken.filter(Boolean)).toHaveLength(1);
});

it('moves them again once the first migration is over', async () => {
  const { customer, retired, people } = sibling;
  const users = people.map(({ id }) => id);
  const others = () => migrations.movingAlready(customer.id, retired.skuId, users);
  await migrations.freeze(plan, at, nothing);
  expect(await others()).toBe(plan.id);

  await migrations.setState(plan.id, 'leftOpen', later);

  expect(await others()).toBeUndefined();
  expect(await migrations.freeze(sibling, at, nothing)).toBe(true);
});

it('lets nobody count on the seats that other migrations still have to fill', async () => {
  const skuId = plan.replacement.skuId;
  const movers = plan.people.filter(({ disposition }) => disposition === 'move').map(({ id }) => id);
  const second = { ...sibling, people: strangers };
  await migrations.freeze(plan, at, nothing);
  await migrations.freeze(second, later, nothing);
  const claimed = async (...before: [MigrationId?]) =>
    (await purchases.seatsClaimed(plan.customer.id, ...before)).get(skuId) ?? 0;
  const both = await claimed();

  expect(both).toBe(2 * movers.length);
  expect([await claimed(plan.id), await claimed(second.id)]).toEqual([0, movers.length]);

  await people.recordPeople(plan.id, [{ userId: movers[0]!, state: 'done', at: later }]);
  expect(await claimed()).toBe(both - 1);

  await migrations.setState(plan.id, 'stopped', later);
  expect(await claimed()).toBe(both - movers.length);
});

describe('where a plan is bought anew with the licence it has', () => {
  const anew = { ...without(plan, 'hash'), way: 'rebuy' as const, people: [] };
  const rebuying = { ...anew, hash: planHash(anew) };

  it('nobody else moves people with that licence meanwhile, nor the other way round', async () => {
    await migrations.freeze(rebuying, at, nothing);

    const { customer, retired } = sibling;
    expect(await migrations.movingAlready(customer.id, retired.skuId, [userId('stranger-1')])).toBe(rebuying.id);
    expect(await migrations.freeze({ ...sibling, people: strangers }, at, nothing)).toBe(false);

    await migrations.setState(rebuying.id, 'stopped', later);
    expect(await migrations.freeze({ ...sibling, people: strangers }, at, nothing)).toBe(true);
    expect(await migrations.startRun(rebuying.id, 'asIs', aDeed, nothing)).toBe(false);
  });

  it('it waits for whoever is being moved off that licence', async () => {
    const { customer, retired } = sibling;
    await migrations.freeze({ ...sibling, people: strangers }, at, nothing);

    expect(await migrations.movingAlready(customer.id, retired.skuId, 'everybody')).toBe(sibling.id);
    expect(await migrations.freeze(rebuying, at, nothing)).toBe(false);
  });

  it('nobody counts on its seats until the retired ones are gone', async () => {
    await migrations.freeze(rebuying, at, nothing);
    const claimed = async () => (await purchases.seatsClaimed(plan.customer.id)).get(plan.replacement.skuId);
    expect(await claimed()).toBe(plan.purchase?.seats);

    await migrations.setState(rebuying.id, 'done', later);
    expect(await claimed()).toBeUndefined();
  });
});
