import type { World } from '../../emulator/core/model';
import type { SeedOptions } from '../../emulator/core/events';
import type { LegacyOffer } from '../../emulator/seed/catalogue/legacyOffers';
import { kaizalaFaculty, kaizalaPro, kaizalaStudent } from '../../emulator/seed/catalogue/legacyOffers';
import type { PlaceName } from '../../emulator/seed/places';
import type { CustomerPlan } from '../../emulator/seed/plan';
import { worldOf } from '../../emulator/seed/worldOf';
import type { PlanForm, ReplacementPlan } from '../../src/migration/packs/pack';

const offers: Readonly<Record<PlanForm['audience'], LegacyOffer>> = {
  everyone: kaizalaPro,
  faculty: kaizalaFaculty,
  student: kaizalaStudent,
};
const homes: readonly PlaceName[] = ['italy', 'usa', 'britain', 'germany', 'india', 'sweden'];

/** Whom the form is for: a firm, or a school that Microsoft has approved. */
export const buyerOf = ({ id }: PlanForm): string => `Buyer of ${id}`;

function customerFor(form: PlanForm, segment: ReplacementPlan['segment'], index: number): CustomerPlan {
  const offer = offers[form.audience];
  const count = 3 + (index % 4);
  return {
    name: buyerOf(form),
    place: homes[index % homes.length]!,
    ...(segment === 'education' ? { education: 'Approved' as const } : {}),
    subscriptions: [{ offer, seats: count, endsInDays: 30 + index }],
    people: [{ count, holds: [offer.entraSkuId] }],
  };
}

/** A world of one small customer for each form of a plan. */
export function worldFor(plans: readonly ReplacementPlan[]): (options: SeedOptions) => World {
  const wanted = plans.flatMap(({ forms, segment }) => forms.map((form) => ({ form, segment })));
  return worldOf(wanted.map(({ form, segment }, index) => customerFor(form, segment, index)));
}
