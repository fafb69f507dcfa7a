import type { Order } from '../../emulator/core/model';
import type { OrderOutcome } from '../../emulator/core/orderStatus';
import { settleOrder } from './control';
import type { House } from './house';

/** What becomes of an order later, which a person would do in Partner Center or Microsoft by itself. */
export interface Later {
  /** Emulated, from when it was placed. */
  readonly afterMs: number;
  readonly outcome: OrderOutcome;
}

const lookMs = 100;

/** Lets the first order of each customer come to something when its time has come, for as long as `work` goes on. */
export async function whileSettling<T>(
  house: House,
  laters: ReadonlyMap<string, Later>,
  work: () => Promise<T>,
): Promise<T> {
  const left = new Map(laters);
  const look = async (): Promise<void> => {
    const { world, clock } = house.emulator.house;
    for (const [customer, { afterMs, outcome }] of left) {
      // Seeded ones are long done.
      const first = [...(world.customers.get(customer)?.orders.values() ?? [])].find(isPlaced);
      if (!first || clock.now() - first.createdAt < afterMs) continue;
      left.delete(customer);
      await settleOrder(house, first.id, outcome);
    }
  };
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, lookMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await looking;
  }
}

const isPlaced = ({ status }: Order): boolean => status === 'pending';
