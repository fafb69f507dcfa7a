import { savedMonthly } from '../../migration/offers/savedMonthly';
import type { Survey } from '../../migration/offers/survey';
import { productOf } from '../../migration/packs/servicePlanNames';
import { staysOpenFor } from '../../migration/plan/forecast';
import type { MigrationPlan } from '../../migration/plan/plan';
import type { Cohort } from '../../migration/people/cohorts';
import { formatFor } from '../../text/format';
import type { Phrase, Plain } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { commas, shown, someOf } from '../parts/names';
import type { ReviewData } from './reviewData';
import type { Particulars, ReceiptStep } from './reviewStep';

/** Where nothing is bought: that other licences have all of it. */
export const nothingToBuy = ({ replacement }: MigrationPlan, reader: Reader): Phrase =>
  textFor(reader).drop.review.nothingToBuy(shown(replacement.name, 120));

/** Who only loses the retired licence, and which licences are proved to give them the same. */
export function dropStep({ plan, cohorts }: ReviewData, reader: Reader): ReceiptStep {
  const { review } = textFor(reader);
  const { removing } = plan.headcount;
  return {
    what: removing > 0 ? review.takes(removing, shown(plan.retired.offerName)) : review.movesNobody,
    amounts: [],
    lines: cohorts.map((cohort) => who(cohort, reader)),
  };
}

/** The same with names. */
export function dropParticulars({ cohorts, survey }: ReviewData, reader: Reader): Particulars {
  const { drop } = textFor(reader);
  return {
    heading: drop.review.step,
    facts: [],
    lines: [
      drop.review.inIt(commas(servicesIn(survey))),
      ...cohorts.flatMap((cohort) => [who(cohort, reader), someOf(cohort.examples, cohort.count, reader)]),
      drop.review.proof,
    ],
  };
}

/** By the products people know them by. */
function servicesIn({ skus, retired }: Survey): readonly Plain[] {
  const plans = skus.find(({ skuId }) => skuId === retired.skuId)?.servicePlans ?? [];
  return [...new Set(plans.map(({ name }) => productOf(name)))].map((name) => shown(name));
}

function who({ count, covers = [] }: Cohort, reader: Reader): Phrase {
  const { review } = textFor(reader).drop;
  if (covers.length === 0) return review.uses(count);
  return review.has(count, formatFor(reader).list(covers.map((name) => shown(name))));
}

/** What is paid no more, where the price is known and it is foreseen to be closed. */
export function saved({ plan, survey, consequence: { billing } }: ReviewData, reader: Reader): readonly Phrase[] {
  const saving = plan.cover && savedMonthly(survey.retired);
  if (saving === undefined || billing === 'unchanged' || staysOpenFor(plan) !== undefined) return [];
  const { radar, drop } = textFor(reader);
  const cost = radar.byOrder(radar.aMonth([saving.money], false), saving.orderedOn);
  return [billing === 'runsToTermEnd' ? drop.review.savesAfterTerm(cost) : drop.review.saves(cost)];
}
