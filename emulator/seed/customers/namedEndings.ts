import { productOf } from '../catalogue/catalogue';
import { projectOnline } from '../catalogue/legacyOffers';
import type { CustomerPlan } from '../plan';

const basic = productOf('O365_BUSINESS_ESSENTIALS');
const standard = productOf('O365_BUSINESS_PREMIUM');
const e3 = productOf('SPE_E3');

/** What else may end, or goes on when it looks as if it ended. */
export const otherEndings: readonly CustomerPlan[] = [
  {
    // The service itself ends, whatever the subscription says.
    name: 'Fincher Architects',
    place: 'britain',
    subscriptions: [{ offer: projectOnline, seats: 24, endsInDays: 140 }],
    people: [{ count: 24, holds: [projectOnline.entraSkuId] }],
  },
  {
    // No retired plan, but nothing renews it: it is to be cancelled when its term ends.
    name: 'Boulder Innovations',
    place: 'usa',
    subscriptions: [{ product: basic, seats: 10, endsInDays: 28, autoRenew: false, atTermEnd: 'Cancel' }],
    people: [{ count: 9, holds: [basic.entraSkuId] }],
  },
  {
    // Does not renew, and goes on all the same, dearer. The SKU of the extended term is invented.
    name: 'Lakes & Sons',
    place: 'ireland',
    subscriptions: [
      {
        product: e3,
        seats: 35,
        endsInDays: 35,
        autoRenew: false,
        atTermEnd: 'RenewToExtendedServiceTerm',
        nextTerm: { productId: e3.productId, skuId: '0EST', termDuration: 'P1M' },
      },
    ],
    people: [{ count: 30, holds: [e3.entraSkuId] }],
  },
  {
    // Ended a few days ago; its people are still in: in free days, or in an extended term that nobody asked for.
    name: 'Wheelworks',
    place: 'netherlands',
    subscriptions: [{ product: standard, seats: 18, endsInDays: -4, autoRenew: false }],
    people: [{ count: 18, holds: [standard.entraSkuId] }],
  },
];
