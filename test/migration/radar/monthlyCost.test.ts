import fc from 'fast-check';
import type { SeatPrice } from '../../../src/migration/offers/orderedPrice';
import { stillTold } from '../../../src/migration/offers/orderedPrice';
import { dearerTotal, monthlyCost, monthlyTotal } from '../../../src/migration/radar/monthlyCost';
import type { RadarEntry } from '../../../src/migration/radar/radar';
import { aRadarEntry } from '../../support/survey';

const at = '2026-11-22T10:15:00.000Z';
const price = (given: Partial<SeatPrice> = {}): SeatPrice => ({
  perCharge: { amount: 10, currency: 'EUR' },
  ...{ billingCycle: 'monthly', termDuration: 'P1Y', orderedOn: '2025-12-12' },
  ...given,
});
const unpriced = aRadarEntry({ commerce: 'nce', endOfTerm: 'extends', term: 'P1Y', quantity: 40 });
const dear = (given: Partial<RadarEntry> = {}, of: Partial<SeatPrice> = {}): RadarEntry =>
  aRadarEntry({
    ...unpriced,
    ordered: { orderId: '4f1e', askedAt: at, price: price(of) },
    ...given,
  });

it.each<[string, RadarEntry, number, boolean]>([
  ['of a year: the larger markup at most', dear(), 492, true],
  ['of a year paid at once: a twelfth of it', dear({}, { billingCycle: 'annual' }), 41, true],
  ['of three years paid at once', dear({}, { billingCycle: 'triennial' }), 13.67, true],
  ['by the month: exactly the smaller one', dear({ term: 'P1M' }, { termDuration: 'P1M' }), 412, false],
  ['ordered for a year, by the month today', dear({ term: 'P1M' }), 492, true],
  ['ordered by the month, for a year today', dear({}, { termDuration: 'P1M' }), 492, true],
  ['in its extended term already', dear({ endOfTerm: 'renews', term: 'P1M', isExtended: true }), 492, true],
  ['ends or goes on, nobody can tell', dear({ endOfTerm: 'unknown' }), 492, true],
])('costs what its order and the markup come to: %s', (_what, entry, amount, atMost) => {
  expect(monthlyCost(entry)).toEqual({ money: { amount, currency: 'EUR' }, atMost, orderedOn: '2025-12-12' });
});

it.each<[string, RadarEntry]>([
  ['its order was not asked', unpriced],
  ['its order tells no price', dear({ ordered: { orderId: '4f1e', askedAt: at } })],
  ['nobody knows how often is paid', dear({}, { billingCycle: 'fortnightly' })],
  ['it renews as it is', dear({ endOfTerm: 'renews' })],
  ['it ends', dear({ endOfTerm: 'ends' })],
  ['it is shut', dear({ status: 'suspended' })],
  ['it is of the older commerce, which knows no extended terms', dear({ commerce: 'legacy', endOfTerm: 'unknown' })],
])('has no cost where %s', (_what, entry) => {
  expect(monthlyCost(entry)).toBeUndefined();
});

it('adds up what goes on dearer, each currency by itself, and counts what has no price', () => {
  const dollars = dear(
    { quantity: 10, term: 'P1M' },
    { termDuration: 'P1M', perCharge: { amount: 2, currency: 'USD' } },
  );
  const either = dear({ endOfTerm: 'unknown' });

  expect(dearerTotal([dear(), dollars, dear(), { ...unpriced, quantity: 7 }, either, aRadarEntry()])).toEqual({
    licences: 97,
    sums: [
      { amount: 984, currency: 'EUR' },
      { amount: 20.6, currency: 'USD' },
    ],
    atMost: true,
    unpriced: 7,
  });
});

const entries = fc
  .record({
    amount: fc.integer({ min: 1, max: 500_000 }).map((cents) => cents / 100),
    currency: fc.constantFrom('EUR', 'USD', 'JPY'),
    billingCycle: fc.constantFrom('monthly', 'quarterly', 'annual', 'triennial'),
    term: fc.constantFrom('P1M', 'P1Y', 'P3Y'),
    ordered: fc.constantFrom('P1M', 'P1Y', 'P3Y'),
    quantity: fc.integer({ min: 1, max: 5_000 }),
    endOfTerm: fc.constantFrom('extends', 'unknown', 'renews', 'ends', 'changes'),
    isExtended: fc.boolean(),
  })
  .map(({ amount, currency, billingCycle, term, ordered, quantity, endOfTerm, isExtended }) =>
    dear(
      { term, quantity, endOfTerm, ...(isExtended ? { isExtended } : {}) },
      { perCharge: { amount, currency }, billingCycle, termDuration: ordered },
    ),
  );

it('never says less than the order and the smaller markup come to, nor more than the larger and a cent', () => {
  const months: Readonly<Record<string, number>> = { monthly: 1, quarterly: 3, annual: 12, triennial: 36 };
  fc.assert(
    fc.property(entries, (entry) => {
      const cost = monthlyCost(entry);
      if (cost === undefined) return;
      const { perCharge, billingCycle } = entry.ordered!.price!;
      const plain = (perCharge.amount * entry.quantity) / months[billingCycle]!;
      const unit = perCharge.currency === 'JPY' ? 1 : 0.01;
      expect(cost.money.amount).toBeGreaterThanOrEqual(plain * (cost.atMost ? 1.23 : 1.03) - 1e-6);
      expect(cost.money.amount).toBeLessThanOrEqual(plain * (cost.atMost ? 1.23 : 1.03) + unit + 1e-6);
      expect(cost.money.currency).toBe(perCharge.currency);
    }),
  );
});

it('adds nothing across currencies, loses no licence, and is exact only where every part is', () => {
  fc.assert(
    fc.property(fc.array(entries, { maxLength: 12 }), (many) => {
      const each = many.map((entry) => ({ quantity: entry.quantity, cost: monthlyCost(entry) }));
      const { licences, sums, atMost, unpriced: left } = monthlyTotal(each);
      const priced = each.flatMap(({ cost }) => cost ?? []);

      expect(licences).toBe(many.reduce((sum, { quantity }) => sum + quantity, 0));
      expect(new Set(sums.map(({ currency }) => currency)).size).toBe(sums.length);
      expect(atMost).toBe(priced.some((cost) => cost.atMost));
      expect(left === 0).toBe(priced.length === each.length);
      for (const { amount, currency } of sums) {
        const parts = priced.filter(({ money }) => money.currency === currency);
        expect(amount).toBeCloseTo(
          parts.reduce((sum, { money }) => sum + money.amount, 0),
          1,
        );
      }
    }),
  );
});

it.each<[string, Parameters<typeof stillTold>, boolean]>([
  ['a price stands for good', [{ orderId: 'a', askedAt: '2020-01-01T00:00:00Z', price: price() }, 'a', at], true],
  ['of another order it does not', [{ orderId: 'b', askedAt: at, price: price() }, 'a', at], false],
  ['no price stands for a month', [{ orderId: 'a', askedAt: '2026-10-24T00:00:00Z' }, 'a', at], true],
  ['and is asked for again then', [{ orderId: 'a', askedAt: '2026-10-23T00:00:00Z' }, 'a', at], false],
  ['what was never asked is not known', [undefined, 'a', at], false],
])('asks an order as seldom as it can: %s', (_what, asked, stands) => {
  expect(stillTold(...asked) !== undefined).toBe(stands);
});
