import type { CustomerName } from '../customerName';
import type { CustomerId, SubscriptionId } from '../ids';
import type { OrderedPrice } from '../offers/orderedPrice';
import type { RadarEntry, RadarReading } from '../radar/radar';
import type { Reading } from '../reading';
import type { KnownCustomer } from '../radar/scanDue';
import type { Transaction } from './transaction';

/** `daily` and `refresh` go through all customers; `retry` asks again for those that could not be read. */
export type ScanKind = 'daily' | 'refresh' | 'retry';

export interface Scan {
  /** Also the id of its durable run. */
  readonly id: string;
  /** The local day it stands for. */
  readonly day: string;
  readonly kind: ScanKind;
  readonly openedAt: string;
}

export interface ScanState {
  readonly open?: Scan;
  /** The last complete scan of all customers. */
  readonly last?: Pick<Scan, 'day' | 'openedAt'>;
  /** When the latest scan was given up; absent when it was complete. */
  readonly givenUpAt?: string;
  /** Customers whose last reading failed, by how often in a row. */
  readonly failures: readonly { readonly tries: number; readonly since: string }[];
}

export interface CustomerReading {
  readonly entries: readonly RadarEntry[];
  readonly nearestEndOn?: string;
  readonly at: string;
  readonly day: string;
}

interface PartReading extends Pick<CustomerReading, 'entries' | 'at'> {
  readonly read: readonly SubscriptionId[];
}

export interface RadarStore {
  entry(customer: CustomerId, subscription: SubscriptionId): Promise<RadarEntry | undefined>;
  reading(): Promise<RadarReading>;
}

/** Where a scan has got to, so that it goes on there whichever process dies. */
export interface ScanStore {
  /** Passes over scans of days long after `today`, which a wrong clock has made. */
  state(today: string): Promise<ScanState>;
  /** How many scans of this day there have been. */
  countOf(day: string): Promise<number>;
  /** Opens the scan and lets `enqueue` add its durable run, both in one commit. False while another is open. */
  open(scan: Scan, enqueue: (transaction: Transaction) => Promise<void>): Promise<boolean>;
  /** How many customers the latest list had. */
  customersKnown(): Promise<number>;
  /** These are the customers now: others leave the radar, if everybody was read. Answers with what is known of each. */
  list(scan: Scan, customers: Reading<CustomerName>): Promise<readonly KnownCustomer[]>;
  /** What this scan has to read. */
  setDue(scan: Scan, customers: readonly CustomerId[] | 'failed'): Promise<void>;
  /** The next customers to read, nearest end first. */
  next(count: number): Promise<readonly CustomerName[]>;
  /** What migrations have set to end, retired or bought, as far as nobody has said since that it may go on. */
  setToEnd(): Promise<ReadonlySet<SubscriptionId>>;
  /** What orders of the customer have told of prices so far. */
  orderedPrices(customer: CustomerId): Promise<ReadonlyMap<SubscriptionId, OrderedPrice>>;
  keep(customer: CustomerId, reading: CustomerReading): Promise<void>;
  /** Of the subscriptions that could be `read` these are the entries; what was known of the others stays, and the customer is to be read again. */
  keepPart(customer: CustomerId, part: PartReading): Promise<void>;
  fail(customer: CustomerId, at: string): Promise<void>;
  /** `given up`: nothing is said of the day, so that another scan may do it. */
  close(
    scan: Scan,
    at: string,
    how: 'complete' | 'givenUp',
  ): Promise<{ readonly read: number; readonly failed: number }>;
}

/** Reads all customers' subscriptions again in the background; a second call while one runs joins it. */
export interface Radar {
  refresh(): Promise<void>;
}
