import type { Holder } from '../../migration/offers/survey';
import type { RetiredSource } from '../../migration/packs/pack';
import { formsOf } from '../../migration/packs/sources';
import { defaultChoice, verdicts } from '../../migration/people/preflight';
import { offersOpen } from './choices';
import type { CustomerFacts } from './choices';

/** How many already hold a plan that brings as much as the first one offered, and which plan most of them hold. */
export function alreadyCovered({ survey, source }: CustomerFacts): {
  readonly covered?: { readonly count: number; readonly byPlan: string };
} {
  const [first] = offersOpen(survey);
  if (first === undefined) return {};
  const covered = verdicts(survey, first, defaultChoice).filter(({ group }) => group === 'covered');
  const byPlan = mostHeld(
    covered.map(({ user }) => user),
    source,
  );
  return byPlan === undefined ? {} : { covered: { count: covered.length, byPlan } };
}

/** Only plans of the pack have a name that an agent knows. */
function mostHeld(users: readonly Holder[], source: RetiredSource): string | undefined {
  const names = new Map<string, string>(formsOf(source).map(({ form }) => [form.skuId, form.name]));
  const counts = new Map<string, number>();
  for (const name of users.flatMap(({ licences }) => licences.flatMap(({ skuId }) => names.get(skuId) ?? []))) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
