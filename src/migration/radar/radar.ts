import { addDays } from '../days';
import type { EndOfTerm } from '../endOfTerm/endOfTerm';
import type { CustomerId, SubscriptionId } from '../ids';
import type { OrderedPrice } from '../offers/orderedPrice';
import type { Commerce } from '../packs/pack';
import type { BillingCycle, TermDuration } from '../term';

/**
 * Why a subscription is on the radar: a pack recognised it, or its automatic renewal is off, or was to be, or it has had an end
 * and goes on in an extended term.
 */
type RadarReason = 'retiredPlan' | 'endsWithoutRenewal' | 'extended';

/** A subscription that may need a decision, as the radar last read it. */
export interface RadarEntry {
  readonly customerId: CustomerId;
  readonly customerName: string;
  readonly domain: string;
  readonly subscriptionId: SubscriptionId;
  readonly reason: RadarReason;
  /** Only of a retired plan. */
  readonly packId?: string;
  /** Which plan of the pack, where it has several. */
  readonly sourceId?: string;
  /** The title of the retired plan, which agents type: `Office 365 E4`. */
  readonly productName?: string;
  readonly offerName: string;
  readonly commerce: Commerce;
  readonly quantity: number;
  /** Lower case; a word Microsoft adds later is kept as it is. */
  readonly status: string;
  readonly autoRenew: boolean;
  readonly endOfTerm: EndOfTerm;
  readonly endsOn?: string;
  /** Last day of the service itself, whatever the subscription says; of what can be moved only until then. */
  readonly serviceEndOn?: string;
  /** Microsoft renews its plan no more from that day or month (YYYY-MM) on, though it reads as if it were to be renewed. */
  readonly noRenewalFrom?: string;
  readonly term?: TermDuration;
  readonly billingCycle?: BillingCycle;
  readonly cancelUntilAt?: string;
  /** First day of its term; only of a retired plan, and only where that term came by renewal. */
  readonly renewedOn?: string;
  /** It is in an extended term; absent also where a former release read it, whose reason tells it of all but retired plans. */
  readonly isExtended?: true;
  /** Partner Center says that it is a trial. */
  readonly isTrial?: true;
  /** What its order told of its price; asked only where it goes on dearer, or may. */
  readonly ordered?: OrderedPrice;
  /** A migration may begin with it: its plan can be left in three steps, and its pack is not obsolete. */
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
  /** Customers whose entry of Partner Center's list could not be read: a name each, empty where none was told. */
  readonly unlistedCustomers: readonly string[];
  /** Present while a reading is under way. */
  readonly underWay?: { readonly done: number; readonly total: number };
}

type Ending = Pick<RadarEntry, 'endOfTerm' | 'endsOn' | 'serviceEndOn' | 'noRenewalFrom'>;

/**
 * The last day on which people can work with it, if nobody acts: the end of the service where Microsoft ends that,
 * else the end of a subscription that does not go on by itself, and of both the earlier. Undefined when it goes on.
 */
export function lastDayOf({ endOfTerm, endsOn, serviceEndOn }: Ending): string | undefined {
  const ownEnd = endOfTerm === 'ends' ? endsOn : undefined;
  if (serviceEndOn === undefined || ownEnd === undefined) return serviceEndOn ?? ownEnd;
  return ownEnd < serviceEndOn ? ownEnd : serviceEndOn;
}

/** A migration may begin with it as it stands: of what is suspended nobody can be moved before somebody reactivates it. */
export const isMovableNow = ({ canMove, status }: Pick<RadarEntry, 'canMove' | 'status'>): boolean =>
  canMove && status === 'active';

/** It bills in an extended term already, a retired plan or not. */
export const isExtendedNow = ({ reason, isExtended }: Pick<RadarEntry, 'reason' | 'isExtended'>): boolean =>
  isExtended === true || reason === 'extended';

/** It goes on dearer after its term, or does already: what bills without anybody having wanted it. */
export const isDearer = (entry: Pick<RadarEntry, 'endOfTerm' | 'reason' | 'isExtended'>): boolean =>
  entry.endOfTerm === 'extends' || isExtendedNow(entry);

/** By itself, and as it is: that can wait behind what does not. */
export const goesOn = ({ endOfTerm, serviceEndOn, noRenewalFrom }: Ending): boolean =>
  serviceEndOn === undefined && noRenewalFrom === undefined && (endOfTerm === 'renews' || endOfTerm === 'changes');

/**
 * The day by which somebody should have decided: the last one on which people can work with it, or the last one before it
 * goes on dearer, or may do either, or is not renewed as it says. Undefined when it goes on as it is.
 */
export const decideByOf = (entry: Ending): string | undefined =>
  lastDayOf(entry) ?? (goesOn(entry) ? undefined : entry.endsOn);

/**
 * So long a legacy subscription that ran out is suspended, then it is deleted (the lifecycle page; the guides say 120). One
 * of new commerce can't be brought back once it has ended.
 */
export const rescueDays = 90;
/**
 * The day by which what was theirs is deleted, of what can still be rescued: at the end of its term, or so long after it.
 * Partner Center tells no day of its suspension, so it may be earlier.
 */
export const lostByOf = ({ endsOn }: Ending, today: string): string | undefined =>
  endsOn === undefined || endsOn >= today ? endsOn : addDays(endsOn, rescueDays);

const gone: ReadonlySet<string> = new Set(['deleted']);
const shut: ReadonlySet<string> = new Set(['suspended', 'expired', 'disabled']);

const isBefore = (day: string | undefined, today: string): boolean => day !== undefined && day < today;

/** It has ended, or its people are shut out already, and Microsoft still keeps what was theirs. */
export function isRescuable(entry: Ending & Pick<RadarEntry, 'status' | 'commerce'>, today: string): boolean {
  const { endsOn, status, commerce, endOfTerm, serviceEndOn } = entry;
  // Nothing brings back a service that Microsoft has ended.
  if (commerce !== 'legacy' || gone.has(status) || isBefore(serviceEndOn, today)) return false;
  const hasEnded = endOfTerm === 'ends' && isBefore(endsOn, today);
  if (!hasEnded && !shut.has(status)) return false;
  return endsOn === undefined || addDays(endsOn, rescueDays) >= today;
}
