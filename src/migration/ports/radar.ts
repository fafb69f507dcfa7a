import type { CustomerId, SubscriptionId } from '../ids';
import type { RadarEntry, RadarReading } from '../radar';

export interface RadarStore {
  /** Replaces what is known of one customer. */
  replace(customer: CustomerId, entries: readonly RadarEntry[]): Promise<void>;
  entry(customer: CustomerId, subscription: SubscriptionId): Promise<RadarEntry | undefined>;
  reading(): Promise<RadarReading>;
  finishReading(at: string, customersRead: number, customersFailed: number): Promise<void>;
}

/** Reads all customers' subscriptions again in the background; a second call while one runs joins it. */
export interface Radar {
  refresh(): Promise<void>;
}
