import { withClient } from '../house/databases';
import type { Databases, ScratchDatabase } from '../house/databases';
import { arm } from '../house/control';
import { House } from '../house/house';
import { customerIdOf, customerName } from '../house/practiceWorld';
import { whileSettling } from '../house/settling';
import type { Later } from '../house/settling';
import type { Point } from '../points/passing';

/** Two chunks of people, so that there is a boundary to die at. */
const people = 22;
/** Emulated seconds per second: the quarter of an hour that an order may take to show is three seconds. */
const scale = 300;

/**
 * What a life begins with: a database that was set up before, an empty one, or the work of a process that died right
 * after it had bought. Or what it will meet: an order that waits for a review, one that comes to nothing, or two people who
 * have to approve.
 */
export type Ground = 'ready' | 'empty' | 'again' | 'reviewed' | 'dead' | 'approved';

const minuteMs = 60_000;

const metOrders: Readonly<Partial<Record<Ground, { readonly status: string; readonly later?: Later }>>> = {
  reviewed: { status: 'pending review', later: { afterMs: 20 * minuteMs, outcome: { status: 'completed' } } },
  dead: { status: 'error' },
};

const rightAfterBuying: Point = { site: 'POST /v1/customers/:id/carts/:id/checkout', nth: 1, phase: 'after' };

/** How earlier processes died where the one in question begins. */
export const deathsBefore = (ground: Ground): readonly Point[] => (ground === 'again' ? [rightAfterBuying] : []);

/** Lets the first checkout answer what it is to answer, and its order come to what it is to come to. */
async function meeting<T>(house: House, ground: Ground, work: (house: House) => Promise<T>): Promise<T> {
  const met = metOrders[ground];
  if (met === undefined) return work(house);
  const { status, later } = met;
  await arm(house, [{ method: 'POST', path: '/checkout$', times: 1, checkout: { status } }]);
  const laters = new Map(later === undefined ? [] : [[customerIdOf(customerName(0)), later]]);
  return whileSettling(house, laters, () => work(house));
}

/** A place for one run at a time. */
export class Lane {
  constructor(
    readonly name: string,
    private readonly databases: Databases,
    private readonly template: ScratchDatabase,
  ) {}

  async run<T>(ground: Ground, work: (house: House) => Promise<T>): Promise<T> {
    const database = await this.databases.create(ground === 'empty' ? undefined : this.template);
    const secondPerson = ground === 'approved' ? { secondPerson: { seats: 3 } } : {};
    const house = await House.open({ name: this.name, database, customers: 1, users: people, scale, ...secondPerson });
    try {
      return await meeting(house, ground, work);
    } finally {
      await house.close();
      await database.drop();
    }
  }
}

/** A database in which a bot has once been started and stopped. */
export async function setUpTemplate(databases: Databases): Promise<ScratchDatabase> {
  const database = await databases.create();
  const house = await House.open({ name: 'template', database, customers: 1, users: people, scale });
  try {
    const bot = house.startBot();
    await bot.ready;
    await bot.stop();
    // Its copies are nobody's yet, not copies of a house that somebody left.
    await withClient(database.url, (client) => client.query('delete from planshift.stamp'));
    return database;
  } finally {
    await house.close();
  }
}
