import { addTerm, day } from './calendar';
import { asOf, endOfTerm } from './endOfTerm';
import type { Subscription } from './model';

/** After a term that does not renew: people stay in for 30 days, then only admins for 90. */
const graceMs = 30 * day;
const disabledMs = 90 * day;
/** A suspended legacy subscription is deleted after this, or at its term's end when that comes first. */
const legacySuspensionMs = 90 * day;

/** The status as time has made it: what is stored is what was last asked for. */
export function currentStatus(subscription: Subscription, now: number): string {
  if (subscription.status === 'active') return activeStatus(asOf(subscription, now), now);
  if (subscription.status === 'suspended') return suspendedStatus(subscription, now);
  return subscription.status;
}

function activeStatus(subscription: Subscription, now: number): string {
  const { endsAt } = subscription;
  if (now < endsAt) return 'active';
  const end = endOfTerm(subscription);
  if (end === 'renews' || end === 'extends') return 'active';
  const freeMs = end === 'expires' ? graceMs : 0;
  if (now < endsAt + freeMs) return 'expired';
  return now < endsAt + freeMs + disabledMs ? 'disabled' : 'deleted';
}

/** When time alone shuts people out of it; undefined while it goes on, or was closed already. */
export function shutsAt(subscription: Subscription): number | undefined {
  if (subscription.status !== 'active') return undefined;
  const end = endOfTerm(subscription);
  if (end === 'renews' || end === 'extends') return undefined;
  return subscription.endsAt + (end === 'expires' ? graceMs : 0);
}

function suspendedStatus(subscription: Subscription, now: number): string {
  if (subscription.suspendedAt === null) return 'suspended';
  if (subscription.commerce === 'legacy') {
    const deletedAt = Math.min(
      subscription.suspendedAt + legacySuspensionMs,
      Math.max(subscription.endsAt, subscription.suspendedAt + 1),
    );
    return now < deletedAt ? 'suspended' : 'deleted';
  }
  if (now < subscription.endsAt) return 'suspended';
  return now < subscription.endsAt + graceMs + disabledMs ? 'disabled' : 'deleted';
}

/** The end of the term that runs now; where no queue is played, a renewing subscription rolls over on the same day. */
export function currentTermEnd(subscription: Subscription, now: number): number {
  const current = asOf(subscription, now);
  let end = current.endsAt;
  if (current.extendsByItself === true || current.status !== 'active' || endOfTerm(current) !== 'renews') return end;
  // An Extended Service Term runs from month to month.
  const term = current.autoRenewEnabled ? current.termDuration : 'P1M';
  while (end <= now) end = addTerm(end, term);
  return end;
}

export type SeatState = 'active' | 'warning' | 'suspended' | 'none';

/** What the seats of a subscription count as; a status nobody knows keeps its people in service. */
export function seatState(subscription: Subscription, now: number): SeatState {
  if (now < subscription.provisionedAt) return 'none';
  const status = currentStatus(subscription, now);
  switch (status) {
    case 'active':
      return 'active';
    case 'suspended':
    case 'disabled':
      return 'suspended';
    case 'deleted':
    case 'none':
    case 'pending':
      return 'none';
    default:
      return 'warning';
  }
}

/** Instants at which `seatState` can change by time alone. */
export function seatBoundaries(subscription: Subscription): number[] {
  const { provisionedAt, endsAt, suspendedAt } = subscription;
  const ends = [0, graceMs, disabledMs, graceMs + disabledMs].map((later) => endsAt + later);
  const boundaries = [provisionedAt, ...ends];
  return suspendedAt === null ? boundaries : [...boundaries, suspendedAt + 1, suspendedAt + legacySuspensionMs];
}
