import fc from 'fast-check';
import { chargesIn, eachCharge, priceOf, whyAtMost } from '../../../src/migration/offers/price';
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

  it.each([
    ['to the cent', 5.6, 145.6, 26, 1747.2],
    ['rounded, and the charges come to what is told', 0.333, 10, 30, 120],
    ['rounded down, and the charges come to no less', 0.334, 10, 30, 120.24],
  ])('is exact when the cart’s figure is one charge, %s', (_how, seat, extended, seats, amount) => {
    expect(priced(seat, extended, seats)).toMatchObject({ total: { amount }, atMost: false });
  });

  it('does not take a figure near one charge for one', () => {
    expect(priced(5.6, 150, 26)).toMatchObject({ total: { amount: 1747.2 }, atMost: true });
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

describe('the charges of a total', () => {
  it.each([
    ['€224.00 twelve times', 5.6, 224, 40, 224],
    ['a total for the term', 5.6, 2688, 40, 224],
    ['rounding that the charges do not show', 0.33, 119.99, 30, undefined],
    ['a real difference', 5.6, 150, 26, undefined],
  ])('are told where they come to it to the cent: %s', (_what, seat, extended, seats, each) => {
    expect(eachCharge(priced(seat, extended, seats)!, seats)?.amount).toBe(each);
  });

  it('are not told of a single one', () => {
    expect(eachCharge(priced(60, 120, 2, 'P1Y', 'annual')!, 2)).toBeUndefined();
  });

  it.each([
    [2000, 'higher'],
    [150, 'lower'],
  ])('of “at most” the reason is told: Partner Center’s %d is %s', (extended, cartIs) => {
    expect(whyAtMost(priced(5.6, extended, 26)!, 26)).toEqual({
      computed: { amount: 1747.2, currency: 'EUR' },
      cartIs,
    });
  });

  it('an exact total needs no reason', () => {
    expect(whyAtMost(priced(5.6, 145.6, 26)!, 26)).toBeUndefined();
  });
});
