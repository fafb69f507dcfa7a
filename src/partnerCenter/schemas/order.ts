import { z } from 'zod';
import { count, id, instant, listOf, optionalId, text } from './tolerant';

/** Our mark is looked for here, so a name that can't be read is no line without the mark. */
const markedName = z.union([z.string(), z.number().transform(String)]).nullish();

/** One word for one state, however it is written: `POReviewRejected`, `po_review_rejected`, `po review rejected`. */
const orderStatus = text.transform((status) =>
  status
    ?.replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/[\s_-]+/g, ' ')
    .trim()
    .toLowerCase(),
);

const OrderLine = z.object({
  offerId: text,
  friendlyName: markedName.transform((name) => name ?? undefined),
  subscriptionId: optionalId,
  quantity: count,
});

export const Order = z.object({
  id,
  creationDate: instant,
  status: orderStatus,
  lineItems: z
    .array(OrderLine)
    .nullish()
    .transform((lines) => lines ?? []),
});

export type Order = z.output<typeof Order>;

/** The resource page wraps the orders, one sample prints the order itself. */
export const CheckoutResult = z.union([
  z
    .object({ orders: z.array(Order).nullish(), orderErrors: listOf(z.object({ code: text })) })
    .refine(({ orders, orderErrors }) => (orders?.length ?? 0) + orderErrors.length > 0),
  Order.refine(({ lineItems }) => lineItems.length > 0).transform((order) => ({ orders: [order], orderErrors: [] })),
]);
