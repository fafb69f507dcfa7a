import { groundDrift } from '../migration/groundDrift';
import type { GroundDrift } from '../migration/groundDrift';
import { askPerson } from './ending';
import type { Job } from './job';
import { readRetired } from './readRetired';

/** Reads whether subscription, people and free seats are still what the agent confirmed. */
export async function readGroundDrift(job: Job): Promise<GroundDrift | undefined> {
  const { plan, world } = job;
  const { id } = plan.customer;
  const [retired, holders, skus] = await Promise.all([
    readRetired(job),
    world.licences.holders(id, plan.retired.skuId),
    plan.freeSeatsUsed > 0 ? world.licences.skus(id) : [],
  ]);
  return groundDrift(plan, { retired, holders, skus });
}

/** @throws Ending when the customer's side is not what the agent confirmed any more */
export async function insistOnGround(job: Job): Promise<void> {
  const drift = await readGroundDrift(job);
  if (drift) throw askPerson('quoteChanged', { ...drift });
}
