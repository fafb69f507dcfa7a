import { customerDrift } from '../../../migration/plan/customerDrift';
import type { CustomerDrift } from '../../../migration/plan/customerDrift';
import { completeReading } from '../../../migration/reading';
import { retiredNow } from '../../customer/retiredNow';
import { askPerson } from '../../ending';
import type { RunWith } from '../run';

type Run = RunWith<'purchases' | 'subscriptions' | 'licences'>;

/** Reads whether subscription, people and free seats are still what the agent confirmed. */
export async function readCustomerDrift(run: Run): Promise<CustomerDrift | undefined> {
  const { plan, ports } = run;
  const { id } = plan.customer;
  const [retired, holders, skus, claimed] = await Promise.all([
    retiredNow(ports, plan),
    ports.licences.holders(id, plan.retired.skuId),
    plan.freeSeatsUsed > 0 ? ports.licences.skus(id) : completeReading([]),
    ports.purchases.seatsClaimed(id, plan.id),
  ]);
  return customerDrift(plan, { retired, holders, skus, claimed });
}

/** @throws Ending when the customer's side is not what the agent confirmed any more */
export async function insistOnCustomer(run: Run): Promise<void> {
  const drift = await readCustomerDrift(run);
  if (drift) throw askPerson('quoteChanged', { ...drift });
}

/** @throws Ending when another migration was ended meanwhile, and nobody knows whether it has bought the same */
export async function insistOnNoDoubt({ plan, ports }: RunWith<'purchases'>): Promise<void> {
  const other = await ports.purchases.endedInDoubt(plan.customer.id, plan.replacement.skuId);
  if (other) throw askPerson('quoteChanged', { field: 'doubt', was: '', is: other });
}
