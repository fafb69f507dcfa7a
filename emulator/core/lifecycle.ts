import type { Subscription } from './model';

const day = 86_400_000;
/** After a term that does not renew: people stay in for 30 days, then only admins for 90. */
const graceMs = 30 * day;
const disabledMs = 90 * day;
/** A suspended legacy subscription is deleted after this, or at its term's end when that comes first. */
const legacySuspensionMs = 90 * day;

/** The status as time has made it: what is stored is what was last asked for. */
export function currentStatus(subscription: Subscription, now: number): string {
  if (subscription.status === 'active') return activeStatus(subscription, now);
  if (subscription.status === 'suspended') return suspendedStatus(subscription, now);
  return subscription.status;
}

function activeStatus(subscription: Subscription, now: number): string {
  if (goesOn(subscription) || now < subscription.endsAt) return 'active';
  if (now < subscription.endsAt + graceMs) return 'expired';
  return now < subscription.endsAt + graceMs + disabledMs ? 'disabled' : 'deleted';
}

/** Renews, or rolls into what is scheduled after its term. */
const goesOn = ({ autoRenewEnabled, scheduledNextTermInstructions: next }: Subscription): boolean =>
  autoRenewEnabled || (next !== null && next !== undefined);

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

/** The end of the term that runs now; a renewing subscription rolls over on the same day. */
export function currentTermEnd(subscription: Subscription, now: number): number {
  let end = subscription.endsAt;
  if (subscription.status !== 'active' || !goesOn(subscription)) return end;
  // An Extended Service Term runs from month to month.
  const term = subscription.autoRenewEnabled ? subscription.termDuration : 'P1M';
  while (end <= now) end = addTerm(end, term);
  return end;
}

/** `P1M`, `P1Y` or `P3Y` later, on the same day of the month where it exists. */
export function addTerm(from: number, termDuration: string): number {
  const months = termDuration === 'P1M' ? 1 : termDuration === 'P3Y' ? 36 : 12;
  const date = new Date(from);
  const dayOfMonth = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months);
  if (date.getUTCDate() !== dayOfMonth) date.setUTCDate(0);
  return date.getTime();
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
  const boundaries = [provisionedAt, endsAt, endsAt + graceMs, endsAt + graceMs + disabledMs];
  return suspendedAt === null ? boundaries : [...boundaries, suspendedAt + 1, suspendedAt + legacySuspensionMs];
}
