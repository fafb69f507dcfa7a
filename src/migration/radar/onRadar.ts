import { defined } from '../../platform/defined';
import type { CustomerName } from '../customerName';
import type { SubscriptionId } from '../ids';
import type { RetiredSource } from '../packs/pack';
import { isObsolete } from '../packs/packAge';
import { refOf } from '../packs/sources';
import type { Sources } from '../packs/sources';
import { recognise } from '../packs/recognise';
import type { SubscriptionFacts } from '../packs/subscriptionFacts';
import { isActedOn } from '../plan/ways';
import { endOfTerm, isInExtendedTerm } from '../endOfTerm/endOfTerm';
import { renewedOn } from '../endOfTerm/renewedOn';
import { noRenewalFrom } from './noRenewal';
import { isRescuable, lastDayOf } from './radar';
import type { RadarEntry } from './radar';

interface RadarRead {
  readonly at: string;
  readonly today: string;
  /** What migrations have set to end: the retired subscription, or what they have bought that is not to renew itself. */
  readonly setToEnd?: ReadonlySet<SubscriptionId>;
}

/**
 * The subscription as the radar keeps it; undefined when it is nobody's concern: it is no retired plan and goes on by
 * itself, as it may, or it is gone and nothing can be rescued any more.
 */
export function onRadar(
  facts: SubscriptionFacts,
  customer: CustomerName,
  sources: Sources,
  read: RadarRead,
): RadarEntry | undefined {
  if (facts.status === 'deleted') return undefined;
  const source = recognise(facts, sources)?.source;
  const entry = { ...plainEntry(facts, customer), ...reasonOf(source, facts, read.today), readAt: read.at };
  return source !== undefined || isOfConcern(facts, entry, read) ? entry : undefined;
}

const isOfConcern = (facts: SubscriptionFacts, entry: RadarEntry, read: RadarRead): boolean =>
  isInExtendedTerm(facts) || goesOnAgainstPlan(entry, read) || (needsDecision(facts) && isStillOpen(entry, read.today));

const goesOnAgainstPlan = ({ subscriptionId, endOfTerm: end }: RadarEntry, { setToEnd }: RadarRead): boolean =>
  end !== 'ends' && setToEnd?.has(subscriptionId) === true;

/**
 * It does not simply go on as it is, on a day that is known, or surely dearer, or as scheduled in a way that nobody
 * understands. An add-on comes and goes with its base.
 */
function needsDecision(facts: SubscriptionFacts): boolean {
  if (facts.parentSubscriptionId !== undefined) return false;
  const end = endOfTerm(facts);
  if (end === 'unknown' && isScheduled(facts)) return true;
  return end === 'extends' || (facts.endsOn !== undefined && end !== 'renews' && end !== 'changes');
}

const isScheduled = ({ scheduledActions = [], nextTermProduct }: SubscriptionFacts): boolean =>
  scheduledActions.length > 0 || nextTermProduct !== undefined;

function isStillOpen(entry: RadarEntry, today: string): boolean {
  const last = lastDayOf(entry);
  return last === undefined || last >= today || isRescuable(entry, today);
}

function plainEntry(facts: SubscriptionFacts, { id, name, domain }: CustomerName) {
  const { offerName, commerce, quantity, status, autoRenew, endsOn, termDuration, billingCycle } = facts;
  return {
    ...{ customerId: id, customerName: name, domain, subscriptionId: facts.id },
    ...{ offerName, commerce, quantity, status, autoRenew, endOfTerm: endOfTerm(facts) },
    ...(isInExtendedTerm(facts) ? { isExtended: true as const } : {}),
    ...defined({
      isTrial: facts.isTrial,
      endsOn,
      term: termDuration,
      billingCycle,
      cancelUntilAt: facts.cancellableUntil,
    }),
  };
}

/** What can be moved has its own end to count down to once the service is over. */
function serviceEnd({ way, dates }: RetiredSource, today: string): string | undefined {
  const day = dates.serviceEndOn?.value;
  return day !== undefined && (!isActedOn(way) || day >= today) ? day : undefined;
}

function reasonOf(
  source: RetiredSource | undefined,
  facts: SubscriptionFacts,
  today: string,
): Pick<RadarEntry, 'reason' | 'canMove'> & Partial<RadarEntry> {
  if (source === undefined)
    return { reason: isInExtendedTerm(facts) ? 'extended' : 'endsWithoutRenewal', canMove: false };
  const canMove = isActedOn(source.way) && !isObsolete(source, today);
  // Each month of an extended term begins by itself, and can be cancelled at any time.
  const begun = isInExtendedTerm(facts) ? undefined : renewedOn(facts);
  const known = defined({
    serviceEndOn: serviceEnd(source, today),
    noRenewalFrom: noRenewalFrom(source, facts),
    renewedOn: begun,
  });
  return { reason: 'retiredPlan', ...refOf(source), productName: source.title, canMove, ...known };
}
