import { z } from 'zod';
import { count, id, instant, text, word, words } from './tolerant';

const Pricing = z.object({ price: count, listPrice: count, extendedPrice: count }).nullish().catch(undefined);

const CartLine = z.object({
  catalogItemId: text,
  /** The table of the page calls it so. */
  catalogId: text,
  friendlyName: text,
  quantity: count,
  currencyCode: text,
  billingCycle: word,
  termDuration: text,
  promotionId: text,
  pricing: Pricing,
  error: z.object({ errorCode: text, errorDescription: words }).nullish().catch(undefined),
});

export const Cart = z.object({
  id,
  status: word,
  expirationTimestamp: instant,
  lineItems: z.array(CartLine).nullish(),
});

export type CartLineBody = z.output<typeof CartLine>;
export type CartBody = z.output<typeof Cart>;
