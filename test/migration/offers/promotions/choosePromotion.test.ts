import type { CartLine } from '../../../../src/migration/offers/cart';
import {
  appliedPromotion,
  bestPromotion,
  missedPromotions,
} from '../../../../src/migration/offers/promotions/choosePromotion';
import type { ToldPromotion } from '../../../../src/migration/offers/promotions/choosePromotion';

const wanted = { catalogItemId: 'CFQ7TTC0LH18:0001:AV1', termDuration: 'P1Y', billingCycle: 'monthly' } as const;

const told = (
  id: string,
  share: number | undefined,
  verdict: Partial<ToldPromotion['verdict']> = {},
): ToldPromotion => ({
  verdict: { promotionId: id, isEligible: true, ...verdict },
  details: {
    ...{ id, name: `Promotion ${id}` },
    offs: [
      { item: 'cfq7ttc0lh18:0001', termDuration: 'P1Y', billingCycle: 'annual', share: 0.9 },
      {
        ...{ item: 'cfq7ttc0lh18:0001', termDuration: 'P1Y', billingCycle: 'monthly' },
        ...(share === undefined ? {} : { share }),
      },
    ],
  },
});

describe('the promotion that is asked for', () => {
  it('is the one that takes the most off what would be bought, among those that count', () => {
    const all = [told('a', 0.05), told('b', 0.15), told('c', 0.5, { isEligible: false }), told('d', undefined)];

    expect(bestPromotion(all, wanted)).toEqual({ id: 'b', name: 'Promotion b' });
    expect(bestPromotion([told('c', 0.5, { isEligible: false })], wanted)).toBeUndefined();
  });
});

it('tells of those that another choice would have, and of no others', () => {
  const why = { kind: 'seats', limit: 'least', seats: 100 } as const;
  const all = [told('a', 0.1), told('b', 0.2, { isEligible: false }), told('c', 0.3, { isEligible: false, why })];

  expect(missedPromotions(all)).toEqual([{ id: 'c', name: 'Promotion c', why }]);
});

describe('what a cart line is really priced with', () => {
  const price = { currency: 'EUR', charges: 12, atMost: false };
  const pricing = { currency: 'EUR', listPrice: 22, seatPrice: 18.7, extendedPrice: 18.7 * 90 };
  const line = (given: Partial<CartLine> = {}): CartLine => ({ ...wanted, quantity: 90, mark: 'm', pricing, ...given });
  const asked = { id: 'a', name: 'Promotion a' };
  const of = (given: Partial<CartLine>, more: { asked?: typeof asked } = { asked }) =>
    appliedPromotion(line(given), { price, seats: 90 }, { told: [told('a', 0.15), told('b', 0.2)], ...more });

  it('is the promotion that was asked for, with all that the list price is above it', () => {
    expect(of({ promotionId: 'a' })).toEqual({ ...asked, saved: { amount: 3564, currency: 'EUR' } });
    expect(of({})).toMatchObject(asked);
  });

  it('is none where the price is that of the list, whatever was asked for', () => {
    expect(of({ promotionId: 'a', pricing: { ...pricing, seatPrice: 22 } })).toBeUndefined();
    const unlisted = { currency: 'EUR', seatPrice: 18.7, extendedPrice: 1683 };
    expect(of({ pricing: unlisted })).toBeUndefined();
    expect(of({ pricing: unlisted, promotionId: 'a' })).toEqual(asked);
  });

  it('is the one that the cart names, also where it came by itself', () => {
    expect(of({ promotionId: 'b' })).toMatchObject({ id: 'b', name: 'Promotion b' });
    expect(of({ promotionId: 'unknown' }, {})).toEqual({ id: 'unknown', saved: { amount: 3564, currency: 'EUR' } });
    expect(of({}, {})).toBeUndefined();
  });

  it('claims no sum where the total is only the most it can be', () => {
    const atMost = appliedPromotion(line(), { price: { ...price, atMost: true }, seats: 90 }, { asked, told: [] });

    expect(atMost).toEqual(asked);
  });
});
