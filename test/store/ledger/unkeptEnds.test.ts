import { customerId, migrationId, subscriptionId } from '../../../src/migration/ids';
import type { WholePlan } from '../../../src/migration/plan/plan';
import { planHash } from '../../../src/migration/plan/planHash';
import type { RadarEntry } from '../../../src/migration/radar/radar';
import type { Database } from '../../../src/store/database';
import type { Ledger } from '../../../src/store/ledger';
import { createScanStore } from '../../../src/store/radar/scanStore';
import { aPurchase } from '../../support/survey';
import { aDeed, aPlan } from './aPlan';
import { freshLedger } from './freshLedger';

const at = '2026-11-22T10:15:00.000Z';
const later = '2026-11-23T06:00:00.000Z';
const unkept = { endOfTerm: 'extends', endsOn: '2026-12-31', quantity: 40, readAt: later } as const;

let ledger: Ledger;
let db: Database;

freshLedger((given, database) => {
  [ledger, db] = [given, database];
});
beforeEach(() => db.query.deleteFrom('radar_entry').execute());

async function reads(subscription: string, given: Partial<RadarEntry> = {}): Promise<void> {
  const entry = { status: 'active', endOfTerm: 'extends', endsOn: '2026-12-31', quantity: 40, readAt: later, ...given };
  const row = { customer_id: customerId('contoso'), subscription_id: subscriptionId(subscription) };
  await db.query
    .insertInto('radar_entry')
    .values({ ...row, entry: JSON.stringify(entry) })
    .execute();
}

async function done(plan: WholePlan): Promise<void> {
  await ledger.migrations.freeze(plan, at, async () => undefined);
  await ledger.migrations.setClosed(plan.id, 'endAtTerm', at);
  await ledger.migrations.setState(plan.id, 'done', at);
}

const plan = aPlan({ id: 'aa11bb22' });
const ids = async () => (await ledger.unkeptEnds.readingOtherwise()).map(({ id, which }) => [id, which]);

describe('an end that a migration had set', () => {
  it('is looked into where its subscription does not read as ending', async () => {
    await done(plan);
    await reads('retired-1');

    await expect(ids()).resolves.toEqual([['aa11bb22', 'retired']]);
  });

  it.each([{ endOfTerm: 'ends' }, { status: 'suspended' }] as const)('holds where it reads %j', async (entry) => {
    await done(plan);
    await reads('retired-1', entry);

    await expect(ids()).resolves.toEqual([]);
  });

  it('is not looked into while somebody has it taken back', async () => {
    await done(plan);
    await reads('retired-1', { endOfTerm: 'renews' });
    await ledger.takeBacks.ask(plan.id, 1, { quantity: 40 }, { ...aDeed, what: 'endTakenBack' });

    await expect(ids()).resolves.toEqual([]);
    await ledger.takeBacks.end(plan.id, 'refused', later);
    await expect(ids()).resolves.toEqual([['aa11bb22', 'retired']]);
  });

  it('was set by the former word, too', async () => {
    await done(plan);
    await db.query.updateTable('migration').set({ closed_action: 'autoRenewOff' }).execute();
    await reads('retired-1');

    await expect(ids()).resolves.toEqual([['aa11bb22', 'retired']]);
  });

  it('is the later migration’s where there is one of the same subscription', async () => {
    await done(plan);
    await ledger.migrations.freeze(aPlan({ id: 'cc33dd44' }), later, async () => undefined);
    await reads('retired-1');

    await expect(ids()).resolves.toEqual([]);
  });

  it.each(['stopped', 'leftOpen', 'done'] as const)(
    'is looked into again once a later migration is %s and has set no end',
    async (state) => {
      await done(plan);
      await ledger.migrations.freeze(aPlan({ id: 'cc33dd44' }), later, async () => undefined);
      await ledger.migrations.setState(migrationId('cc33dd44'), state, later);
      await reads('retired-1');

      await expect(ids()).resolves.toEqual([['aa11bb22', 'retired']]);
    },
  );

  it('is watched by each scan, by whatever plan it goes on, until somebody says that it may', async () => {
    const watched = async () => [...(await createScanStore(db).setToEnd())];
    await done(plan);

    await expect(watched()).resolves.toEqual(['retired-1']);
    await ledger.unkeptEnds.reopen(plan.id, 'retired', unkept, later);
    await expect(watched()).resolves.toEqual(['retired-1']);
    await ledger.migrations.leaveOpen(plan.id, { ...aDeed, what: 'leftOpen' });
    await expect(watched()).resolves.toEqual([]);
  });

  describe('of the new subscription, which was confirmed not to renew itself', () => {
    beforeEach(async () => {
      const bought = { ...plan, purchase: aPurchase({ mark: 'Basic [aa11bb22]', renewsItself: false }) };
      await ledger.migrations.freeze({ ...bought, hash: planHash(bought) }, at, async () => undefined);
      await ledger.purchases.openAttempt(plan.id, { attempt: 1, cartId: 'cart', requestId: 'request', sentAt: at });
      const order = { orderId: 'order-1', subscriptionId: subscriptionId('bought-1'), seats: 3 };
      await ledger.purchases.confirmAttempt(plan.id, 1, order, at);
      await ledger.migrations.setState(plan.id, 'done', at);
      await reads('bought-1');
    });

    it('is asked about where everything else is done', async () => {
      await expect(ids()).resolves.toEqual([['aa11bb22', 'replacement']]);
      await ledger.unkeptEnds.reopen(plan.id, 'replacement', unkept, later);

      await expect(ledger.migrations.load(plan.id)).resolves.toMatchObject({
        ...{ state: 'waitingForPerson', problem: { code: 'renewalNotSet', facts: { wanted: 'off' } }, unkept },
      });
    });

    it('is watched by each scan, also while somebody is asked, until it is said to stay so', async () => {
      const watched = async () => [...(await createScanStore(db).setToEnd())];

      await expect(watched()).resolves.toEqual(['bought-1']);
      await ledger.unkeptEnds.reopen(plan.id, 'replacement', unkept, later);
      await expect(watched()).resolves.toEqual(['bought-1']);
      await ledger.migrations.end(plan.id, 'done', { ...aDeed, what: 'endedAsItIs' });
      await expect(watched()).resolves.toEqual([]);
    });

    it.each(['leftOpen', 'stopped'] as const)('is watched by each scan where its migration is %s', async (state) => {
      await db.query.updateTable('migration').set({ state }).execute();

      expect([...(await createScanStore(db).setToEnd())]).toEqual(['bought-1']);
    });

    it('is watched by each scan although the retired one is to stay as it is', async () => {
      const settled = JSON.stringify({ ...unkept, isSettled: true });
      await db.query.updateTable('migration').set({ state: 'leftOpen', unkept: settled }).execute();

      expect([...(await createScanStore(db).setToEnd())]).toEqual(['bought-1']);
    });

    it('is asked about no more once somebody has said that it is to stay so', async () => {
      await ledger.unkeptEnds.reopen(plan.id, 'replacement', unkept, later);
      await ledger.migrations.end(plan.id, 'done', { ...aDeed, what: 'endedAsItIs' });

      await expect(ids()).resolves.toEqual([]);
    });
  });
});

