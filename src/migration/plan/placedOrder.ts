import type { SubscriptionId } from '../ids';

export interface PlacedOrder {
  readonly orderId: string;
  /** Absent until Partner Center has provisioned it. */
  readonly subscriptionId?: SubscriptionId;
  readonly seats: number;
}
