import { currentStatus } from '../../core/lifecycle';
import type { Customer, Order, Subscription } from '../../core/model';
import { wordedStatus } from '../../core/orderStatus';
import { catalogueLinks } from '../catalogue/catalogueLinks';
import { plainInstant, preciseInstant } from '../instants';
import { link } from '../links';
import type { Link } from '../links';
import type { CustomerVisit } from '../visit';
import { shownId } from '../subscriptions/subscriptionShape';

type OrderLine = Order['lines'][number];

type Reader = Pick<CustomerVisit, 'house' | 'customer'>;

export function orderBody({ house, customer }: Reader, order: Order, now: number): Record<string, unknown> {
  const self = `/customers/${customer.id}/orders/${order.id}`;
  const modern = isModern(order);
  return {
    id: order.id,
    ...(modern ? { alternateId: order.id } : {}),
    referenceCustomerId: customer.id,
    billingCycle: order.billingCycle,
    currencyCode: order.currency.code,
    currencySymbol: order.currency.symbol,
    lineItems: order.lines.map((line, index) => lineBody(customer, line, index, now)),
    creationDate: modern ? preciseInstant(order.createdAt) : plainInstant(order.createdAt),
    status: wordedStatus(orderStatus(customer, order, now), house.settings.orderWords),
    transactionType: 'UserPurchase',
    links: {
      provisioningStatus: link(`${self}/provisioningstatus`),
      self: link(self),
      patchOperation: link(self, [], 'PATCH'),
    },
    ...(order.lines.some((line) => line.pricing) ? { totalPrice: totalOf(order), client: {} } : {}),
    attributes: modern ? { objectType: 'Order' } : { etag: etagOf(order), objectType: 'Order' },
  };
}

function isModern(order: Order): boolean {
  return order.lines.every((line) => line.catalogItemId.includes(':'));
}

function etagOf(order: Order): string {
  return Buffer.from(JSON.stringify({ id: order.id, version: 1 })).toString('base64');
}

function totalOf(order: Order): number {
  return order.lines.reduce((sum, line) => sum + (line.pricing?.extendedPrice ?? 0), 0);
}

export function subscriptionOfLine(customer: Customer, line: OrderLine): Subscription | undefined {
  return customer.subscriptions.get(line.subscriptionId);
}

function orderStatus(customer: Customer, order: Order, now: number): string {
  const subscriptions = order.lines.flatMap((line) => subscriptionOfLine(customer, line) ?? []);
  const { outcome } = order;
  if (order.status !== 'pending') return order.status;
  const isGone = subscriptions.every((subscription) => currentStatus(subscription, now) === 'deleted');
  if (isGone && subscriptions.length > 0) return 'cancelled';
  if (outcome && outcome.status !== 'completed') return outcome.status;
  return subscriptions.some((subscription) => now < subscription.provisionedAt) ? 'pending' : 'completed';
}

/** The subscription shows on its line only once it is provisioned. */
function lineBody(customer: Customer, line: OrderLine, index: number, now: number): Record<string, unknown> {
  const subscription = subscriptionOfLine(customer, line);
  const provisioned = subscription !== undefined && now >= subscription.provisionedAt ? subscription : undefined;
  const modern = line.catalogItemId.includes(':');
  return {
    lineItemNumber: index,
    offerId: modern ? line.catalogItemId : line.catalogItemId.toUpperCase(),
    ...(provisioned ? { subscriptionId: shownId(provisioned, provisioned.id) } : {}),
    termDuration: line.termDuration,
    transactionType: 'New',
    friendlyName: line.friendlyName,
    quantity: line.quantity,
    ...(line.participants.length === 0 ? {} : { partnerIdOnRecord: line.participants[0]?.value }),
    ...pricedAs(line),
    links: { ...lineLinks(customer, line, subscription), ...subscriptionLink(customer, provisioned) },
  };
}

const pricedAs = ({ promotionId, pricing }: OrderLine): Record<string, unknown> => ({
  ...(promotionId === undefined ? {} : { promotionId }),
  ...(pricing === null ? {} : { pricing }),
});

function lineLinks(customer: Customer, line: OrderLine, subscription?: Subscription): Record<string, Link> {
  if (line.catalogItemId.includes(':')) return catalogueLinks(line.catalogItemId, customer.country);
  const offerId = line.catalogItemId.toUpperCase();
  const skuId = subscription?.skuId ?? '';
  const sku = skuId === '' ? {} : { sku: link(`/products/${skuId}/skus/${offerId}?country=${customer.country}`) };
  return { offer: link(`/offers/${offerId}?country=${customer.country}`), ...sku };
}

function subscriptionLink(customer: Customer, subscription?: Subscription): Record<string, Link> {
  if (!subscription) return {};
  const id = shownId(subscription, subscription.id);
  return { subscription: link(`/customers/${customer.id}/subscriptions/${id}`) };
}
