import type { SubscriptionId } from '../ids';

export interface PlacedOrder {
  readonly orderId: string;
  /** Absent until Partner Center has provisioned it. */
  readonly subscriptionId?: SubscriptionId;
  readonly seats: number;
  /** What it says of itself, in lower case with single blanks. */
  readonly word?: string;
}
