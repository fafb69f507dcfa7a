import { defined } from '../../platform/defined';
import { addDays, dayOf } from '../days';
import { isInExtendedTerm, isOver } from '../endOfTerm/endOfTerm';
import { knownEnd } from '../endOfTerm/knownEnd';
import type { KnownEnd } from '../endOfTerm/knownEnd';
import type { SkuId, SubscriptionId } from '../ids';
import type { Holder, RetiredSubscription } from '../offers/survey';
import type { CloseAction, RetiredSource } from '../packs/pack';
import { wayHas, wayOf } from './ways';

/** What a close action does to money, access and data. */
export interface CloseConsequence {
  readonly billing: 'stops' | 'runsToTermEnd' | 'unchanged' | 'refunded';
  readonly accessEndsAtOnce: boolean;
  /** Everybody keeps the very licence, so that neither access nor data ends. */
  readonly isKept?: true;
  /** The last day on which the data is promised to be there. */
  readonly dataDeletedOn?: string;
  /** Days that Microsoft's guide names instead, mentioned beside the safe promise. */
  readonly guideDays?: number;
  /** Where it is left, and ends by itself. */
  readonly endsOn?: KnownEnd;
  /** Where it is left: it goes on in a dearer Extended Service Term, or nobody can tell. */
  readonly goesOn?: 'extends' | 'unknown';
}

/** Microsoft's lifecycle page; its guides say 120 days, so the shorter one is promised. */
const retentionDays = 90;

/** In its window; in an extended term at any time. */
const canCancel = (retired: RetiredSubscription, now: Date): boolean =>
  isInExtendedTerm(retired) || (retired.cancellableUntil !== undefined && new Date(retired.cancellableUntil) > now);

/** What may be done with the retired subscription; the first is the one to propose. */
export function closeOptions(retired: RetiredSubscription, source: RetiredSource, now: Date): readonly CloseAction[] {
  return source.close[retired.commerce].filter((action) => {
    if (action === 'endNow') return canCancel(retired, now);
    // A suspended new-commerce subscription is billed to the end of its term all the same.
    return action !== 'suspend' || retired.commerce === 'legacy';
  });
}

/**
 * Whether it reads as closed. Only by states that are known to be so: a word that nobody knows, or one of something under
 * way, is asked for again. What is suspended is not cancelled: it is billed to the end of its term.
 */
export const isClosedBy = (action: 'suspend' | 'endNow', { status }: { readonly status: string }): boolean =>
  isOver({ status }) && (action === 'suspend' || status !== 'suspended');

/** Until then its data is promised to be there, and a legacy one can be reactivated. */
export function suspendedUntil(endsOn: string | undefined, suspendedAt: Date | string): string {
  const kept = addDays(dayOf(suspendedAt, 'UTC'), retentionDays);
  return endsOn !== undefined && endsOn < kept ? endsOn : kept;
}

export function closeConsequence(
  retired: RetiredSubscription,
  action: CloseAction,
  source: RetiredSource,
  now: Date,
): CloseConsequence {
  const consequence = ofLosing(retired, action, source, now);
  if (wayHas(wayOf(retired), 'people')) return consequence;
  const { billing, endsOn, goesOn } = consequence;
  return { billing, accessEndsAtOnce: false, isKept: true, ...defined({ endsOn, goesOn }) };
}

function ofLosing(
  retired: RetiredSubscription,
  action: CloseAction,
  source: RetiredSource,
  now: Date,
): CloseConsequence {
  switch (action) {
    case 'suspend':
      return {
        billing: 'stops',
        accessEndsAtOnce: true,
        dataDeletedOn: suspendedUntil(retired.endsOn, now),
        ...defined({ guideDays: source.guideRetentionDays }),
      };
    case 'endAtTerm':
      return { billing: 'runsToTermEnd', accessEndsAtOnce: false };
    case 'endNow':
      return { billing: isInExtendedTerm(retired) ? 'stops' : 'refunded', accessEndsAtOnce: true };
    case 'leave':
      return { billing: 'unchanged', accessEndsAtOnce: false, ...ifLeft(retired) };
  }
}

/**
 * Whether it could as well be cancelled at once, and until when Microsoft refunds the rest of its term; in an extended term
 * that is at any time, and nothing is left to refund.
 */
export function endNowInstead(
  retired: RetiredSubscription,
  action: CloseAction,
  source: RetiredSource,
  now: Date,
): { readonly refundedUntil?: string } | undefined {
  if (action !== 'endAtTerm' && action !== 'leave') return undefined;
  if (!closeOptions(retired, source, now).includes('endNow')) return undefined;
  return isInExtendedTerm(retired) ? {} : defined({ refundedUntil: retired.cancellableUntil });
}

/** A survey of the release before does not tell what becomes of it. */
function ifLeft({ endOfTerm = 'unknown', endsOn }: RetiredSubscription): Pick<CloseConsequence, 'endsOn' | 'goesOn'> {
  if (endOfTerm === 'extends' || endOfTerm === 'unknown') return { goesOn: endOfTerm };
  return defined({ endsOn: knownEnd({ endOfTerm, ...defined({ endsOn }) }) });
}

/**
 * Whether closing would leave nobody without a seat: everybody who still holds the SKU must fit into the customer's
 * other active subscriptions of it. To be asked with what was read after the last move.
 */
export function closeVerdict(input: {
  readonly holders: readonly Pick<Holder, 'id'>[];
  readonly subscriptions: readonly {
    readonly id: SubscriptionId;
    readonly status: string;
    readonly quantity: number;
    readonly skuId?: SkuId;
  }[];
  readonly retired: { readonly subscriptionId: SubscriptionId; readonly skuId: SkuId };
}): { readonly mayClose: boolean; readonly holders: number; readonly seatsLeft: number } {
  const { subscriptionId, skuId } = input.retired;
  const seatsLeft = input.subscriptions
    .filter((each) => each.id !== subscriptionId && each.skuId === skuId && each.status.toLowerCase() === 'active')
    .reduce((sum, { quantity }) => sum + Math.max(0, quantity), 0);
  const holders = new Set(input.holders.map(({ id }) => id)).size;
  return { mayClose: holders <= seatsLeft, holders, seatsLeft };
}

export { remainingHolders } from './remainingHolders';
