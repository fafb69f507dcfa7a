import { subscriptionId } from '../../../src/migration/ids';
import type { Migrations } from '../../../src/migration/ports';
import { aPlan } from './aPlan';
import { freshLedger } from './freshLedger';

let migrations: Migrations;
freshLedger((ledger) => {
  ({ migrations } = ledger);
});

const at = '2026-11-22T10:15:00.000Z';
const plan = aPlan();
const own = plan.retired.subscriptionId;
const other = subscriptionId('5ab00000-0000-4000-8000-0000000000ff');
const begun = async () => [...(await migrations.begunOf([own, other]))];

it('tells of which subscriptions a migration was confirmed that nobody has stopped', async () => {
  expect(await begun()).toEqual([]);
  await migrations.freeze(plan, at, async () => undefined);

  for (const state of ['moving', 'leftOpen', 'done'] as const) {
    await migrations.setState(plan.id, state, at);
    expect(await begun()).toEqual([own]);
  }
  expect([...(await migrations.begunOf([]))]).toEqual([]);
});

it('tells nothing of one that was stopped', async () => {
  await migrations.freeze(plan, at, async () => undefined);
  await migrations.setState(plan.id, 'stopped', at);

  expect(await begun()).toEqual([]);
});

it('is asked of every subscription of the radar at once', async () => {
  await migrations.freeze(plan, at, async () => undefined);
  const others = Array.from({ length: 66_000 }, (_, index) => subscriptionId(`s-${index}`));

  expect([...(await migrations.begunOf([...others, own]))]).toEqual([own]);
});
