import { customerId, subscriptionId } from '../../../src/migration/ids';
import type { WholePlan } from '../../../src/migration/plan/plan';
import type { RadarEntry } from '../../../src/migration/radar/radar';
import type { Database } from '../../../src/store/database';
import type { Ledger } from '../../../src/store/ledger';
import { aDeed, aPlan } from './aPlan';
import { freshLedger } from './freshLedger';

const at = '2026-11-22T10:15:00.000Z';
const later = '2026-11-28T06:00:00.000Z';
const endsOn = '2026-12-12';
const look = { endsOn, milestone: 14 } as const;
const short = { holders: 3, seatsLeft: 1 };
const plan = aPlan({ id: 'aa11bb22' });

let ledger: Ledger;
let db: Database;

freshLedger((given, database) => {
  [ledger, db] = [given, database];
});
beforeEach(async () => {
  await db.query.deleteFrom('radar_entry').execute();
  await done(plan);
});

async function reads(given: Partial<RadarEntry> = {}): Promise<void> {
  const entry = { status: 'active', endOfTerm: 'ends', endsOn, quantity: 40, readAt: later, ...given };
  const row = { customer_id: customerId('contoso'), subscription_id: subscriptionId('retired-1') };
  await db.query
    .insertInto('radar_entry')
    .values({ ...row, entry: JSON.stringify(entry) })
    .execute();
}

async function done(of: WholePlan, startedAt = at): Promise<void> {
  await ledger.migrations.freeze(of, startedAt, async () => undefined);
  await ledger.migrations.setClosed(of.id, 'endAtTerm', startedAt);
  await ledger.migrations.setState(of.id, 'done', startedAt);
}

const coming = () => ledger.endLooks.coming('2026-11-28', '2026-12-12');
const ids = async () => (await coming()).map(({ id }) => id);
const claim = (when: string) => ledger.endLooks.claim(plan.id, when, 60);
const untold = (when = later) => ledger.endLooks.claimUntold(when);

describe('an end that a migration had set', () => {
  it('is coming, and says when it was looked at last', async () => {
    await reads();
    await expect(coming()).resolves.toEqual([{ id: plan.id, setAt: at, endsOn }]);
    await claim(later);

    await ledger.endLooks.note(plan.id, look, later);

    await expect(coming()).resolves.toEqual([{ id: plan.id, setAt: at, endsOn, looked: look }]);
  });

  it.each([
    { endOfTerm: 'renews' },
    { status: 'suspended' },
    { endsOn: '2026-12-13' },
    { endsOn: '2026-11-27' },
  ] as const)('is not coming where it reads %j', async (entry) => {
    await reads(entry);

    await expect(ids()).resolves.toEqual([]);
  });

  it('is not looked at while somebody has it taken back', async () => {
    await reads();
    await ledger.takeBacks.ask(plan.id, 1, { quantity: 40 }, { ...aDeed, what: 'endTakenBack' });

    await expect(ids()).resolves.toEqual([]);
  });

  it('is seen to by a later migration of its subscription that has not ended', async () => {
    await reads();
    await ledger.migrations.freeze(aPlan({ id: 'cc33dd44', people: 0 }), later, async () => undefined);

    await expect(ids()).resolves.toEqual([]);
  });

  it('is looked at by the later migration that has set it anew', async () => {
    await reads();
    await done(aPlan({ id: 'cc33dd44', people: 0 }), later);

    await expect(ids()).resolves.toEqual(['cc33dd44']);
  });

  it('is still looked at when the later migration has left it as it is', async () => {
    await reads();
    const other = aPlan({ id: 'cc33dd44', people: 0 });
    await ledger.migrations.freeze(other, later, async () => undefined);
    await ledger.migrations.setState(other.id, 'leftOpen', later);

    await expect(ids()).resolves.toEqual([plan.id]);
  });

  it('is looked at by one process, and an hour later by another if that came to nothing', async () => {
    const claims = await Promise.all([1, 2, 3].map(() => claim(later)));

    expect(claims.filter(Boolean)).toHaveLength(1);
    await expect(claim('2026-11-28T06:59:00.000Z')).resolves.toBe(false);
    await expect(claim('2026-11-28T07:00:00.000Z')).resolves.toBe(true);
    await ledger.endLooks.note(plan.id, look, later);
    await expect(claim('2026-11-28T07:01:00.000Z')).resolves.toBe(true);
  });
});

describe('an end by which somebody loses a licence', () => {
  beforeEach(async () => {
    await claim(later);
    await ledger.endLooks.note(plan.id, look, later, short);
  });

  it('is told by one process, and again after a while if that one died', async () => {
    const claims = await Promise.all([1, 2, 3].map(() => untold()));

    expect(claims.flat()).toEqual([{ id: plan.id, agentId: plan.agentId, ...look, ...short }]);
    await expect(untold('2026-11-28T06:09:00.000Z')).resolves.toEqual([]);
    await expect(untold('2026-11-28T06:10:00.000Z')).resolves.toHaveLength(1);
    await ledger.endLooks.setTold(plan.id, look);
    await expect(untold('2026-11-29T06:00:00.000Z')).resolves.toEqual([]);
  });

  it('is told of the later look, too, that came in between', async () => {
    await ledger.endLooks.note(plan.id, { endsOn, milestone: 3 }, later, short);

    await ledger.endLooks.setTold(plan.id, look);

    await expect(untold()).resolves.toMatchObject([{ milestone: 3 }]);
  });

  it('is told no more once a later look has found seats for all', async () => {
    await ledger.endLooks.note(plan.id, { endsOn, milestone: 3 }, later);

    await expect(untold()).resolves.toEqual([]);
  });

  it('is told no more once another run has read who holds it, and set the end anew', async () => {
    await db.query.updateTable('migration').set({ closed_at: '2026-11-28T06:00:01.000Z' }).execute();

    await expect(untold('2026-11-28T07:00:00.000Z')).resolves.toEqual([]);
  });

  it('is told no more once its migration is open again', async () => {
    const unkept = { endOfTerm: 'renews', quantity: 40, readAt: later } as const;
    await ledger.unkeptEnds.reopen(plan.id, 'retired', unkept, later);
    await ledger.migrations.leaveOpen(plan.id, { ...aDeed, what: 'leftOpen' });

    await expect(untold()).resolves.toEqual([]);
  });
});
