import { addDays } from '../days';
import type { CustomerId, SubscriptionId } from '../ids';
import type { Commerce } from '../packs/pack';
import type { BillingCycle, TermDuration } from '../term';

/** Why a subscription is on the radar: a pack recognised it, or its automatic renewal is off and it has an end. */
type RadarReason = 'retiredPlan' | 'endsWithoutRenewal';

/** What becomes of it if nobody acts. `extends`: it goes on, dearer, as an Extended Service Term. */
export type AtItsEnd = 'ends' | 'renews' | 'extends' | 'unknown';

/** A subscription that may need a decision, as the radar last read it. */
export interface RadarEntry {
  readonly customerId: CustomerId;
  readonly customerName: string;
  readonly domain: string;
  readonly subscriptionId: SubscriptionId;
  readonly reason: RadarReason;
  /** Absent for `endsWithoutRenewal`. */
  readonly packId?: string;
  /** The title of the pack, which agents type: `Office 365 E4`. */
  readonly productName?: string;
  readonly offerName: string;
  readonly commerce: Commerce;
  readonly quantity: number;
  /** Lower case; a word Microsoft adds later is kept as it is. */
  readonly status: string;
  readonly autoRenew: boolean;
  readonly atItsEnd: AtItsEnd;
  readonly endsOn?: string;
  /** Last day of the service itself, whatever the subscription says; of a notice-only pack. */
  readonly serviceEndOn?: string;
  readonly term?: TermDuration;
  readonly billingCycle?: BillingCycle;
  readonly cancelUntilAt?: string;
  /** A migration may begin with it: its pack has three steps. */
  readonly canMove: boolean;
  readonly readAt: string;
}

export interface FailedCustomer {
  readonly customerId: CustomerId;
  readonly customerName: string;
}

export interface RadarReading {
  readonly entries: readonly RadarEntry[];
  /** When the last complete reading ended; absent while the first is under way. */
  readonly readAt?: string;
  /** The local day of the last complete scan. */
  readonly scanDay?: string;
  readonly customersRead: number;
  /** Customers that could not be read in the last reading. */
  readonly customersFailed: number;
  readonly failedCustomers: readonly FailedCustomer[];
  /** Present while a reading is under way. */
  readonly underWay?: { readonly done: number; readonly total: number };
}

type Ending = Pick<RadarEntry, 'atItsEnd' | 'endsOn' | 'serviceEndOn'>;

/**
 * The last day on which people can work with it, if nobody acts: the end of the service where Microsoft ends that,
 * else the end of a subscription that does not go on by itself, and of both the earlier. Undefined when it goes on.
 */
export function lastDayOf({ atItsEnd, endsOn, serviceEndOn }: Ending): string | undefined {
  const ownEnd = atItsEnd === 'ends' ? endsOn : undefined;
  if (serviceEndOn === undefined || ownEnd === undefined) return serviceEndOn ?? ownEnd;
  return ownEnd < serviceEndOn ? ownEnd : serviceEndOn;
}

/** After this many days a subscription that ran out can't be counted on any more: its data may be gone. */
const rescueDays: Readonly<Record<Commerce, number>> = {
  // Suspended for 90 days, then deleted (the lifecycle page; the guides say 120).
  legacy: 90,
  // Expired for 30 days, then disabled for 90.
  nce: 120,
};
export const longestRescueDays = Math.max(...Object.values(rescueDays));
const gone: ReadonlySet<string> = new Set(['deleted']);
const shut: ReadonlySet<string> = new Set(['suspended', 'expired', 'disabled']);

const isBefore = (day: string | undefined, today: string): boolean => day !== undefined && day < today;

/** It has ended, or its people are shut out already, and Microsoft still keeps what was theirs. */
export function isRescuable(entry: Ending & Pick<RadarEntry, 'status' | 'commerce'>, today: string): boolean {
  const { endsOn, status, atItsEnd, serviceEndOn } = entry;
  // Nothing brings back a service that Microsoft has ended.
  if (gone.has(status) || isBefore(serviceEndOn, today)) return false;
  const hasEnded = atItsEnd === 'ends' && isBefore(endsOn, today);
  if (!hasEnded && !shut.has(status)) return false;
  return endsOn === undefined || addDays(endsOn, rescueDays[entry.commerce]) >= today;
}
