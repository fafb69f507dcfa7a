import { z } from 'zod';
import { count, flag, id, instant, optionalId, text, word, words, wordsOr } from './tolerant';

/** In whatever shape they come, something is scheduled. */
const NextTerm = z
  .object({ product: z.object({ productId: text, skuId: text }).nullish().catch(undefined) })
  .nullish()
  .catch({ product: undefined });

/** One that can't be read is there all the same, with words that nobody knows. */
const ScheduledAction = z
  .object({
    scheduleType: wordsOr('unread'),
    actionType: wordsOr('unread'),
    effectiveDate: instant,
    instructions: NextTerm,
  })
  .catch({ scheduleType: 'unread', actionType: 'unread', effectiveDate: undefined, instructions: undefined });

export const Subscription = z.object({
  id,
  offerId: optionalId.transform((value) => value ?? ''),
  offerName: words,
  friendlyName: wordsOr(''),
  productType: z.object({ id: text }).nullish().catch(undefined),
  quantity: count.transform((value) => value ?? 0),
  status: word.transform((value) => value ?? 'unknown'),
  isTrial: flag,
  autoRenewEnabled: flag,
  commitmentEndDate: text,
  commitmentEndDateTime: text,
  creationDate: instant,
  cancellationAllowedUntilDate: instant,
  partnerId: text,
  parentSubscriptionId: optionalId,
  orderId: optionalId,
  termDuration: text,
  billingCycle: word,
  scheduledActions: z
    .array(z.unknown())
    .nullish()
    .catch([{}])
    .transform((actions) => (actions ?? []).map((action) => ScheduledAction.parse(action))),
  scheduledNextTermInstructions: NextTerm,
});

export type Subscription = z.output<typeof Subscription>;

export const ProvisioningStatus = z.object({ skuId: optionalId });
export const LegacyOffer = z.object({ product: z.object({ id: optionalId }).nullish().catch(undefined) });
/** Only what a conditional write needs; the rest of the resource goes back as it came. */
export const Etagged = z.object({ attributes: z.object({ etag: text }).nullish().catch(undefined) });
