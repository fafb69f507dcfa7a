import { productOf } from '../catalogue/catalogue';
import { sharePoint1 } from '../catalogue/legacyOffers';
import type { CustomerPlan } from '../plan';

const sites1 = productOf('SHAREPOINTSTANDARD');
const sites2 = productOf('SHAREPOINTENTERPRISE');
const files1 = productOf('WACONEDRIVESTANDARD');
const files2 = productOf('WACONEDRIVEENTERPRISE');
const e3 = productOf('ENTERPRISEPACK');

/** SharePoint and OneDrive by themselves: they renew as ever, and soon will not. */
export const sharingCustomers: readonly CustomerPlan[] = [
  {
    name: 'Harbour Notaries',
    place: 'italy',
    subscriptions: [{ product: sites1, seats: 12, endsInDays: 75 }],
    people: [{ count: 12, holds: [sites1.entraSkuId] }],
  },
  {
    // Half of the people have a plan that opens the sites besides.
    name: 'Mosaic Tiles',
    place: 'spain',
    subscriptions: [
      { product: sites2, seats: 20, endsInDays: 80 },
      { product: e3, seats: 10, endsInDays: 240 },
    ],
    people: [
      { count: 10, holds: [sites2.entraSkuId] },
      { count: 10, holds: [sites2.entraSkuId, e3.entraSkuId] },
    ],
  },
  {
    name: 'Old Mill Brewery',
    place: 'britain',
    subscriptions: [{ offer: sharePoint1, seats: 15, endsInDays: 85 }],
    people: [{ count: 15, holds: [sharePoint1.entraSkuId] }],
  },
  {
    name: 'Redwood Surveyors',
    place: 'usa',
    subscriptions: [{ product: files1, seats: 18, endsInDays: 90 }],
    people: [
      { count: 15, holds: [files1.entraSkuId] },
      { count: 3, holds: [files1.entraSkuId], blocked: true },
    ],
  },
  {
    name: 'Violet Opera House',
    place: 'switzerland',
    subscriptions: [{ product: files2, seats: 9, endsInDays: 100 }],
    people: [{ count: 9, holds: [files2.entraSkuId] }],
  },
];
