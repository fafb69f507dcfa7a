import type { Customer, Subscription, World } from '../model';

export interface Known {
  readonly customer: Customer;
  readonly subscription: Subscription;
}

export function subscriptionIn(world: World, customerId: string, subscriptionId: string): Known | undefined {
  const customer = world.customers.get(customerId);
  const subscription = customer?.subscriptions.get(subscriptionId);
  return customer && subscription && { customer, subscription };
}
