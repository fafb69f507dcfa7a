import { endOfTerm } from '../../migration/endOfTerm/endOfTerm';
import type { CustomerId, SkuId } from '../../migration/ids';
import type { TenantSku } from '../../migration/offers/survey';
import type { SubscriptionFacts } from '../../migration/packs/subscriptionFacts';
import { isMarked } from '../../migration/plan/isMarked';
import type { MigrationPlan } from '../../migration/plan/plan';
import type { Subscriptions } from '../../migration/ports';
import { wholeOf } from '../../migration/reading';
import { defined } from '../../platform/defined';
import type { CustomerReads } from '../deps';
import { readSkuIds } from './skuIds';

interface SkuReads {
  readonly subscriptions: Pick<Subscriptions, 'skuOf'>;
}

type Seats = ReadonlyMap<SkuId, number>;

/** What is over already gives none of the seats that the tenant calls enabled; an add-on goes with its base. */
function goingOf(all: readonly SubscriptionFacts[]): ReadonlySet<SubscriptionFacts> {
  const ending = new Set(all.filter((facts) => endOfTerm(facts) === 'ends').map(({ id }) => id));
  const goes = ({ id, parentSubscriptionId: base }: SubscriptionFacts): boolean =>
    ending.has(id) || (base !== undefined && ending.has(base));
  return new Set(all.filter((facts) => facts.status === 'active' && goes(facts)));
}

async function seatsOf(ports: SkuReads, customer: CustomerId, some: Iterable<SubscriptionFacts>): Promise<Seats> {
  const seats = new Map<SkuId, number>();
  for (const { skuId, quantity } of await readSkuIds(ports, customer, [...some])) {
    if (skuId !== undefined) seats.set(skuId, (seats.get(skuId) ?? 0) + Math.max(0, quantity));
  }
  return seats;
}

/**
 * Seats that the tenant has and that are known to go, of each SKU: whoever were moved onto them would soon be without.
 *
 * @param all every subscription of the customer that may be meant
 */
export const endingSeats = (ports: SkuReads, customer: CustomerId, all: readonly SubscriptionFacts[]): Promise<Seats> =>
  seatsOf(ports, customer, goingOf(all));

/** With how many of their seats are known to go. */
export const withEnding = (skus: readonly TenantSku[], ending: Seats): readonly TenantSku[] =>
  skus.map((sku) => ({ ...sku, ...defined({ ending: ending.get(sku.skuId) }) }));

/** Beside what the migration leaves, and what it has bought itself. */
async function beside(
  { subscriptions }: Pick<CustomerReads, 'subscriptions'>,
  { customer, retired, purchase }: MigrationPlan,
): Promise<readonly SubscriptionFacts[]> {
  const all = wholeOf(await subscriptions.list(customer.id));
  return all.filter(
    ({ id, friendlyName }) =>
      id !== retired.subscriptionId && (purchase === undefined || !isMarked(friendlyName, purchase.mark)),
  );
}

/** The same as it reads now. */
export const endingBeside = async (ports: Pick<CustomerReads, 'subscriptions'>, plan: MigrationPlan): Promise<Seats> =>
  endingSeats(ports, plan.customer.id, await beside(ports, plan));

/** Seats of each SKU that are known to go, and beside them what stays, of whatever the migration has not bought itself. */
export async function seatsBeside(
  ports: Pick<CustomerReads, 'subscriptions'>,
  plan: MigrationPlan,
): Promise<{ readonly ending: Seats; readonly staying: Seats }> {
  const all = await beside(ports, plan);
  const going = goingOf(all);
  const others = all.filter((facts) => facts.status === 'active' && !going.has(facts));
  const ending = await seatsOf(ports, plan.customer.id, going);
  // Nobody has to ask about them where nothing ends.
  const staying = await seatsOf(ports, plan.customer.id, ending.size > 0 ? others : []);
  return { ending, staying };
}

/** What the tenant has now by which people are proved, with what of it ends. */
export async function coveringSkus(
  ports: Pick<CustomerReads, 'licences' | 'subscriptions'>,
  plan: MigrationPlan,
): Promise<readonly TenantSku[]> {
  const [skus, ending] = await Promise.all([ports.licences.skus(plan.customer.id), endingBeside(ports, plan)]);
  return withEnding(wholeOf(skus), ending);
}
