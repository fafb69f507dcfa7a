import type { Holder } from '../../migration/offers/survey';
import type { RetirementPack } from '../../migration/packs/pack';
import { formsOf } from '../../migration/packs/packs';
import { defaultChoice, verdicts } from '../../migration/people/preflight';
import { offersOpen } from './choices';
import type { CustomerFacts } from './choices';

/** How many already hold a plan that brings as much as the first one offered, and which plan most of them hold. */
export function alreadyCovered({ survey, pack }: CustomerFacts): {
  readonly covered?: { readonly count: number; readonly byPlan: string };
} {
  const [first] = offersOpen(survey);
  if (first === undefined) return {};
  const covered = verdicts(survey, first, defaultChoice).filter(({ group }) => group === 'covered');
  const byPlan = mostHeld(
    covered.map(({ user }) => user),
    pack,
  );
  return byPlan === undefined ? {} : { covered: { count: covered.length, byPlan } };
}

/** Only plans of the pack have a name that an agent knows. */
function mostHeld(users: readonly Holder[], pack: RetirementPack): string | undefined {
  const names = new Map<string, string>(formsOf(pack).map(({ form }) => [form.skuId, form.name]));
  const counts = new Map<string, number>();
  for (const name of users.flatMap(({ licences }) => licences.flatMap(({ skuId }) => names.get(skuId) ?? []))) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
