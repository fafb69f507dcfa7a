import type { ScheduledAction } from '../migration/endOfTerm/scheduledAction';
import { subscriptionId } from '../migration/ids';
import type { SubscriptionFacts } from '../migration/packs/subscriptionFacts';
import { defined } from '../platform/defined';
import type { Subscription } from './schemas/subscription';

/** An end further away than this is how "never" or "unknown" is told. */
const plausibleYears = 10;

/** `productId:skuId:availabilityId` */
const catalogueItem = /^([^:]+):([^:]+):[^:]+$/;

export const factsOf = (read: Subscription, now: Date): SubscriptionFacts => ({
  id: subscriptionId(read.id),
  offerId: read.offerId,
  offerName: read.offerName ?? read.friendlyName,
  friendlyName: read.friendlyName,
  commerce: isNewCommerce(read) ? 'nce' : 'legacy',
  quantity: read.quantity,
  status: read.status,
  ...(read.isTrial === true ? { isTrial: true as const } : {}),
  ...renewalOf(read),
  ...defined({
    endsOn: plausibleDay(read.commitmentEndDate ?? read.commitmentEndDateTime, now),
    createdAt: read.creationDate,
    cancellableUntil: read.cancellationAllowedUntilDate,
    partnerOfRecord: read.partnerId,
    parentSubscriptionId:
      read.parentSubscriptionId === undefined ? undefined : subscriptionId(read.parentSubscriptionId),
    orderId: read.orderId,
    productId: catalogueItem.exec(read.offerId)?.[1],
    catalogSkuId: catalogueItem.exec(read.offerId)?.[2],
    termDuration: read.termDuration,
    billingCycle: read.billingCycle,
    nextTermProduct: productOf(read.scheduledNextTermInstructions),
    scheduledActions: scheduled(read),
  }),
});

/** Nothing is said to be off that nobody has told. */
const renewalOf = ({ autoRenewEnabled }: Subscription): Pick<SubscriptionFacts, 'autoRenew' | 'isRenewalUnread'> =>
  autoRenewEnabled === undefined ? { autoRenew: true, isRenewalUnread: true } : { autoRenew: autoRenewEnabled };

const scheduled = ({ scheduledActions }: Subscription): readonly ScheduledAction[] | undefined =>
  scheduledActions.length === 0
    ? undefined
    : scheduledActions.map(({ scheduleType, actionType, effectiveDate, instructions }) => ({
        scheduleType,
        actionType,
        ...defined({ effectiveAt: effectiveDate, product: productOf(instructions) || undefined }),
      }));

/** Undefined when nothing is scheduled; what is scheduled without a product is a change all the same. */
const productOf = (instructions: Subscription['scheduledNextTermInstructions']): string | undefined =>
  instructions
    ? [instructions.product?.productId, instructions.product?.skuId].filter((part) => part !== undefined).join(':')
    : undefined;

const isNewCommerce = ({ productType, offerId }: Subscription): boolean =>
  /nce$/i.test(productType?.id ?? '') || catalogueItem.test(offerId);

/** The day as Partner Center writes it: moving it into another zone would make it another day. */
function plausibleDay(written: string | undefined, now: Date): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(written ?? '')?.[0];
  const at = Date.parse(day ?? '');
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() + plausibleYears);
  return Number.isNaN(at) || at > latest.getTime() || at < Date.UTC(2000, 0) ? undefined : day;
}
