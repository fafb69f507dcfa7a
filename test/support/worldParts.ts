import type { SubscriptionId } from '../../src/migration/ids';
import type { Holder } from '../../src/migration/offers/survey';
import type { SubscriptionFacts } from '../../src/migration/packs/subscriptionFacts';
import { defined } from '../../src/platform/defined';

/** Somebody as a reading tells of them: what works for them only where that was asked. */
export const toldWith =
  (also: 'working' | undefined) =>
  ({ working, ...user }: Holder): Holder => ({ ...user, ...(also ? defined({ working }) : {}) });

export const holds = (user: Holder, sku: string) => user.licences.find(({ skuId }) => skuId === sku);

/** A subscription of the retired plan that nothing was done to. */
export const facts = (id: SubscriptionId): SubscriptionFacts => ({
  id,
  offerId: '',
  offerName: 'Kaizala Pro',
  friendlyName: 'Kaizala Pro',
  commerce: 'legacy',
  quantity: 40,
  status: 'active',
  endsOn: '2026-12-12',
  autoRenew: true,
});
