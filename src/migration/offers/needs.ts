import { skuId } from '../ids';
import type { PlanForm, ReplacementPlan } from '../packs/pack';
import { partsOfForm } from '../packs/sources';
import { refusal } from './refusal';
import type { Refusal } from './refusal';
import type { Holder, PlanOffer, TenantSku } from './survey';

type Needs = NonNullable<PlanOffer['needs']>;

/** Undefined where it needs nothing, or brings what it needs itself. */
export function needsOf({ needs }: ReplacementPlan, form: PlanForm): Needs | undefined {
  const own = partsOfForm(form).map((part) => part.skuId);
  const wanted = needs?.map(({ name, skuId: { value } }) => ({ name, skuId: skuId(value) }));
  return wanted?.some((base) => own.includes(base.skuId)) ? undefined : wanted;
}

const namesOf = (needs: Needs): string => needs.map(({ name }) => name).join(', ');

/** Nobody could work with it, because nobody there has what it needs. */
export function baseMissing(plan: string, needs: Needs | undefined, skus: readonly TenantSku[]): Refusal | undefined {
  if (needs === undefined || needs.some((base) => skus.some(({ skuId: id }) => id === base.skuId))) return undefined;
  return refusal('baseMissing', { plan, needs: namesOf(needs) });
}

/** Why this person could not work with it; whatever is taken away is nothing to rest on. */
export function lacksBase({ name: plan, needs }: PlanOffer, holder: Holder, taken: string): Refusal | undefined {
  if (needs === undefined || baseOf(needs, holder, taken) !== undefined) return undefined;
  return refusal('lacksBase', { plan, needs: namesOf(needs) });
}

/** The licence of this person on which it would rest. */
export const baseOf = (needs: Needs, { licences }: Pick<Holder, 'licences'>, taken: string) =>
  needs.find((base) => base.skuId !== taken && licences.some((licence) => licence.skuId === base.skuId))?.skuId;
