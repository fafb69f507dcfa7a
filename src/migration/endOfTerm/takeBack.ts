import type { GoneSubscription, SubscriptionFacts } from '../packs/subscriptionFacts';
import { endOfTerm } from './endOfTerm';

/** Why what was closed is not opened again although somebody had asked for it. */
export const takeBackEnds = ['laterMigration', 'changed', 'noRight', 'notAsConfirmed', 'tooLate', 'refused'] as const;

export type TakeBackEnd = (typeof takeBackEnds)[number];

/** What was closed, as the person had it before them. */
export interface ShownClosing {
  readonly quantity: number;
  readonly endsOn?: string;
}

const dayMs = 86_400_000;

/** What could not be done for a day is asked anew: nobody remembers it by then. */
export const isAskedTooLongAgo = (askedAt: string, now: Date): boolean => now.getTime() - Date.parse(askedAt) > dayMs;

/** How a subscription reads whose end is to be taken back: `open` if it renews itself already. */
export function standingOf(
  now: SubscriptionFacts | GoneSubscription,
  shown: ShownClosing,
): 'open' | 'closed' | 'changed' {
  if (!('commerce' in now) || now.status !== 'active') return 'changed';
  const becomes = endOfTerm(now);
  if (becomes === 'renews') return 'open';
  const isAsShown = now.quantity === shown.quantity && now.endsOn === shown.endsOn;
  return becomes === 'ends' && isAsShown ? 'closed' : 'changed';
}
