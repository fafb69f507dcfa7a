import { isOfferOver } from '../../../../src/migration/plan/dates/offerOver';
import { aPurchase } from '../../../support/survey';

const promotion = { id: 'p', endsAt: '2026-11-24T10:00:00.000Z' };

it('takes no offer whose cart has expired or whose promotion is over, on the very instant', () => {
  const purchase = aPurchase({ cartExpiresAt: '2026-11-29T10:00:00.000Z' });
  const over = (given: typeof purchase, at: string): boolean => isOfferOver(given, new Date(at));

  expect(over(purchase, '2026-11-29T09:59:59.000Z')).toBe(false);
  expect(over(purchase, '2026-11-29T10:00:00.000Z')).toBe(true);
  expect(over({ ...purchase, promotion }, '2026-11-24T09:59:59.000Z')).toBe(false);
  expect(over({ ...purchase, promotion }, '2026-11-24T10:00:00.000Z')).toBe(true);
  expect(over({ ...purchase, promotion: { id: 'p' } }, '2026-11-24T10:00:00.000Z')).toBe(false);
});
