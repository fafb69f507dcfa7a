import { itemOf, productOf } from '../catalogue/catalogue';
import { office365E1Grant } from '../catalogue/legacyOffers';
import type { CustomerPlan } from '../plan';

const grant = itemOf('CFQ7TTC0E1GR:0001');
const paid = productOf('STANDARDPACK');

/** A grant and the paid plan give the same licence: `examples/packs/office-365-e1-grant.json` recognises them. */
export const grantCustomers: readonly CustomerPlan[] = [
  {
    name: 'Harvest Food Bank',
    place: 'italy',
    subscriptions: [{ product: grant, seats: 25, endsInDays: 70 }],
    people: [{ count: 22, holds: [grant.entraSkuId] }],
  },
  {
    // Some seats of the paid plan are there already.
    name: 'Riverside Shelter',
    place: 'britain',
    subscriptions: [
      { offer: office365E1Grant, seats: 30, endsInDays: 60 },
      { product: paid, seats: 10, endsInDays: 300 },
    ],
    people: [
      { count: 28, holds: [paid.entraSkuId] },
      { count: 2, holds: [paid.entraSkuId], blocked: true },
    ],
  },
];
