import { adviceOn } from '../../cards/parts/advice';
import { shown } from '../../cards/parts/names';
import { listPicks } from '../../cards/picks';
import { planQuestionCard } from '../../cards/questions/planQuestionCard';
import { closestPlan } from '../../migration/offers/closest';
import type { PlanOffer, Survey } from '../../migration/offers/survey';
import { defined } from '../../platform/defined';
import { phrase, plain } from '../../text/plain';
import { alreadyCovered } from '../migrate/alreadyCovered';
import { movingTo, offersOpen, tooFewIn } from '../migrate/choices';
import { factsOf } from '../migrate/question';
import type { Asking, Outcome, Question } from '../migrate/question';
import { pressedChoice, typedText } from './pressedChoice';
import { readChoice, says } from './readChoice';

const surveyOf = (asking: Asking): Survey => factsOf(asking).survey;

/** Numbers count those that the customer may have; the others are only known by name, to say why not. */
const ordered = (survey: Survey): readonly PlanOffer[] => [
  ...offersOpen(survey),
  ...survey.offers.filter(({ refusal }) => refusal !== undefined),
];

function take({ draft, turn }: Asking, offer: PlanOffer): Outcome {
  if (offer.refusal !== undefined) {
    const { rule, next } = adviceOn(offer.refusal, turn.text);
    return { hint: phrase`${plain(offer.name)}: ${rule} ${next}` };
  }
  return { draft: { ...draft, formId: offer.formId }, answer: offer.name };
}

/** "1" is the first plan of the list, and never the 1 in a plan's name. */
function readTyped(asking: Asking, typed: string): Outcome {
  const options = ordered(surveyOf(asking)).map((value) => ({ value, names: [value.name, value.formId] }));
  const read = readChoice(typed, options, asking.turn.text);
  return 'hint' in read ? read : take(asking, read.one);
}

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
        offers: ordered(survey),
        moving: movingTo(asking.draft, survey),
        tooFew,
        closest: closestPlan(survey, new Set(tooFew.keys()))?.formId,
        showAll: asking.view.showAll === true,
        ...alreadyCovered(factsOf(asking)),
      },
      asking.turn.reader,
    );
  },
  read(asking, said) {
    const choice = pressedChoice(said);
    const typed = typedText(said) ?? '';
    if (choice === listPicks.showAll || says(typed, 'showAll', asking.turn.text)) return { view: { showAll: true } };
    const pressed = surveyOf(asking).offers.find(({ formId }) => formId === choice);
    return pressed ? take(asking, pressed) : readTyped(asking, typed);
  },
};
