import type { CustomerId, SubscriptionId } from '../migration/ids';
import type { SeatPrice } from '../migration/offers/orderedPrice';
import { defined } from '../platform/defined';
import type { Send } from './http/call';
import { read, unless } from './http/read';
import { PricedOrder } from './schemas/pricedOrder';

type Line = PricedOrder['lineItems'][number];

/** What a seat of the subscription was ordered at. */
export async function readSeatPrice(
  send: Send,
  customer: CustomerId,
  orderId: string,
  subscription: SubscriptionId,
): Promise<SeatPrice | undefined> {
  const path = `/v1/customers/${customer}/orders/${encodeURIComponent(orderId)}`;
  const query = { includePrice: 'true' };
  const order = await unless(
    ['notFound', 'refused'],
    read(send, PricedOrder, { operation: 'orders.price', path, query }),
  );
  return order && priceIn(order, subscription);
}

function priceIn(order: PricedOrder, subscription: SubscriptionId): SeatPrice | undefined {
  const line = lineOf(order, subscription);
  const amount = line && monthAfterMonth(line);
  const { creationDate, currencyCode } = order;
  const billingCycle = line?.billingCycle ?? order.billingCycle;
  if ([amount, creationDate, currencyCode, billingCycle].includes(undefined)) return undefined;
  return {
    perCharge: { amount: amount!, currency: currencyCode!.toUpperCase() },
    ...{ billingCycle: billingCycle!, orderedOn: creationDate!.slice(0, 10) },
    ...defined({ termDuration: line?.termDuration }),
  };
}

/** A line may name no subscription; one that names another is none of ours, and of several nobody knows whose price counts. */
function lineOf({ lineItems }: PricedOrder, subscription: SubscriptionId): Line | undefined {
  const named = lineItems.filter(({ subscriptionId }) => subscriptionId !== undefined);
  const ours = named.length > 0 ? named.filter(({ subscriptionId }) => subscriptionId === subscription) : lineItems;
  return ours.length === 1 ? ours[0] : undefined;
}

/**
 * Neither the price of a promotion nor that of part of a month is paid again. Nothing is the price only where that is what the
 * list says as well.
 */
function monthAfterMonth({ pricing, promotionId }: Line): number | undefined {
  const { price, listPrice, discountedPrice, proratedPrice } = pricing ?? {};
  const isUsual = [discountedPrice, proratedPrice].every((other) => other === undefined || other === price);
  if (price === undefined || promotionId !== undefined || !isUsual) return undefined;
  return price > 0 || (price === 0 && listPrice === 0) ? price : undefined;
}
