import type { CustomerId, SubscriptionId } from './ids';
import type { Commerce } from './pack';

/** A retired subscription as the radar last read it. */
export interface RadarEntry {
  readonly customerId: CustomerId;
  readonly customerName: string;
  readonly domain: string;
  readonly subscriptionId: SubscriptionId;
  readonly packId: string;
  readonly offerName: string;
  readonly commerce: Commerce;
  readonly quantity: number;
  readonly status: string;
  readonly autoRenew: boolean;
  readonly endsOn?: string;
  readonly readAt: string;
}

export interface RadarReading {
  readonly entries: readonly RadarEntry[];
  /** When the last complete reading ended; absent while the first is under way. */
  readonly readAt?: string;
  readonly customersRead: number;
  /** Customers that could not be read in the last reading. */
  readonly customersFailed: number;
}
