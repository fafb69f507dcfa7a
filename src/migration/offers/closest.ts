import { capabilitiesOf, gains } from '../packs/capabilities';
import type { Capability } from '../packs/pack';
import { perMonth } from './perMonth';
import type { PlanOffer, Survey } from './survey';

/** What the retired plan brings; of a plan of which nothing is known, chat, which all retired plans had. */
function broughtBy({ skus, retired }: Pick<Survey, 'skus' | 'retired'>): readonly Capability[] {
  const plans = skus.find(({ skuId }) => skuId === retired.skuId)?.servicePlans ?? [];
  const brings = capabilitiesOf(plans.map(({ name }) => name));
  return brings.length > 0 ? brings : ['teams'];
}

const priceOf = ({ terms }: PlanOffer): number => Math.min(...terms.map((term) => perMonth(term)?.amount ?? Infinity));

/**
 * The plan to look at first: of those that keep the most of what the retired plan brings, the one that costs least; of several
 * the first. Only what anybody may have, at a price that was told, and with enough licences for these people.
 *
 * @param tooFew forms of which not enough licences can be had
 */
export function closestPlan(
  survey: Pick<Survey, 'skus' | 'retired' | 'offers'>,
  tooFew: ReadonlySet<string>,
): PlanOffer | undefined {
  const brought = broughtBy(survey);
  const kept = ({ brings }: PlanOffer): number => brought.length - gains(brings, brought).length;
  const mayHave = survey.offers.filter(
    (offer) =>
      offer.refusal === undefined &&
      offer.needsConfirmation === undefined &&
      !tooFew.has(offer.formId) &&
      kept(offer) > 0 &&
      priceOf(offer) < Infinity,
  );
  return [...mayHave].sort((one, other) => kept(other) - kept(one) || priceOf(one) - priceOf(other))[0];
}
