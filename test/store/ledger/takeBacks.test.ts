import { agentId, userId } from '../../../src/migration/ids';
import type { WholePlan } from '../../../src/migration/plan/plan';
import type { Database } from '../../../src/store/database';
import type { Ledger } from '../../../src/store/ledger';
import { aDeed, aPlan } from './aPlan';
import { freshLedger } from './freshLedger';

const at = '2026-11-28T10:15:00.000Z';
const later = (minutes: number): string => new Date(Date.parse(at) + minutes * 60_000).toISOString();
const shown = { quantity: 40, endsOn: '2026-12-12' };
const deed = { ...aDeed, what: 'endTakenBack', at, facts: shown } as const;

let ledger: Ledger;
let db: Database;
let plan: WholePlan;
let tests = 0;

freshLedger((given, database) => {
  [ledger, db] = [given, database];
  // Deeds outlive the migration of a test.
  plan = aPlan({ id: `ab12ef0${(tests += 1)}` });
});
beforeEach(() => done(plan));

async function done(of: WholePlan, startedAt = at): Promise<void> {
  await ledger.migrations.freeze(of, startedAt, async () => undefined);
  await ledger.migrations.setClosed(of.id, 'endAtTerm', startedAt);
  await ledger.migrations.setState(of.id, 'done', startedAt);
}

const ask = (runNo = 1) => ledger.takeBacks.ask(plan.id, runNo, shown, deed);
const claim = (minutes = 0) => ledger.takeBacks.claimAsked(later(minutes), 1);
const load = () => ledger.migrations.load(plan.id);
const asked = () => ({
  id: plan.id,
  action: 'endAtTerm' as const,
  runNo: 1,
  by: agentId('agent-blair'),
  askedAt: at,
  shown,
});

it('keeps the wish with its deed, of one who presses first', async () => {
  const asks = await Promise.all([1, 2, 3].map(() => ask()));

  expect(asks.filter(Boolean)).toHaveLength(1);
  await expect(load()).resolves.toMatchObject({ state: 'done', takeBack: 'asked' });
  const { latest } = await ledger.deeds.ofMigration(plan.id, 9);
  expect(latest.filter(({ what }) => what === 'endTakenBack')).toHaveLength(1);
});

it.each<[string, () => Promise<unknown>]>([
  ['another run', () => ask(2)],
  [
    'what is cancelled',
    async () => {
      await db.query.updateTable('migration').set({ closed_action: 'endNow' }).execute();
      return ask();
    },
  ],
  [
    'what a later migration sees to',
    async () => {
      await ledger.migrations.freeze(aPlan({ id: 'cc33dd44', people: 0 }), later(1), async () => undefined);
      return ask();
    },
  ],
])('keeps no wish for %s, and no deed', async (_what, asking) => {
  await expect(asking()).resolves.toBe(false);

  expect((await load())?.takeBack).toBeUndefined();
  expect((await ledger.deeds.ofMigration(plan.id, 9)).latest.map(({ what }) => what)).toEqual(['confirmed']);
});

it('hands it to one process, and a minute later to another if that came to nothing', async () => {
  await ask();

  const claims = await Promise.all([1, 2, 3].map(() => claim()));

  expect(claims.flat()).toEqual([asked()]);
  await expect(claim(0.9)).resolves.toEqual([]);
  await expect(claim(1)).resolves.toEqual([asked()]);
});

it('knows a suspension that is to be opened again from an end', async () => {
  await db.query.updateTable('migration').set({ closed_action: 'suspend' }).execute();
  await ledger.takeBacks.ask(plan.id, 1, shown, { ...deed, what: 'reactivated' });

  await expect(claim()).resolves.toEqual([{ ...asked(), action: 'suspend' }]);
  await ledger.takeBacks.done(asked(), later(1));

  await expect(load()).resolves.toMatchObject({ state: 'leftOpen', takeBack: 'done' });
});

it('says that another migration has begun, or another run, since it was asked', async () => {
  await ask();
  await db.query.updateTable('migration').set({ run_no: 2 }).execute();
  await expect(claim()).resolves.toMatchObject([{ overBecause: 'changed' }]);

  await ledger.migrations.freeze(aPlan({ id: 'cc33dd44', people: 0 }), later(1), async () => undefined);

  await expect(claim(1)).resolves.toMatchObject([{ overBecause: 'laterMigration' }]);
});

it('leaves its migration open once it is done, whatever the radar has made of it', async () => {
  await ask();
  const unkept = { endOfTerm: 'renews', quantity: 40, readAt: later(1) } as const;
  await ledger.unkeptEnds.reopen(plan.id, 'retired', unkept, later(1));

  await ledger.takeBacks.done(asked(), later(2));

  const migration = await load();
  expect(migration).toMatchObject({ state: 'leftOpen', takeBack: 'done' });
  expect(migration).not.toHaveProperty('closed');
  expect(migration).not.toHaveProperty('unkept');
  await expect(claim(9)).resolves.toEqual([]);
  await expect(ask()).resolves.toBe(false);
});

it('is told when it is over, until somebody was reached', async () => {
  await ask();
  await expect(ledger.takeBacks.claimUntold(at, 10)).resolves.toEqual([]);
  await ledger.takeBacks.end(plan.id, 'refused', later(1));

  const claims = await Promise.all([1, 2].map(() => ledger.takeBacks.claimUntold(later(1), 10)));

  expect(claims.flat()).toEqual([plan.id]);
  await expect(ledger.takeBacks.claimUntold(later(11), 10)).resolves.toEqual([plan.id]);
  await ledger.takeBacks.told(plan.id, later(11));
  await expect(ledger.takeBacks.claimUntold(later(30), 10)).resolves.toEqual([]);
});

it('may be asked once more when it came to nothing', async () => {
  await ask();
  await ledger.takeBacks.end(plan.id, 'refused', later(1));
  await expect(load()).resolves.toMatchObject({ state: 'done', takeBack: 'refused' });
  await ledger.takeBacks.told(plan.id, later(1));

  await expect(ask()).resolves.toBe(true);

  await expect(load()).resolves.toMatchObject({ takeBack: 'asked' });
  await expect(ledger.takeBacks.claimUntold(later(30), 10)).resolves.toEqual([]);
  await ledger.takeBacks.end(plan.id, 'changed', later(30));
  await expect(ledger.takeBacks.claimUntold(later(30), 10)).resolves.toEqual([plan.id]);
});

describe('once another run has looked at it', () => {
  const none: readonly never[] = [];

  it('is over for good where that run has closed it again', async () => {
    await ask();
    await ledger.takeBacks.end(plan.id, 'refused', later(1));
    await db.query
      .updateTable('migration')
      .set({ closed_at: later(2) })
      .execute();

    expect((await load())?.takeBack).toBeUndefined();
  });

  it('is no reason why it is open where nobody holds it, and still is where somebody does', async () => {
    await ask();
    await ledger.takeBacks.done(asked(), later(1));
    const somebody = { id: userId('user-1'), name: 'Dana', reason: 'notChosen', groupNames: [] } as const;

    await ledger.migrations.setRemaining(plan.id, [somebody], later(2));
    expect((await load())?.takeBack).toBe('done');
    await ledger.migrations.setRemaining(plan.id, none, later(3));
    expect((await load())?.takeBack).toBeUndefined();
  });
});
