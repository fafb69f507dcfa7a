import { userId } from '../../../src/migration/ids';
import { movedPeople } from '../../../src/migration/endings/movedPeople';
import { needless } from '../../../src/migration/endings/needless';
import type { Migration } from '../../../src/migration/plan/progress';
import { aMigration, aPlan, aPlannedPerson, aPurchase, sampleNow, userNumber } from '../../support/survey';

const price = (total: number) => ({
  currency: 'EUR',
  charges: 12,
  total: { amount: total, currency: 'EUR' },
  atMost: false,
});
const purchase = aPurchase({ seats: 20, price: price(1_344), cancellableUntil: '2026-11-29T10:15:00.000Z' });

const people = (moving: number, losing = 0) =>
  Array.from({ length: moving + losing }, (_, n) =>
    aPlannedPerson({ id: userId(userNumber(n)), disposition: n < moving ? 'move' : 'remove' }),
  );

const plan = aPlan({ madeAt: '2026-11-22T10:15:00.000Z', people: people(25), freeSeatsUsed: 5, purchase });
const bought = {
  orderId: 'o',
  subscriptionId: 's',
  seats: 20,
  at: '2026-11-23T09:00:00.000Z',
  orderedAt: '2026-11-23T08:00:00.000Z',
};

/** So many of its people are done. */
const after = (done: number, given: Partial<Migration> = {}): Migration =>
  aMigration({ plan, bought, counts: { total: plan.people.length, done, failed: 0, leftOut: 0 }, ...given });

const seatsOf = (migration: Migration) => needless(migration, new Date(sampleNow))?.seats ?? 0;

it.each([
  ['nobody was moved', after(0), 20],
  ['no more than the free seats are used', after(5), 20],
  ['some were moved', after(12), 13],
  ['one was left out', after(24), 1],
  ['all were moved', after(25), 0],
  ['it was cancelled since', after(0, { bought: { ...bought, isCancelled: true } }), 0],
  ['nobody knows yet what becomes of the order', after(0, { bought: { ...bought, isPending: true } }), 0],
  ['nothing was bought', aMigration({ plan }), 0],
  ['a larger order was taken for it', after(25, { bought: { ...bought, seats: 24 } }), 4],
])('counts what was bought for nobody where %s', (_what, migration, seats) => {
  expect(seatsOf(migration)).toBe(seats);
});

it('does not count what had to be bought because Partner Center sells no fewer, unless nobody uses any of it', () => {
  const few = aPlan({ people: people(3), freeSeatsUsed: 0, purchase });
  const total = (done: number) => ({ plan: few, counts: { total: 3, done, failed: 0, leftOut: 0 } });

  expect([0, 2, 3].map((done) => seatsOf(after(done, total(done))))).toEqual([20, 0, 0]);
});

it('tells their money to the cent, as the share of what was confirmed', () => {
  expect(needless(after(24), new Date(sampleNow))?.cost).toEqual({
    total: { amount: 67.2, currency: 'EUR' },
    atMost: false,
  });
  const odd = { ...plan, purchase: { ...purchase, price: { ...price(100.01), atMost: true } } };
  expect(needless(after(24, { plan: odd }), new Date(sampleNow))?.cost).toEqual({
    total: { amount: 5.01, currency: 'EUR' },
    atMost: true,
  });
  const unpriced = { ...plan, purchase: { ...purchase, price: { currency: 'EUR', charges: 12, atMost: false } } };
  expect(needless(after(24, { plan: unpriced }), new Date(sampleNow))).not.toHaveProperty('cost');
});

it('counts the days from the order, and names none that is over or was never told', () => {
  const at = (now: string, given: Partial<Migration> = {}) => needless(after(12, given), new Date(now));

  expect(at('2026-11-30T07:59:00.000Z')).toMatchObject({
    returnableUntil: '2026-11-30T08:00:00.000Z',
    termEndsOn: '2027-11-22',
  });
  expect(at('2026-11-30T08:00:00.000Z')).not.toHaveProperty('returnableUntil');
  const untold = aPurchase({ seats: 20 });
  expect(at(sampleNow, { plan: { ...plan, purchase: untold } })).not.toHaveProperty('returnableUntil');
});

it('tells who was moved from who only lost the licence, where both were counted', () => {
  const both = { plan: aPlan({ people: people(20, 10) }), counts: { total: 30, done: 15, failed: 0, leftOut: 0 } };

  expect(movedPeople(both)).toEqual({ moved: 5, removed: 10 });
  expect(movedPeople({ ...both, moved: 12 })).toEqual({ moved: 12, removed: 3 });
});
