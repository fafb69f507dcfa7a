import { schools } from './namedSchools';
import { otherEndings } from './namedEndings';
import { ordinaryCustomers } from './namedOrdinary';
import { plainCustomers } from './namedPlain';
import { purchaseTroubles } from './namedPurchaseTroubles';
import { peopleTroubles } from './namedPeopleTroubles';
import { grantCustomers } from './namedGrants';
import { sharingCustomers } from './namedSharing';
import { subscriptionTroubles } from './namedSubscriptionTroubles';
import type { CustomerPlan } from '../plan';

/** The first is the simple case; nothing else that can be moved ends before it. */
export const namedCustomers: readonly CustomerPlan[] = [
  ...plainCustomers,
  ...peopleTroubles,
  ...purchaseTroubles,
  ...subscriptionTroubles,
  ...schools,
  ...ordinaryCustomers,
  ...otherEndings,
  ...sharingCustomers,
  ...grantCustomers,
];
