import { defined } from '../../platform/defined';
import type { PromotionNotes } from '../offers/promotions/promotion';
import type { PlanOffer, Survey } from '../offers/survey';
import { cohortsOf } from '../people/cohorts';
import type { Cohort } from '../people/cohorts';
import type { PeopleChoice, Verdict } from '../people/people';
import { asksPlanless } from '../people/planless';
import { peopleSummary } from '../people/peopleSummary';
import type { PeopleSummary } from '../people/peopleSummary';
import { verdicts } from '../people/preflight';
import type { WholePlan } from './plan';
import { digestOf, hasItsHash } from './planHash';
import { plannedPeople } from './plannedPeople';

/** What is offered to an agent: the plan that may be confirmed, and what the review tells of its people. */
export interface Quote {
  readonly plan: WholePlan;
  readonly cohorts: readonly Cohort[];
  readonly summary: PeopleSummary;
  /** What the reseller of the purchase is called, where Partner Center tells it. */
  readonly partnerName?: string;
  /** Beside the one that the price rests on. */
  readonly promotions?: PromotionNotes;
}

/** As it is kept. Releases before kept the plan alone, or did not count who has no plan afterwards. */
export interface StoredQuote
  extends Pick<Quote, 'plan' | 'partnerName' | 'promotions'>, Partial<Pick<Quote, 'cohorts'>> {
  readonly summary?: Omit<PeopleSummary, 'planless'> & Partial<PeopleSummary>;
}

export const quoteOf = (plan: WholePlan, survey: Survey, offer: PlanOffer, people: readonly Verdict[]): Quote => ({
  plan,
  cohorts: cohortsOf(survey, offer, people),
  summary: peopleSummary(people),
});

/**
 * Undefined when it is not what it was when it was made. What the release before did not keep is worked out anew, and
 * counts only where it comes to the people of the plan and leaves none of them without any plan unasked.
 */
export function readQuote(
  { plan, cohorts, summary, partnerName, promotions }: StoredQuote,
  survey: Survey,
  choice: { readonly formId: string; readonly people: PeopleChoice },
): Quote | undefined {
  if (!hasItsHash(plan)) return undefined;
  if (cohorts && summary?.planless !== undefined)
    return {
      plan,
      cohorts,
      summary: { ...summary, planless: summary.planless },
      ...defined({ partnerName, promotions }),
    };
  const offer = survey.offers.find(({ formId }) => formId === choice.formId);
  if (!offer) return undefined;
  const people = verdicts(survey, offer, choice.people);
  const isSame = digestOf(plannedPeople(people)) === digestOf(plan.people) && !asksPlanless(people, choice.people);
  return isSame ? quoteOf(plan, survey, offer, people) : undefined;
}