describe('a migration whose end does not hold', () => {
  it('is open again, once, and says what was read', async () => {
    await done(plan);

    const reopened = await Promise.all(
      [1, 2, 3].map(() => ledger.unkeptEnds.reopen(plan.id, 'retired', unkept, later)),
    );

    expect(reopened.filter(Boolean)).toHaveLength(1);
    const migration = await ledger.migrations.load(plan.id);
    expect(migration).toMatchObject({ state: 'leftOpen', unkept });
    expect(migration).not.toHaveProperty('closed');
  });

  it('is told by one process, and again after a while if that one died', async () => {
    await done(plan);
    await ledger.unkeptEnds.reopen(plan.id, 'retired', unkept, later);

    const claims = await Promise.all([1, 2, 3].map(() => ledger.unkeptEnds.claimUntold(later)));
    expect(claims.flat()).toEqual([
      {
        id: plan.id,
        which: 'retired',
        runNo: 1,
        agentId: plan.agentId,
        customerName: 'Contoso Freight',
        offerName: 'Kaizala Pro',
        unkept,
      },
    ]);
    await expect(ledger.unkeptEnds.claimUntold('2026-11-23T06:09:00.000Z')).resolves.toEqual([]);
    await expect(ledger.unkeptEnds.claimUntold('2026-11-23T06:10:00.000Z')).resolves.toHaveLength(1);

    await ledger.unkeptEnds.setTold([plan.id]);
    await expect(ledger.unkeptEnds.claimUntold('2026-11-24T06:00:00.000Z')).resolves.toEqual([]);
  });

  it('is told no more once somebody has said that it is to stay open, and says so', async () => {
    await done(plan);
    await ledger.unkeptEnds.reopen(plan.id, 'retired', unkept, later);

    for (let press = 0; press < 2; press += 1)
      await ledger.migrations.leaveOpen(plan.id, { ...aDeed, what: 'leftOpen' });

    await expect(ledger.unkeptEnds.claimUntold(later)).resolves.toEqual([]);
    await expect(ledger.migrations.load(plan.id)).resolves.toMatchObject({ unkept: { ...unkept, isSettled: true } });
    const { latest } = await ledger.deeds.ofMigration(plan.id, 9);
    expect(latest.filter(({ what }) => what === 'leftOpen')).toHaveLength(1);
  });

  it('is told no more once somebody has set it by hand, and says so', async () => {
    await done(plan);
    await ledger.unkeptEnds.reopen(plan.id, 'replacement', unkept, later);

    await ledger.migrations.end(plan.id, 'leftOpen', { ...aDeed, what: 'endedAsItIs' });

    await expect(ledger.unkeptEnds.claimUntold(later)).resolves.toEqual([]);
    await expect(ledger.migrations.load(plan.id)).resolves.toMatchObject({ unkept: { isSettled: true } });
  });

  it('forgets that when it is run again', async () => {
    await done(plan);
    await ledger.unkeptEnds.reopen(plan.id, 'retired', unkept, later);
    await ledger.migrations.startRun(plan.id, 'asIs', aDeed, async () => undefined);

    await expect(ledger.unkeptEnds.claimUntold(later)).resolves.toEqual([]);
    await expect(ledger.migrations.load(plan.id)).resolves.not.toHaveProperty('unkept');
  });
});
