import { isKnownError } from '../../../migration/errors';
import { customerDrift } from '../../../migration/plan/drift/customerDrift';
import { countsFor, seatsInUse } from '../../../migration/offers/rebuy';
import type { RebuySeats } from '../../../migration/offers/survey';
import { closeVerdict } from '../../../migration/plan/close';
import { partsOf, skusOf } from '../../../migration/plan/basket';
import type { CustomerDrift, CustomerNow } from '../../../migration/plan/drift/customerDrift';
import type { Person } from '../../../migration/plan/progress';
import { completeReading, foundIn } from '../../../migration/reading';
import { defined } from '../../../platform/defined';
import { otherSubscriptions } from '../../customer/otherSubscriptions';
import { plannedPages } from '../../customer/plannedPeople';
import { retiredNow } from '../../customer/retiredNow';
import { endingBeside } from '../../customer/endingSeats';
import { askPerson } from '../../ending';
import { refusalFacts } from '../../failure';
import type { RunWith } from '../run';

type Run = RunWith<'customers' | 'people' | 'purchases' | 'subscriptions' | 'licences'>;

/** Reads whether country, subscription, people and free seats are still what the agent confirmed. */
export async function readCustomerDrift(run: Run): Promise<CustomerDrift | undefined> {
  const { plan, ports } = run;
  const { id } = plan.customer;
  const usesFree = partsOf(plan).some(({ freeSeatsUsed }) => freeSeatsUsed > 0);
  const [country, retired, holders, skus, claimed, ending] = await Promise.all([
    plan.purchase && countryNow(run),
    retiredNow(ports, plan),
    ports.licences.holders(id, plan.retired.skuId),
    usesFree || plan.rebuy !== undefined ? ports.licences.skus(id) : completeReading([]),
    ports.purchases.seatsClaimed(id, plan.id),
    usesFree ? endingBeside(ports, plan) : undefined,
  ]);
  const people = await apart(run, holders);
  const rebuy = plan.rebuy && (await rebuyNow(run, { holders, skus, claimed }));
  return customerDrift(plan, { country, retired, holders, ...people, skus, claimed, rebuy, ...defined({ ending }) });
}

/** Whom of the plan the list of holders does not name, and whom besides the plan it names. */
async function apart(
  { id, ports }: Run,
  holders: CustomerNow['holders'],
): Promise<Pick<CustomerNow, 'gone' | 'others'>> {
  const others = new Map(holders.items.map((holder) => [holder.id, holder]));
  const gone: Person[] = [];
  for await (const some of plannedPages(ports.people, id))
    gone.push(...some.filter((person) => !others.delete(person.id)));
  return { gone, others: [...others.values()] };
}

/** @throws Ending where Partner Center does not know this customer of ours any more */
export async function countryNow({ plan, ports }: RunWith<'customers'>): Promise<string> {
  try {
    return await ports.customers.country(plan.customer.id);
  } catch (error) {
    throw isKnownError(error) && error.code === 'notFound' ? askPerson('noAccess', refusalFacts(error)) : error;
  }
}

/** By the sums from which the plan was made. */
async function rebuyNow(
  { plan, ports }: Run,
  { holders, skus, claimed }: Pick<CustomerNow, 'holders' | 'skus'> & Required<Pick<CustomerNow, 'claimed'>>,
): Promise<RebuySeats> {
  const { customer, retired } = plan;
  const sku = foundIn(skus, ({ skuId }) => skuId === retired.skuId);
  const subscriptions = await otherSubscriptions(ports, customer.id, retired.subscriptionId, countsFor(plan));
  const { seatsLeft: elsewhere } = closeVerdict({ holders: [], subscriptions, retired });
  return { inUse: seatsInUse(sku, holders) + (claimed.get(retired.skuId) ?? 0), elsewhere };
}

/** @throws Ending when the customer's side is not what the agent confirmed any more */
export async function insistOnCustomer(run: Run): Promise<void> {
  const drift = await readCustomerDrift(run);
  if (drift) throw askPerson('quoteChanged', { ...drift });
}

/**
 * @throws Ending when another migration was ended, and nobody knows whether it has bought the same; or when that it has
 * became known after this plan was made, which then counts on none of those seats
 */
export async function insistOnNoDoubt({ plan, ports }: RunWith<'purchases'>): Promise<void> {
  const { purchases } = ports;
  const { customer, madeAt } = plan;
  for (const sku of skusOf(plan)) {
    const other = await purchases.endedInDoubt(customer.id, sku);
    if (other) throw askPerson('quoteChanged', { field: 'doubt', was: '', is: other });
    const bought = await purchases.seatsOnTheirWay(customer.id, sku, madeAt);
    if (bought) throw askPerson('quoteChanged', { field: 'boughtMeanwhile', was: bought.seats, is: bought.id });
  }
}
