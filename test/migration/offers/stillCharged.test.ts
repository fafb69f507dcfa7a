import fc from 'fast-check';
import { addDays, addMonths } from '../../../src/migration/days';
import type { SeatPrice } from '../../../src/migration/offers/orderedPrice';
import { isPriceOf, stillCharged } from '../../../src/migration/offers/stillCharged';

const euro = (amount: number) => ({ amount, currency: 'EUR' });

const aPrice = (given: Partial<SeatPrice> = {}): SeatPrice => ({
  ...{ perCharge: euro(5.6), billingCycle: 'monthly', termDuration: 'P1Y', orderedOn: '2026-02-21' },
  ...given,
});

const left = (given: Partial<SeatPrice>, today: string, endsOn = '2027-02-20') =>
  stillCharged({ price: aPrice(given), seats: 40, endsOn }, today);

it('counts the charges that are still to come until the last paid day, and none that was made', () => {
  expect(left({}, '2026-11-22')).toEqual({ charges: 2, each: euro(224), total: euro(448) });
  expect(left({}, '2026-11-20')).toMatchObject({ charges: 3, total: euro(672) });
  expect(left({}, '2027-02-20')).toMatchObject({ charges: 0, total: euro(0) });
});

it.each([
  ['a year that was paid at once', { billingCycle: 'annual' }],
  ['three years that were paid at once', { billingCycle: 'triennial', termDuration: 'P3Y' }],
  ['a month', { termDuration: 'P1M', orderedOn: '2027-01-21' }],
])('charges nothing more for %s', (_what, given) => {
  expect(left(given, '2027-01-25')).toEqual({ charges: 0, each: euro(224), total: euro(0) });
});

it('counts each year of three that are paid by the year', () => {
  const given = { billingCycle: 'annual', termDuration: 'P3Y', orderedOn: '2024-11-30' };
  expect(left(given, '2025-10-01', '2027-11-29')).toMatchObject({ charges: 2, total: euro(448) });
});

it('says at most where a charge is due today', () => {
  expect(left({}, '2026-11-21')).toMatchObject({ charges: 3, atMost: 'chargedToday' });
});

it('says at most where the days of the order do not lead to the end', () => {
  expect(left({ orderedOn: '2026-03-05' }, '2026-11-22')).toMatchObject({ charges: 3, atMost: 'daysUnknown' });
});

it('takes a day more or less for the same day, as ends are told in two ways', () => {
  for (const endsOn of ['2027-02-20', '2027-02-21', '2027-02-19']) {
    expect(left({}, '2026-11-25', endsOn)).toEqual({ charges: 2, each: euro(224), total: euro(448) });
  }
});

it('names the day of the order where its term has been renewed since, or may have been', () => {
  expect(left({ orderedOn: '2025-02-21' }, '2026-11-25')).toMatchObject({ charges: 2, orderedOn: '2025-02-21' });
  const price = { perCharge: euro(5.6), billingCycle: 'monthly', orderedOn: '2026-02-21' };
  const paid = { price, seats: 40, endsOn: '2027-02-20' };
  expect(stillCharged(paid, '2026-11-25')).toMatchObject({ orderedOn: '2026-02-21' });
});

it.each([
  ['a cycle nobody knows', { billingCycle: 'fortnightly' }, '2026-11-22'],
  ['a charge longer than the term', { billingCycle: 'annual', termDuration: 'P1M' }, '2026-11-22'],
  ['an end that has passed', {}, '2027-02-21'],
])('tells no sum of %s', (_what, given, today) => {
  expect(left(given, today)).toBeUndefined();
});

it('takes no price of an order whose cycle or term is not what is paid now', () => {
  expect(isPriceOf({ billingCycle: 'Monthly', termDuration: 'P1Y' }, aPrice())).toBe(true);
  expect(isPriceOf({}, aPrice())).toBe(true);
  expect(isPriceOf({ billingCycle: 'annual' }, aPrice())).toBe(false);
  expect(isPriceOf({ termDuration: 'P1M' }, aPrice())).toBe(false);
});

it('never tells more charges than the term has, and with the first day passed one fewer', () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2022-01-01', days));
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 364 }), (orderedOn, later) => {
      const endsOn = addDays(addMonths(orderedOn, 12), -1);
      const told = left({ orderedOn }, addDays(orderedOn, later), endsOn);
      if (!told) return;
      expect(told.charges).toBeLessThanOrEqual(11);
      expect(told.total.amount).toBeCloseTo(told.charges * 224, 5);
      const before = left({ orderedOn }, addDays(orderedOn, later - 1), endsOn);
      expect(before!.charges).toBeGreaterThanOrEqual(told.charges);
    }),
  );
});
