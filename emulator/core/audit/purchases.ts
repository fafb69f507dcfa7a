import type { WorldEvent } from '../events';
import { currentStatus } from '../lifecycle';
import type { World } from '../model';
import type { Auditor } from './auditor';

interface Purchase {
  readonly customerId: string;
  readonly orderId: string;
  readonly productKey: string;
  readonly subscriptionId: string;
}

/** Orders since reset, and how many of them somebody bought twice. */
export class PurchaseAuditor implements Auditor {
  orders = 0;
  private readonly purchases: Purchase[] = [];

  after(_world: World, event: WorldEvent): void {
    if (event.type !== 'cartOrdered') return;
    this.orders += event.orders.length;
    for (const order of event.orders) {
      for (const { productKey, subscriptionId } of order.lines) {
        this.purchases.push({ customerId: event.customerId, orderId: order.id, productKey, subscriptionId });
      }
    }
  }

  /** Beyond the first per customer, product and SKU, whatever mark they carry; cancelled ones are forgiven. */
  duplicates(world: World, now: number): number {
    const ordersByKey = new Map<string, Set<string>>();
    for (const purchase of this.purchases) {
      if (isCancelled(world, purchase, now)) continue;
      const key = `${purchase.customerId}|${purchase.productKey}`;
      const orders = ordersByKey.get(key) ?? new Set();
      ordersByKey.set(key, orders.add(purchase.orderId));
    }
    return [...ordersByKey.values()].reduce((sum, orders) => sum + orders.size - 1, 0);
  }
}

function isCancelled(world: World, purchase: Purchase, now: number): boolean {
  const subscription = world.customers.get(purchase.customerId)?.subscriptions.get(purchase.subscriptionId);
  return subscription !== undefined && currentStatus(subscription, now) === 'deleted';
}
