import type { Subscription } from '../core/model';
import type { EndsOfTerms } from '../core/settings';
import { guid, orderId } from './ids';
import type { CustomerPlan, LegacySubscriptionPlan, NceSubscriptionPlan, SubscriptionPlan } from './plan';

const dayMs = 86_400_000;
const termMs = { P1M: 30 * dayMs, P1Y: 365 * dayMs, P3Y: 1095 * dayMs };

/** The last millisecond but 999 of the day: a commitment's end day is included. */
const endOfDay = (now: number, days: number): number => Math.floor(now / dayMs) * dayMs + (days + 1) * dayMs - 1000;

const idAt = (customerId: string, index: number): string => guid('subscription', customerId, index);

interface Beginning {
  readonly now: number;
  readonly est: EndsOfTerms;
}

export function buildSubscriptions(plan: CustomerPlan, customerId: string, { now, est }: Beginning): Subscription[] {
  return plan.subscriptions.map((each, index) => {
    const common = commonFacts(each, customerId, index, now);
    if ('offer' in each) return legacy(each, common, customerId, now);
    return { ...nce(each, common, now), ...(est === 'after' ? sinceExtendedTerms(each) : followingTerm(each)) };
  });
}

type Common = ReturnType<typeof commonFacts>;

function commonFacts(plan: SubscriptionPlan, customerId: string, index: number, now: number) {
  return {
    id: idAt(customerId, index),
    quantity: plan.seats,
    status: plan.status ?? 'active',
    endsAt: endOfDay(now, plan.endsInDays),
    billingCycle: 'monthly',
    partnerId: plan.partnerId ?? '',
    scheduledNextTermInstructions: null,
    suspendedAt: plan.suspendedDaysAgo === undefined ? null : now - plan.suspendedDaysAgo * dayMs,
    version: 1,
  };
}

function legacy(plan: LegacySubscriptionPlan, common: Common, customerId: string, now: number): Subscription {
  const createdAt = Math.min(common.endsAt - 2 * termMs.P1Y, now - 400 * dayMs);
  return {
    ...common,
    commerce: 'legacy',
    offerId: plan.offer.id,
    offerName: plan.offer.name,
    friendlyName: plan.friendlyName ?? plan.offer.name,
    skuId: plan.skuUnreadable === true ? '' : plan.offer.entraSkuId,
    autoRenewEnabled: plan.autoRenew ?? plan.offer.isAutoRenewable,
    createdAt,
    startsAt: common.endsAt - termMs.P1Y,
    provisionedAt: createdAt,
    cancellableUntil: null,
    termDuration: 'P1Y',
    parentSubscriptionId: plan.under === undefined ? null : idAt(customerId, plan.under),
    orderId: guid('order', common.id),
  };
}

function nce(plan: NceSubscriptionPlan, common: Common, now: number): Subscription {
  const { productId, skuId, availabilityId, title, entraSkuId } = plan.product;
  const termDuration = plan.termDuration ?? 'P1Y';
  const startsAt = common.endsAt - termMs[termDuration];
  return {
    ...common,
    commerce: 'nce',
    offerId: `${productId}:${skuId}:${availabilityId}`,
    offerName: title,
    friendlyName: plan.friendlyName ?? title,
    skuId: entraSkuId,
    autoRenewEnabled: plan.autoRenew ?? true,
    createdAt: startsAt,
    startsAt,
    provisionedAt: startsAt,
    cancellableUntil: plan.cancellableForDays === undefined ? null : now + plan.cancellableForDays * dayMs,
    termDuration,
    parentSubscriptionId: null,
    orderId: orderId(common.id),
  };
}

const followingTerm = ({ nextTerm, seats }: NceSubscriptionPlan): Partial<Subscription> =>
  nextTerm === undefined ? {} : { scheduledNextTermInstructions: { product: nextTerm, quantity: seats } };

const sinceExtendedTerms = ({ atTermEnd }: NceSubscriptionPlan): Partial<Subscription> => ({
  extendsByItself: true,
  ...(atTermEnd === undefined ? {} : { scheduledActions: [{ scheduleType: 'TermEnd', actionType: atTermEnd }] }),
});
