import { z } from 'zod';
import { count, instant, listOf, optionalId, text, word } from './tolerant';

const Pricing = z
  .object({ price: count, listPrice: count, discountedPrice: count, proratedPrice: count })
  .nullish()
  .catch(undefined);

const PricedLine = z.object({
  subscriptionId: optionalId,
  termDuration: text,
  billingCycle: word,
  promotionId: text,
  pricing: Pricing,
});

/** Of an order, what it says of prices. */
export const PricedOrder = z.object({
  creationDate: instant,
  billingCycle: word,
  currencyCode: text,
  lineItems: listOf(PricedLine),
});

export type PricedOrder = z.output<typeof PricedOrder>;
