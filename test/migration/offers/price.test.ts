import fc from 'fast-check';
import { chargesIn, priceOf } from '../../../src/migration/offers/price';
import type { Price } from '../../../src/migration/offers/price';

const priced = (
  seatPrice: number,
  extendedPrice: number,
  seats: number,
  term = 'P1Y',
  cycle = 'monthly',
  currency = 'EUR',
) =>
  priceOf(
    {
      catalogItemId: 'a:b:c',
      quantity: seats,
      mark: 'm',
      termDuration: term,
      billingCycle: cycle,
      pricing: { currency, seatPrice, extendedPrice },
    },
    seats,
    term,
    cycle,
  );

const total = (price: Price | undefined): number => price?.total?.amount ?? NaN;

describe('chargesIn', () => {
  it.each([
    ['P1M', 'monthly', 1],
    ['P1Y', 'monthly', 12],
    ['P1Y', 'annual', 1],
    ['P3Y', 'monthly', 36],
    ['P3Y', 'annual', 3],
    ['P3Y', 'triennial', 1],
    ['P1Y', 'Annual', 1],
    ['P1M', 'annual', 1],
    ['P1Y', 'onetime', 1],
    ['P1Y', 'every full moon', 12],
    ['whenever', 'monthly', 1],
  ])('of %s billed %s are %i', (term, cycle, charges) => {
    expect(chargesIn(term, cycle)).toBe(charges);
  });
});

describe('priceOf', () => {
  it('is not told where Partner Center told none', () => {
    const line = {
      catalogItemId: 'a:b:c',
      quantity: 1,
      mark: 'm',
      termDuration: 'P1Y',
      billingCycle: 'monthly',
    };
    expect(priceOf(line, 1, 'P1Y', 'monthly')).toBeUndefined();
    expect(priceOf(undefined, 1, 'P1Y', 'monthly')).toBeUndefined();
  });

  it('is exact when the cart’s figure covers the term', () => {
    expect(priced(5.6, 1747.2, 26)).toEqual({
      currency: 'EUR',
      seatPerCharge: { amount: 5.6, currency: 'EUR' },
      charges: 12,
      total: { amount: 1747.2, currency: 'EUR' },
      atMost: false,
    });
  });

  it('takes the whole term, at most, when the cart’s figure looks like one charge', () => {
    expect(priced(5.6, 145.6, 26)).toMatchObject({ total: { amount: 1747.2 }, atMost: true });
  });

  it('takes the cart’s figure, at most, when it is the larger one', () => {
    expect(priced(5.6, 2000, 26)).toMatchObject({ total: { amount: 2000 }, atMost: true });
  });

  it('does not call rounding a difference', () => {
    expect(priced(0.33, 119.99, 30)).toMatchObject({ total: { amount: 119.99 }, atMost: false });
    expect(priced(701, 8_400, 1, 'P1Y', 'monthly', 'JPY')).toMatchObject({ total: { amount: 8_412 }, atMost: true });
    expect(priced(700, 8_403, 1, 'P1Y', 'monthly', 'JPY')).toMatchObject({ total: { amount: 8_403 }, atMost: false });
  });

  it('is free where it is free', () => {
    expect(priced(0, 0, 200)).toMatchObject({ total: { amount: 0 }, atMost: false });
  });

  it('survives a currency code that is none', () => {
    expect(priced(1, 12, 1, 'P1Y', 'monthly', 'points')).toMatchObject({ total: { amount: 12, currency: 'points' } });
  });

  it('is never below either reading', () => {
    const cents = fc.integer({ min: 0, max: 1_000_000 }).map((amount) => amount / 100);
    const wish = fc.record({ seat: cents, extended: cents, seats: fc.integer({ min: 1, max: 300 }) });
    const cycles = fc.constantFrom(['P1M', 'monthly'], ['P1Y', 'monthly'], ['P1Y', 'annual'], ['P3Y', 'monthly']);
    fc.assert(
      fc.property(wish, cycles, ({ seat, extended, seats }, [term = '', cycle = '']) => {
        const found = total(priced(seat, extended, seats, term, cycle));
        const noise = found * 1e-12 + 1e-8;
        expect(found + noise).toBeGreaterThanOrEqual(extended);
        expect(found + noise).toBeGreaterThanOrEqual(seat * seats * chargesIn(term, cycle));
        expect(Math.abs(found * 100 - Math.round(found * 100))).toBeLessThan(1e-4);
      }),
    );
  });
});
