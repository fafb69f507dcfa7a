import type { Order } from '../../emulator/core/model';
import { settleOrder } from '../house/control';
import type { House } from '../house/house';
import type { Later } from './trouble';

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
