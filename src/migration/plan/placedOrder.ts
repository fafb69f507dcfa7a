import type { SubscriptionId } from '../ids';

/** One line of what was ordered in one cart. */
export interface PlacedLine {
  readonly catalogItemId: string;
  readonly seats: number;
  /** Absent until Partner Center has provisioned it. */
  readonly subscriptionId?: SubscriptionId;
}

export interface PlacedOrder {
  readonly orderId: string;
  /** Absent until Partner Center has provisioned it. */
  readonly subscriptionId?: SubscriptionId;
  readonly seats: number;
  /** What it says of itself, in lower case with single blanks. */
  readonly word?: string;
  /** Each of several lines, also where they came in several orders; what stands above is of the first. */
  readonly lines?: readonly PlacedLine[];
}
