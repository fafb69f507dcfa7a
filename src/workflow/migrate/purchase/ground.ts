import { groundDrift } from '../../../migration/plan/groundDrift';
import type { GroundDrift } from '../../../migration/plan/groundDrift';
import { askPerson } from '../../ending';
import type { Job } from '../job';
import { retiredNow } from '../../customer/retiredNow';

/** Reads whether subscription, people and free seats are still what the agent confirmed. */
export async function readGroundDrift(job: Job): Promise<GroundDrift | undefined> {
  const { plan, world } = job;
  const { id } = plan.customer;
  const [retired, holders, skus, claimed] = await Promise.all([
    retiredNow(job),
    world.licences.holders(id, plan.retired.skuId),
    plan.freeSeatsUsed > 0 ? world.licences.skus(id) : [],
    world.ledger.seatsClaimed(id, plan.id),
  ]);
  return groundDrift(plan, { retired, holders, skus, claimed });
}

/** @throws Ending when the customer's side is not what the agent confirmed any more */
export async function insistOnGround(job: Job): Promise<void> {
  const drift = await readGroundDrift(job);
  if (drift) throw askPerson('quoteChanged', { ...drift });
}
