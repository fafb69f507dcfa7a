import type { Holder } from '../../migration/offers/survey';
import { remainingHolders } from '../../migration/plan/close';
import type { MigrationPlan } from '../../migration/plan/plan';
import type { RemainingHolder } from '../../migration/plan/progress';
import { wayHas, wayOf } from '../../migration/plan/ways';
import type { People } from '../../migration/ports';
import { wholeOf } from '../../migration/reading';
import type { CustomerReads } from '../deps';
import { coveringSkus } from './endingSeats';
import { readGroups } from './groups';

type Reads = Pick<CustomerReads, 'licences' | 'subscriptions'>;

/** Everybody who holds the retired licence now; where nothing is bought, with what works for each. */
export const holdersOf = async ({ licences }: Pick<Reads, 'licences'>, { customer, retired, cover }: MigrationPlan) =>
  wholeOf(await licences.holders(customer.id, retired.skuId, cover && 'working'));

/**
 * Why each of them holds it still. Whoever keeps the very licence, and has a seat elsewhere, does not hold the retired one any
 * more.
 */
export async function remainingOf(
  ports: Reads & { readonly people: Pick<People, 'among'> },
  plan: MigrationPlan,
  holders: readonly Holder[],
  mayClose: boolean,
): Promise<readonly RemainingHolder[]> {
  if (holders.length === 0 || (mayClose && !wayHas(wayOf(plan), 'people'))) return [];
  const { customer, retired, cover } = plan;
  const groups = await readGroups(ports, customer.id, retired.skuId, holders);
  const skus = cover && (await coveringSkus(ports, plan));
  const people = await ports.people.among(
    plan.id,
    holders.map(({ id }) => id),
  );
  return remainingHolders(plan, people, holders, groups, skus);
}
