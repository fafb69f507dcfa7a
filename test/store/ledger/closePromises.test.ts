import type { ClosePromises, Migrations, TakeBacks } from '../../../src/migration/ports';
import type { WholePlan } from '../../../src/migration/plan/plan';
import { planHash } from '../../../src/migration/plan/planHash';
import type { Database } from '../../../src/store/database';
import { inTransaction } from '../../../src/store/transaction';
import { aDeed, aPlan } from './aPlan';
import { freshLedger } from './freshLedger';

const at = '2026-11-22T10:15:00.000Z';
const later = (hours: number): string => new Date(Date.parse(at) + hours * 3_600_000).toISOString();

let db: Database;
let migrations: Migrations;
let promises: ClosePromises;
let takeBacks: TakeBacks;

const promising = (of: Parameters<typeof aPlan>[0] = {}): WholePlan => {
  const plan = { ...aPlan(of), closeLater: true as const };
  return { ...plan, hash: planHash(plan) };
};
let plan: WholePlan;
let id: WholePlan['id'];
let tests = 0;

async function leftOpen(of = plan, startedAt = at): Promise<void> {
  await migrations.freeze(of, startedAt, async () => undefined);
  await migrations.setState(of.id, 'leftOpen', startedAt);
}
const claim = (day: string, hours = 24) => promises.claimDue(day, later(hours), 60);
const keep = (day: string) => inTransaction(db.pool, (client) => promises.keep(id, day, later(24), client));
const promiseOf = async () => (await migrations.load(id))?.promise;

freshLedger((ledger, database) => {
  // Deeds outlive the migration of a test.
  plan = promising({ id: `ab12cd0${(tests += 1)}` });
  ({ id } = plan);
  db = database;
  ({ migrations, closePromises: promises, takeBacks } = ledger);
});

it('is due each day after the one on which it was left open, to one caller, and an hour later to the next', async () => {
  await leftOpen();
  await expect(claim('2026-11-22', 0)).resolves.toEqual([]);

  const claims = await Promise.all([1, 2, 3].map(() => claim('2026-11-23')));

  expect(claims.flat()).toEqual([{ id, promisedAt: at }]);
  await expect(claim('2026-11-23', 24.9)).resolves.toEqual([]);
  await expect(claim('2026-11-23', 25)).resolves.toHaveLength(1);
  await promises.noteReading(id, { on: '2026-11-23', at: later(26) }, true);
  await expect(claim('2026-11-23', 40)).resolves.toEqual([]);
  await expect(claim('2026-11-24', 48)).resolves.toEqual([
    { id, promisedAt: at, earlier: { on: '2026-11-23', at: later(26) } },
  ]);
  await promises.noteReading(id, { on: '2026-11-24', at: later(48) }, false);
  await expect(claim('2026-11-25', 72)).resolves.toEqual([{ id, promisedAt: at }]);
});

it('is nobody’s who did not promise it, and nobody’s that is not left open', async () => {
  await leftOpen(aPlan({ id: 'ee55ff66', subscription: 'retired-9', people: 0 }));
  await migrations.freeze(plan, at, async () => undefined);

  await claim('2026-11-22');

  await expect(claim('2026-11-30')).resolves.toEqual([]);
  await expect(promiseOf()).resolves.toEqual({});
  expect((await migrations.load(aPlan({ id: 'ee55ff66' }).id))?.promise).toBeUndefined();
});

it('is over once a person says that it is to stay open, also after another look', async () => {
  await leftOpen();
  await claim('2026-11-22', 0);
  await migrations.leaveOpen(id, { ...aDeed, what: 'leftOpen' });
  await expect(promiseOf()).resolves.toEqual({ overBecause: 'leftOpen' });
  await migrations.startRun(id, 'asIs', { ...aDeed, what: 'checkedAgain' }, async () => undefined);
  await migrations.setState(id, 'leftOpen', later(1));

  await expect(claim('2026-11-23')).resolves.toMatchObject([{ overBecause: 'leftOpen' }]);
  await expect(keep('2026-11-23')).resolves.toBe(false);
});

it.each([
  ['endAtTerm', 'endTakenBack'],
  ['suspend', 'reactivated'],
] as const)('closes nothing again that somebody has opened (%s)', async (action, what) => {
  await migrations.freeze(plan, at, async () => undefined);
  await migrations.setClosed(id, action, at);
  await migrations.setState(id, 'done', at);
  await takeBacks.ask(id, 1, { quantity: 40 }, { ...aDeed, what });
  await takeBacks.done({ id, runNo: 1 }, later(1));
  await claim('2026-11-22', 0);

  await expect(claim('2026-11-23')).resolves.toMatchObject([{ overBecause: 'leftOpen' }]);
  await expect(keep('2026-11-23')).resolves.toBe(false);
});

it('is over once there is a later migration of the subscription', async () => {
  await leftOpen();
  await claim('2026-11-22', 0);
  await leftOpen(promising({ id: 'cc33dd44', people: 0 }), later(2));

  const due = await claim('2026-11-23');

  expect(due.find((one) => one.id === id)).toMatchObject({ overBecause: 'laterMigration' });
});

it('is acted on once: what is left open after it is told to have been tried', async () => {
  await leftOpen();
  await claim('2026-11-22', 0);

  await expect(Promise.all([keep('2026-11-23'), keep('2026-11-23')])).resolves.toEqual(
    expect.arrayContaining([true, false]),
  );

  await expect(promiseOf()).resolves.toEqual({ kept: true });
  await expect(claim('2026-11-24', 48)).resolves.toMatchObject([{ overBecause: 'tried' }]);
});

it('that was kept is told by its run, and one that has ended by itself, until that is done', async () => {
  await leftOpen();
  await claim('2026-11-22', 0);
  await migrations.startRun(id, 'asIs', aDeed, async () => undefined);
  await keep('2026-11-23');
  await migrations.setState(id, 'leftOpen', later(24));
  await expect(promises.claimUntold(later(24), 10)).resolves.toEqual([]);
  await promises.end(id, 'tried', later(24));

  const claims = await Promise.all([1, 2].map(() => promises.claimUntold(later(24), 10)));

  expect(claims.flat()).toEqual([id]);
  await expect(promises.claimUntold(later(25), 10)).resolves.toEqual([id]);
  await promises.told(id, later(25));
  await expect(promises.claimUntold(later(26), 10)).resolves.toEqual([]);
});

it.each([
  ['renewed', 1],
  ['laterMigration', 0],
] as const)('that ended because of %s is told %i times', async (because, times) => {
  await leftOpen();
  await claim('2026-11-22', 0);

  await promises.end(id, because, later(1));

  await expect(promises.claimUntold(later(1), 10)).resolves.toHaveLength(times);
  await expect(promiseOf()).resolves.toEqual({ overBecause: because });
  await expect(claim('2026-11-23')).resolves.toEqual([]);
});
