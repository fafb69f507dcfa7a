import type { ScheduledAction } from '../endOfTerm/scheduledAction';
import type { SubscriptionId } from '../ids';
import type { BillingCycle, TermDuration } from '../term';
import type { Commerce, Segment } from './pack';

/** A subscription as read; unknown enum values are kept as text. */

export interface SubscriptionFacts {
  readonly id: SubscriptionId;
  readonly offerId: string;
  readonly offerName: string;
  readonly friendlyName: string;
  readonly commerce: Commerce;
  readonly quantity: number;
  /** Lower case. */
  readonly status: string;
  readonly autoRenew: boolean;
  readonly isTrial?: true;
  /** Nothing was told of its renewal, which `autoRenew` then takes for on. */
  readonly isRenewalUnread?: true;
  /** Last day, inclusive; absent when Partner Center gives none or an implausibly far one. */
  readonly endsOn?: string;
  readonly createdAt?: string;
  readonly cancellableUntil?: string;
  readonly partnerOfRecord?: string;
  readonly parentSubscriptionId?: SubscriptionId;
  readonly orderId?: string;
  /** Catalogue product of a new-commerce subscription. */
  readonly productId?: string;
  /** The SKU inside the product, four characters. */
  readonly catalogSkuId?: string;
  /** As the catalogue tells it, which is asked only where it makes a difference; a subscription itself does not tell. */
  readonly segment?: Segment;
  readonly termDuration?: TermDuration;
  /** Lower case. */
  readonly billingCycle?: BillingCycle;
  /** What is scheduled to follow this term, as `productId:skuId` as far as told. */
  readonly nextTermProduct?: string;
  /** What Partner Center is to do with it; absent when nothing is told. */
  readonly scheduledActions?: readonly ScheduledAction[];
}

/** What is left of one that was deleted by hand. */
export interface GoneSubscription {
  readonly status: 'deleted';
  readonly quantity: 0;
}
