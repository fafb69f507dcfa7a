import type { WorldEvent } from '../events';
import { currentStatus } from '../lifecycle';
import type { Customer, World } from '../model';
import { seatsGiven } from '../orderOutcome';
import type { Auditor } from './auditor';

interface Purchase {
  readonly customerId: string;
  readonly orderId: string;
  readonly productKey: string;
}

/** Orders since reset, and how many of them somebody bought twice. */
export class PurchaseAuditor implements Auditor {
  orders = 0;
  private readonly purchases: Purchase[] = [];

  after(_world: World, event: WorldEvent): void {
    if (event.type !== 'cartOrdered') return;
    this.orders += event.orders.length;
    const { customerId } = event;
    for (const { id: orderId, lines } of event.orders) {
      const keys = new Set(lines.map(({ productKey }) => productKey));
      for (const productKey of keys) this.purchases.push({ customerId, orderId, productKey });
    }
  }

  /**
   * Of a customer, product and SKU, whatever mark they carry: orders after the first that gave seats, and with which there
   * are more than the largest of them asked for. One that never gave a seat, or was cancelled, is none of them.
   */
  duplicates(world: World, now: number): number {
    const bought = new Map<string, { given: number; wish: number }>();
    let duplicates = 0;
    for (const purchase of this.purchases) {
      const { given, wanted } = seatsIn(world, purchase, now);
      const key = `${purchase.customerId}|${purchase.productKey}`;
      const before = bought.get(key) ?? { given: 0, wish: 0 };
      const after = { given: before.given + given, wish: Math.max(before.wish, wanted) };
      if (given > 0 && after.given > after.wish) duplicates += 1;
      bought.set(key, after);
    }
    return duplicates;
  }
}

interface Seats {
  readonly given: number;
  readonly wanted: number;
}

/** What one order asked for of that product, and gave. */
function seatsIn(world: World, { customerId, orderId, productKey }: Purchase, now: number): Seats {
  const customer = world.customers.get(customerId);
  const order = customer?.orders.get(orderId);
  if (!customer || !order) return { given: 0, wanted: 0 };
  const seats = seatsGiven(order);
  const lines = order.lines
    .map(({ quantity, ...line }, index) => ({ ...line, wanted: quantity, given: seats[index] ?? 0 }))
    .filter((line) => line.productKey === productKey && !isCancelled(customer, line.subscriptionId, now));
  return lines.reduce((sum, { given, wanted }) => ({ given: sum.given + given, wanted: sum.wanted + wanted }), {
    given: 0,
    wanted: 0,
  });
}

function isCancelled(customer: Customer, subscriptionId: string, now: number): boolean {
  const subscription = customer.subscriptions.get(subscriptionId);
  return subscription !== undefined && currentStatus(subscription, now) === 'deleted';
}
