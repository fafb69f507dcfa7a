import { productOf } from '../catalogue/catalogue';
import type { CustomerPlan } from '../plan';

const premium = productOf('SPB');
const e3 = productOf('SPE_E3');

/** Nothing retired: ordinary subscriptions that renew themselves. */
export const ordinaryCustomers: readonly CustomerPlan[] = [
  {
    name: 'Trey Research',
    place: 'australia',
    subscriptions: [{ product: premium, seats: 25, endsInDays: 30, atTermEnd: 'RenewToNewTerm' }],
    people: [{ count: 22, holds: [premium.entraSkuId] }],
  },
  {
    name: 'Woodgrove Bank',
    place: 'ireland',
    subscriptions: [{ product: e3, seats: 150, endsInDays: 200, termDuration: 'P3Y' }],
    people: [{ count: 130, holds: [e3.entraSkuId] }],
  },
];
