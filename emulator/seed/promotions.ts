import type { World } from '../core/model';
import type { Promotion } from '../core/promotions/promotion';
import { productOf } from './catalogue/catalogue';

const day = 86_400_000;

const promoted = (partNumber: string): Pick<Promotion, 'productId' | 'skuId' | 'segment'> => {
  const { productId, skuId, segment } = productOf(partNumber);
  return { productId, skuId, segment };
};

/** What a practice agent meets in Sweden. Ids, names and discounts are invented, like all prices. */
export function promotionsAt(now: number): NonNullable<World['promotions']> {
  const same = { country: 'SE', startsAt: now - 30 * day, isAutoApplicable: false };
  const promotions: readonly Promotion[] = [
    {
      ...same,
      ...promoted('SPB'),
      id: '39NFJQT1INV1:0001:39NFJQT1Q001',
      name: 'Business Premium for a year, 15% off (invented)',
      endsAt: now + 75 * day,
      terms: [
        { duration: 'P1Y', billingCycle: 'Monthly' },
        { duration: 'P1Y', billingCycle: 'Annual' },
      ],
      discount: 0.15,
    },
    {
      ...same,
      ...promoted('O365_BUSINESS_PREMIUM'),
      id: '39NFJQT1INV2:0001:39NFJQT1Q001',
      name: 'Business Standard from 100 licences, 10% off (invented)',
      endsAt: now + 200 * day,
      terms: [{ duration: 'P1Y', billingCycle: 'Monthly' }],
      discount: 0.1,
      minSeats: 100,
    },
  ];
  return new Map(promotions.map((each) => [each.id, each]));
}
