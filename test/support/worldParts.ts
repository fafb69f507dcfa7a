import { KnownError } from '../../src/migration/errors';
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

/** `lost`: it happened, but no answer came. `unheard`: it did not happen, and no answer came either. `unsent`: there was no token. */
export type Fault =
  | 'lost'
  | 'unheard'
  | 'unsent'
  | 'throttled'
  | 'serviceDown'
  | 'signInNeeded'
  | 'noAccess'
  | 'refused';

/** For which whoever is throttled is asked to wait. */
export const askedSeconds = 30;

export const errorFor = (fault: Fault, buys: boolean): KnownError => {
  if (fault === 'lost' || fault === 'unheard') {
    return buys
      ? new KnownError('unknownOutcome', 'askAgent', fault)
      : new KnownError('serviceDown', 'waitAndRetry', fault);
  }
  if (fault === 'unsent') return new KnownError('serviceDown', 'waitAndRetry', fault, { isUnsent: true });
  const remedies = {
    throttled: 'waitAndRetry',
    serviceDown: 'waitAndRetry',
    signInNeeded: 'waitAndRetry',
    noAccess: 'askAdmin',
    refused: 'askAgent',
  };
  return new KnownError(fault, remedies[fault] as KnownError['remedy'], fault, {
    serviceCode: `fake-${fault}`,
    ...(fault === 'throttled' ? { retryAfterSeconds: askedSeconds } : {}),
  });
};
