import type { PlanOffer, Survey } from '../../migration/offers/survey';
import type { RetiredSource } from '../../migration/packs/pack';
import type { PeopleChoice, PeopleGroup, Verdict } from '../../migration/people/people';
import { defaultChoice, peopleSummary, verdicts } from '../../migration/people/preflight';
import { movingNow, neededBeyondLimit, seatsFor } from '../../migration/people/seats';
import { closeOptions } from '../../migration/plan/close';
import { openFor, stayingOf } from '../../migration/plan/forecast';
import type { Staying } from '../../migration/plan/plan';
import { wayHas, wayOf } from '../../migration/plan/ways';
import type { QuoteChoice } from '../../migration/plan/quoteChoice';
import { defined } from '../../platform/defined';
import type { Draft } from './draft';

/** What was read about the customer before the first question about the plan. */
export interface CustomerFacts {
  readonly survey: Survey;
  readonly source: RetiredSource;
}

export const offersOpen = (survey: Survey): readonly PlanOffer[] =>
  survey.offers.filter((offer) => offer.refusal === undefined);

/** The offer of the plan that was chosen; asking for it earlier is a bug. */
export function chosenOffer(draft: Draft, survey: Survey): PlanOffer {
  const offer = survey.offers.find(({ formId }) => formId === draft.formId);
  if (offer === undefined) throw new Error('no plan was chosen yet');
  return offer;
}

export const peopleOf = (draft: Draft): PeopleChoice => draft.people ?? defaultChoice;

export const verdictsOf = (draft: Draft, survey: Survey): readonly Verdict[] =>
  verdicts(survey, chosenOffer(draft, survey), peopleOf(draft));

export const summaryOf = (draft: Draft, survey: Survey): ReturnType<typeof peopleSummary> =>
  peopleSummary(verdictsOf(draft, survey));

/** Those of a group whom the agent chose, whatever is to happen to them. */
export function chosenIn(group: PeopleGroup, draft: Draft, survey: Survey): readonly Verdict[] {
  const choice = peopleOf(draft);
  const listed = new Set<string>(choice.listed);
  return verdictsOf(draft, survey).filter(
    (verdict) => verdict.group === group && listed.has(verdict.user.id) !== (choice.base === 'all'),
  );
}

/** By plan form: how many licences those who move as things stand would need, everybody at first, where there are fewer. */
export const tooFewIn = (draft: Draft, survey: Survey): ReadonlyMap<string, number> =>
  new Map(
    offersOpen(survey).flatMap((offer) => {
      const needed = neededBeyondLimit(survey, offer, peopleOf(draft));
      return needed === undefined ? [] : [[offer.formId, needed] as const];
    }),
  );

/** By plan form: how many would move as things stand, as the questions after it count them. */
export const movingTo = (draft: Draft, survey: Survey): ReadonlyMap<string, number> =>
  new Map(offersOpen(survey).map((offer) => [offer.formId, movingNow(survey, offer, peopleOf(draft))] as const));

/** Whether anybody's licences are to be changed at all. */
export const asksPeople = (retired: Survey['retired']): boolean => wayHas(wayOf(retired), 'people');

/** True unless free seats are enough for everybody who moves. */
export function buysSeats(draft: Draft, survey: Survey): boolean {
  const seats = seatsFor(summaryOf(draft, survey).moving, chosenOffer(draft, survey));
  return 'refusal' in seats || seats.buy > 0;
}

/** That the retired subscription stays open for some, whichever action is to close it; undefined where it does not. */
export function foreseenIn(
  draft: Draft,
  survey: Survey,
): { readonly staying: Staying; readonly retired: Survey['retired'] } | undefined {
  const seats = seatsFor(0, chosenOffer(draft, survey));
  const staying = openFor(stayingOf(survey, verdictsOf(draft, survey), 'buy' in seats ? seats.buy : 0));
  return staying && { staying, retired: survey.retired };
}

function closeOf(draft: Draft, facts: CustomerFacts, now: Date): QuoteChoice['close'] {
  const options = closeOptions(facts.survey.retired, facts.source, now);
  return draft.close !== undefined && options.includes(draft.close) ? draft.close : (options[0] ?? 'leave');
}

/** What the quote is asked for. */
export function quoteChoice(draft: Draft, facts: CustomerFacts, now: Date): QuoteChoice {
  const partner = draft.partnerOfRecord ?? facts.survey.retired.partnerOfRecord;
  return {
    formId: chosenOffer(draft, facts.survey).formId,
    ...draft.term,
    ...(draft.audienceConfirmedFor === draft.formId ? { audienceConfirmed: true } : {}),
    people: peopleOf(draft),
    renewsItself: draft.renewsItself,
    ...defined({ partnerOfRecord: partner || undefined }),
    close: closeOf(draft, facts, now),
  };
}
