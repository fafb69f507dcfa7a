import type { Catalogue } from '../catalogue';
import { licencesOf } from '../licences';
import type { Customer, User } from '../model';
import type { Due } from './missing';

const subscribed = ({ subscriptions }: Customer): readonly string[] =>
  [...new Set([...subscriptions.values()].map(({ skuId }) => skuId))].filter((skuId) => skuId !== '');

/** Service plans that somebody has switched on, in any licence with seats behind it. */
function plansOn(
  catalogue: Catalogue,
  customer: Customer,
  user: User,
  counts: (skuId: string) => boolean,
): ReadonlySet<string> {
  const held = licencesOf(customer, user).filter(({ skuId }) => counts(skuId));
  return new Set(
    held.flatMap(({ skuId, disabledPlans, pendingPlans = [] }) =>
      (catalogue.skuFacts(skuId)?.servicePlans ?? [])
        .map(({ id }) => id)
        .filter((id) => !disabledPlans.includes(id) && !pendingPlans.includes(id)),
    ),
  );
}

/**
 * The service plans of licences that nothing takes the place of, because other licences are said to contain them: whoever had
 * one switched on is to have it on, or what does the same. What somebody gives up by moving to another plan is not among them.
 */
export function includedPlans(catalogue: Catalogue): Due {
  const includedElsewhere: NonNullable<Catalogue['includedElsewhere']> = catalogue.includedElsewhere ?? new Map();
  const instead = new Map([...includedElsewhere.values()].flatMap((equivalents) => [...equivalents]));
  return {
    skuIds: (customer) => {
      const skuIds = subscribed(customer);
      return skuIds.some((skuId) => includedElsewhere.has(skuId)) ? skuIds : [];
    },
    atReset: (customer, user, enabled) =>
      plansOn(catalogue, customer, user, (skuId) => enabled.has(skuId) && includedElsewhere.has(skuId)),
    now: (customer, user, enabled) => {
      const on = plansOn(catalogue, customer, user, (skuId) => enabled.has(skuId));
      const covered = [...instead].filter(([, by]) => by.some((id) => on.has(id))).map(([plan]) => plan);
      return new Set([...on, ...covered]);
    },
  };
}
