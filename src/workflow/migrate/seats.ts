import { attempt } from './attempt';
import { askPerson } from '../ending';
import { enter } from './enter';
import type { Job } from './job';
import { nowOf } from './job';
import { pollMs, seatsPatienceMs } from '../patience';
import { showSoon } from './show';
import { wait } from './wait';

interface Seats {
  readonly free: number;
  readonly at: string;
}

/** Waits until the tenant shows enough free seats for everybody, once: later runs move into the seats that are there. */
export async function awaitSeats(job: Job): Promise<void> {
  const needed = await attempt(job, 'count the seats needed', () => seatsNeeded(job));
  if (needed === 0) return;
  await enter(job, 'waitingForSeats');
  let since: string | undefined;
  for (let looks = 0; ; looks += 1) {
    const { free, at } = await attempt(job, 'look for seats', () => lookForSeats(job, needed));
    if (free >= needed) return;
    since ??= at;
    if (isHopeless(job, since, at)) throw askPerson('seatsNotReady', { needed, free });
    await wait(job, pollMs(looks));
  }
}

/** Whoever got the replacement meanwhile, by hand or by an earlier run, sits already. */
async function seatsNeeded({ id, plan, world }: Job): Promise<number> {
  const migration = await world.ledger.load(id);
  const moving = plan.people.filter(({ disposition }) => disposition === 'move');
  if (migration?.seatsReadyAt || moving.length === 0) return 0;
  const seated = await world.licences.holders(plan.customer.id, plan.replacement.skuId);
  const ids = new Set(seated.map((holder) => holder.id));
  return moving.filter((person) => !ids.has(person.id)).length;
}

async function lookForSeats(job: Job, needed: number): Promise<Seats> {
  const { plan, world } = job;
  const skus = await world.licences.skus(plan.customer.id);
  const sku = skus.find(({ skuId }) => skuId === plan.replacement.skuId);
  const free = sku ? Math.max(0, sku.enabled - sku.consumed) : 0;
  const at = nowOf(job);
  if (free >= needed) {
    await world.ledger.setSeatsReady(job.id, at);
    showSoon(job);
  }
  return { free, at };
}

/** Seats that were there and are gone do not come back by waiting; bought ones come, but not always at once. */
const isHopeless = ({ plan }: Job, since: string, at: string): boolean =>
  !plan.purchase || Date.parse(at) - Date.parse(since) > seatsPatienceMs;
