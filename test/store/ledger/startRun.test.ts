import type { Migrations } from '../../../src/migration/ports';
import { aDeed, aPlan } from './aPlan';
import { freshLedger } from './freshLedger';

let migrations: Migrations;
freshLedger((ledger) => {
  ({ migrations } = ledger);
});

const at = '2026-11-22T10:15:00.000Z';
const plan = aPlan();

/** As the database refuses a second run of one subscription. */
const taken = () => Promise.reject(Object.assign(new Error('duplicate key'), { code: '23505' }));

beforeEach(async () => {
  await migrations.freeze(plan, at, async () => undefined);
  await migrations.setState(plan.id, 'leftOpen', at);
});

it('starts a run also where the newer migration that stood in its way ends in that moment', async () => {
  let tries = 0;
  const enqueue = async () => ((tries += 1) === 1 ? taken() : undefined);

  expect(await migrations.startRun(plan.id, 'asIs', aDeed, enqueue)).toBe(true);
  expect(await migrations.load(plan.id)).toMatchObject({ state: 'queued', runNo: 2 });
});

it('gives up where the same is refused again', async () => {
  await expect(migrations.startRun(plan.id, 'asIs', aDeed, taken)).rejects.toThrow('duplicate key');
  expect(await migrations.load(plan.id)).toMatchObject({ state: 'leftOpen', runNo: 1 });
});
