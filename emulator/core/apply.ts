import type { CartOrdered, EventOf, LicencesSet, OrderSettled, SubscriptionsChanged, WorldEvent } from './events';
import { skuIdsOf } from './licences';
import type { Customer, World } from './model';
import { recount } from './seats';

/** A history replayed over another seed than its own. */
const remedy = 'Start with --fresh to begin a new history.';

type Appliers = { readonly [T in WorldEvent['type']]?: (world: World, event: EventOf<T>) => void };

/** Seeding, the clock and remembered answers are the house's own: they leave the world as it is. */
const appliers: Appliers = {
  cartSaved: (world, event) => void world.carts.set(event.cart.id, event.cart),
  cartOrdered: applyOrders,
  orderSettled: applyOutcome,
  subscriptionsChanged: applyChanges,
  licencesSet: applyLicences,
  usageLocationSet: (world, { customerId, userId, usageLocation }) => {
    userOf(world, customerId, userId).usageLocation = usageLocation;
  },
  availabilityRotated: (world, { from, to }) => {
    world.rotatedAvailabilities ??= new Map();
    world.rotatedAvailabilities.set(from, to);
  },
  attestationSet: (world, { item, attestation }) => {
    world.attestations ??= new Map();
    world.attestations.set(item, attestation);
  },
  promotionSet: (world, { promotion }) => {
    world.promotions ??= new Map();
    world.promotions.set(promotion.id, promotion);
  },
};

/** What an event does to the world. */
export function apply(world: World, event: WorldEvent): void {
  const applier = appliers[event.type] as ((world: World, event: WorldEvent) => void) | undefined;
  applier?.(world, event);
}

function applyOrders(world: World, event: CartOrdered): void {
  const customer = customerOf(world, event.customerId);
  for (const order of event.orders) customer.orders.set(order.id, order);
  for (const subscription of event.subscriptions) customer.subscriptions.set(subscription.id, { ...subscription });
  if (event.cartId === null) return;
  const cart = world.carts.get(event.cartId);
  if (!cart) throw new Error(`The history orders cart ${event.cartId}, which it never made. ${remedy}`);
  cart.status = 'Ordered';
  cart.modifiedAt = event.at;
  cart.orderIds = event.orders.map((order) => order.id);
}

function applyOutcome(world: World, event: OrderSettled): void {
  const customer = customerOf(world, event.customerId);
  const order = customer.orders.get(event.orderId);
  if (!order) throw new Error(`The history settles order ${event.orderId}, which it never made. ${remedy}`);
  order.outcome = event.outcome;
  for (const { subscriptionId } of order.lines) customer.subscriptions.delete(subscriptionId);
  for (const subscription of event.subscriptions) customer.subscriptions.set(subscription.id, { ...subscription });
}

function applyChanges(world: World, event: SubscriptionsChanged): void {
  const customer = customerOf(world, event.customerId);
  for (const { subscriptionId, change, terms } of event.changes) {
    const subscription = customer.subscriptions.get(subscriptionId);
    if (!subscription)
      throw new Error(`The history changes subscription ${subscriptionId}, which it never made. ${remedy}`);
    Object.assign(subscription, terms, change);
    subscription.version += 1;
  }
}

function applyLicences(world: World, event: LicencesSet): void {
  const customer = customerOf(world, event.customerId);
  const user = userOf(world, event.customerId, event.userId);
  const before = skuIdsOf(customer, user);
  const after = skuIdsOf(customer, user, event.licences);
  recount(customer, before, after);
  user.licences = [...event.licences];
}

function customerOf(world: World, customerId: string): Customer {
  const customer = world.customers.get(customerId);
  if (!customer) throw new Error(`The history names customer ${customerId}, whom the seed does not have. ${remedy}`);
  return customer;
}

function userOf(world: World, customerId: string, userId: string) {
  const user = customerOf(world, customerId).users.get(userId);
  if (!user) throw new Error(`The history names user ${userId}, whom the seed does not have. ${remedy}`);
  return user;
}
