import { adviceOn } from '../../cards/parts/advice';
import { shown } from '../../cards/parts/names';
import { listPicks } from '../../cards/picks';
import { planQuestionCard, plansPerPage } from '../../cards/questions/planQuestionCard';
import { dayOf } from '../../migration/days';
import { closestPlan } from '../../migration/offers/closest';
import type { PlanOffer, Survey } from '../../migration/offers/survey';
import { toBeCheckedSince } from '../../migration/packs/packAge';
import { defined } from '../../platform/defined';
import { phrase, plain } from '../../text/plain';
import { alreadyCovered } from '../migrate/alreadyCovered';
import { movingTo, offersOpen, tooFewIn } from '../migrate/choices';
import { factsOf } from '../migrate/question';
import type { Asking, Outcome, Question } from '../migrate/question';
import { pressedChoice, typedText } from './pressedChoice';
import { readChoice, says } from './readChoice';

/** Of a pack that nobody has checked for long, or that its own dates have overtaken. */
function toBeChecked(asking: Asking): { readonly toBeCheckedSince?: string } {
  const { now, reader } = asking.turn;
  return defined({ toBeCheckedSince: toBeCheckedSince(factsOf(asking).source, dayOf(now, reader.timeZone)) });
}

const surveyOf = (asking: Asking): Survey => factsOf(asking).survey;

/** The plan to look at first, as things stand. */
const closest = (asking: Asking): string | undefined => {
  const survey = surveyOf(asking);
  return closestPlan(survey, new Set(tooFewIn(asking.draft, survey).keys()))?.formId;
};

/** That one first. Numbers count those that the customer may have; the others are only known by name, to say why not. */
function ordered(asking: Asking): readonly PlanOffer[] {
  const first = closest(asking);
  const open = offersOpen(surveyOf(asking));
  return [
    ...open.filter(({ formId }) => formId === first),
    ...open.filter(({ formId }) => formId !== first),
    ...surveyOf(asking).offers.filter(({ refusal }) => refusal !== undefined),
  ];
}

function take({ draft, turn }: Asking, offer: PlanOffer): Outcome {
  if (offer.refusal !== undefined) {
    const { rule, next } = adviceOn(offer.refusal, turn.text);
    return { hint: phrase`${plain(offer.name)}: ${rule} ${next}` };
  }
  return { draft: { ...draft, formId: offer.formId }, answer: offer.name };
}

/** "1" is the first plan of the list, and never the 1 in a plan's name. */
function readTyped(asking: Asking, typed: string): Outcome {
  const options = ordered(asking).map((value) => ({ value, names: [value.name, value.formId] }));
  const read = readChoice(typed, options, asking.turn.text);
  return 'hint' in read ? read : take(asking, read.one);
}

const pagesIn = (asking: Asking): number => Math.max(1, Math.ceil(offersOpen(surveyOf(asking)).length / plansPerPage));

/** What was read meanwhile may have fewer. */
const pageOf = (asking: Asking): number => Math.min(asking.view.page ?? 0, pagesIn(asking) - 1);

/** Which plan replaces the retired one. */
export const planQuestion: Question = {
  title(asking) {
    const { customer, retired, holders } = surveyOf(asking);
    return asking.turn.text.questions.plan.title(holders.length, shown(customer.name), shown(retired.offerName));
  },
  ask(asking) {
    const survey = surveyOf(asking);
    const tooFew = tooFewIn(asking.draft, survey);
    return planQuestionCard(
      {
        question: asking.question,
        customerName: survey.customer.name,
        customerId: survey.customer.id,
        headcount: survey.holders.length,
        retiredName: survey.retired.offerName,
        ...defined({ audience: survey.retired.audience }),
        offers: ordered(asking),
        moving: movingTo(asking.draft, survey),
        arePeopleChosen: asking.draft.peopleChosen === true,
        tooFew,
        closest: closest(asking),
        page: pageOf(asking),
        ...toBeChecked(asking),
        ...alreadyCovered(factsOf(asking)),
      },
      asking.turn.reader,
    );
  },
  read(asking, said) {
    const choice = pressedChoice(said);
    const typed = typedText(said) ?? '';
    const wantsMore = says(typed, 'more', asking.turn.text) || says(typed, 'showAll', asking.turn.text);
    if (choice === listPicks.more || wantsMore) return { view: { page: (pageOf(asking) + 1) % pagesIn(asking) } };
    const pressed = surveyOf(asking).offers.find(({ formId }) => formId === choice);
    return pressed ? take(asking, pressed) : readTyped(asking, typed);
  },
};
