import type { CloseAction } from '../packs/pack';
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

/** What can be opened again: an end that was set, and a suspension. */
export type TakenBackAction = Extract<CloseAction, 'endAtTerm' | 'suspend'>;

/** How a subscription reads that is to be opened again: `open` if it is so already. */
export function standingOf(
  action: TakenBackAction,
  now: SubscriptionFacts | GoneSubscription,
  shown: ShownClosing,
): 'open' | 'closed' | 'changed' {
  if (!('commerce' in now)) return 'changed';
  const { isOpen, isClosed } = readings[action];
  if (isOpen(now)) return 'open';
  const isAsShown = now.quantity === shown.quantity && now.endsOn === shown.endsOn;
  return isClosed(now) && isAsShown ? 'closed' : 'changed';
}

type Reads = (facts: SubscriptionFacts) => boolean;

const readings: Readonly<Record<TakenBackAction, { readonly isOpen: Reads; readonly isClosed: Reads }>> = {
  endAtTerm: {
    isOpen: (facts) => facts.status === 'active' && endOfTerm(facts) === 'renews',
    isClosed: (facts) => facts.status === 'active' && endOfTerm(facts) === 'ends',
  },
  suspend: { isOpen: ({ status }) => status === 'active', isClosed: ({ status }) => status === 'suspended' },
};
