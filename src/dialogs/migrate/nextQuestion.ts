import type { Survey } from '../../migration/offers/survey';
import { asksPlanless } from '../../migration/people/planless';
import { asksPeople, buysSeats, chosenOffer, offersOpen, peopleOf, verdictsOf } from './choices';
import type { CustomerFacts } from './choices';
import type { Draft, OptionalQuestion, QuestionKind } from './draft';

/** A question, or a preparation without which none can be asked. */
export type NextStep = QuestionKind | 'survey' | 'quote';

interface Step {
  readonly step: NextStep;
  readonly isOpen: (draft: Draft, survey: Survey) => boolean;
}

const reopened = (step: OptionalQuestion): Step => ({ step, isOpen: (draft) => draft.reopened === step });

/** In the order in which they are asked; the first open one is next. */
const steps: readonly Step[] = [
  reopened('change'),
  { step: 'plan', isOpen: (draft, survey) => !survey.offers.some(({ formId }) => formId === draft.formId) },
  { step: 'frontline', isOpen: asksFrontline },
  { step: 'audience', isOpen: asksAudience },
  { step: 'term', isOpen: asksTerm },
  reopened('blocked'),
  reopened('guests'),
  reopened('covered'),
  reopened('usageLocation'),
  { step: 'people', isOpen: (draft, { retired }) => asksPeople(retired) && draft.peopleChosen !== true },
  { step: 'planless', isOpen: (draft, survey) => asksPlanless(verdictsOf(draft, survey), peopleOf(draft)) },
  reopened('partner'),
  reopened('close'),
  { step: 'quote', isOpen: (draft) => draft.quoteId === undefined },
];

/** What to ask next: whatever is missing, in the order of the conversation. */
export function nextQuestion(draft: Draft, facts: CustomerFacts | undefined): NextStep {
  if (draft.customer === undefined) return 'customer';
  if (draft.subscriptionId === undefined) return 'subscription';
  if (facts === undefined) return 'survey';
  return steps.find(({ isOpen }) => isOpen(draft, facts.survey))?.step ?? 'review';
}

/** The draft with those answers filled in of which there is only one. */
export function foregone(draft: Draft, facts: CustomerFacts | undefined): Draft {
  if (facts === undefined) return draft;
  const planned = onlyPlan(draft, facts.survey);
  return planned.formId === undefined ? planned : onlyTerm(planned, facts.survey);
}

function onlyPlan(draft: Draft, survey: Survey): Draft {
  const [only, another] = offersOpen(survey);
  return draft.formId !== undefined || only === undefined || another !== undefined
    ? draft
    : { ...draft, formId: only.formId };
}

function onlyTerm(draft: Draft, survey: Survey): Draft {
  const [only, another] = survey.offers.find(({ formId }) => formId === draft.formId)?.terms ?? [];
  if (draft.term !== undefined || only === undefined || another !== undefined) return draft;
  return { ...draft, term: { termDuration: only.termDuration, billingCycle: only.billingCycle } };
}

function asksFrontline(draft: Draft, survey: Survey): boolean {
  return chosenOffer(draft, survey).needsConfirmation === 'frontline' && draft.frontlineConfirmed !== true;
}

function asksAudience(draft: Draft, survey: Survey): boolean {
  const { needsConfirmation, formId } = chosenOffer(draft, survey);
  return needsConfirmation === 'audience' && draft.audienceConfirmedFor !== formId;
}

function asksTerm(draft: Draft, survey: Survey): boolean {
  return draft.term === undefined && chosenOffer(draft, survey).terms.length > 0 && buysSeats(draft, survey);
}
