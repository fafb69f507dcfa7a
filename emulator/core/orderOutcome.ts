import type { Order, Subscription } from './model';
import type { OrderOutcome, OrderStatus } from './orderStatus';

/** Seats that each line of the order gave, the first lines first. */
export function seatsGiven({ lines, outcome }: Pick<Order, 'lines' | 'outcome'>): readonly number[] {
  let left = outcome?.fulfilled ?? (outcome === undefined || outcome.status === 'completed' ? Infinity : 0);
  return lines.map(({ quantity }) => {
    const given = Math.min(left, quantity);
    left -= given;
    return given;
  });
}

const waiting: readonly OrderStatus[] = ['pending', 'pending review', 'pending po upload', 'po upload complete'];

/** A line's subscription as the outcome leaves it: of the seats given, waiting for them, or none at all. */
export function subscriptionAfter(
  subscription: Subscription,
  { status }: OrderOutcome,
  seats: number,
  now: number,
): Subscription | undefined {
  if (seats > 0) return { ...subscription, quantity: seats, status: 'active', suspendedAt: null };
  if (status === 'suspended') return { ...subscription, status: 'suspended', suspendedAt: now };
  return waiting.includes(status) ? { ...subscription, status: 'pending' } : undefined;
}
