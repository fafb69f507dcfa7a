import type { Cart, CartLine } from '../../../../src/migration/offers/cart';
import { isUsable, quoteDrift } from '../../../../src/migration/plan/drift/quoteDrift';
import { aPlan, aPurchase, sampleNow } from '../../../support/survey';
import { without } from '../../../support/without';

const now = new Date(sampleNow);
const purchase = aPurchase();
const line: CartLine = {
  catalogItemId: purchase.catalogItemId,
  quantity: 26,
  mark: purchase.mark,
  termDuration: 'P1Y',
  billingCycle: 'monthly',
  pricing: { currency: 'EUR', seatPrice: 5.6, extendedPrice: 1747.2 },
};
const cart = (given: Partial<CartLine> = {}, more: Partial<Cart> = {}): Cart => ({
  id: 'cart-1',
  status: 'active',
  expiresAt: purchase.cartExpiresAt,
  lines: [{ ...line, ...given }],
  ...more,
});
const unpriced = without(line, 'pricing');
const noPrice = without(purchase.price, 'total', 'seatPerCharge');

describe('quoteDrift', () => {
  it('finds nothing while the cart is what was confirmed', () => {
    expect(quoteDrift(aPlan(), cart(), now)).toBeUndefined();
  });

  it('finds nothing to drift where nothing is bought', () => {
    expect(quoteDrift(aPlan({ purchase: undefined }), cart({ quantity: 1 }), now)).toBeUndefined();
  });

  it.each([
    ['price', { pricing: { currency: 'EUR', seatPrice: 6, extendedPrice: 1872 } }, 5.6, 6],
    ['price', { pricing: { currency: 'USD', seatPrice: 5.6, extendedPrice: 1747.2 } }, 'EUR', 'USD'],
    ['price', { pricing: { currency: 'EUR', seatPrice: 5.6, extendedPrice: 1800 } }, 1747.2, 1800],
    ['seats', { quantity: 27 }, 26, 27],
    ['term', { termDuration: 'P3Y' }, 'P1Y', 'P3Y'],
    ['term', { billingCycle: 'annual' }, 'monthly', 'annual'],
    [
      'line',
      { catalogItemId: 'CFQ7TTC0LH18:0001:CFQ7TTC0XXXX' },
      purchase.catalogItemId,
      'CFQ7TTC0LH18:0001:CFQ7TTC0XXXX',
    ],
    ['line', { error: { code: '2085', description: 'Too many seats' } }, purchase.catalogItemId, 'Too many seats'],
    ['line', { mark: 'somebody else’s' }, purchase.catalogItemId, ''],
  ])('names a changed %s', (field, given, was, is) => {
    expect(quoteDrift(aPlan(), cart(given), now)).toEqual({ field, was, is });
  });

  it('names an expired cart first, on the very instant', () => {
    const expired = cart({ quantity: 1 }, { expiresAt: sampleNow });
    expect(quoteDrift(aPlan(), expired, now)).toMatchObject({ field: 'expired', is: sampleNow });
  });

  it('notices a price that appears or vanishes', () => {
    expect(quoteDrift(aPlan(), { ...cart(), lines: [unpriced] }, now)?.field).toBe('price');
    expect(quoteDrift(aPlan({ purchase: aPurchase({ price: noPrice }) }), cart(), now)?.field).toBe('price');
    const agreed = aPlan({ purchase: aPurchase({ price: noPrice }) });
    expect(quoteDrift(agreed, { ...cart(), lines: [unpriced] }, now)).toBeUndefined();
  });
});

describe('a cart', () => {
  const failing = { error: { code: '10006', description: 'Unable to process' } };

  it('can be used in its time, also when one of several lines is in error', () => {
    expect(isUsable(cart(), now)).toBe(true);
    expect(isUsable({ ...cart(), lines: [...cart().lines, ...cart(failing).lines] }, now)).toBe(true);
  });

  it.each([
    ['it is gone', undefined],
    ['its time is over, on the very instant', cart({}, { expiresAt: sampleNow })],
    ['each of its lines is in error', cart(failing)],
    ['it is empty', { ...cart(), lines: [] }],
  ])('can’t be used any more when %s', (_why, spoilt) => {
    expect(isUsable(spoilt, now)).toBe(false);
  });
});
