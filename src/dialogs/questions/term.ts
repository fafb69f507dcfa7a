import { shown } from '../../cards/parts/names';
import { termKey } from '../../cards/picks';
import { termQuestionCard } from '../../cards/questions/termQuestionCard';
import type { TermQuestionData } from '../../cards/questions/termQuestionCard';
import type { TermOffer } from '../../migration/offers/terms';
import { seatsFor } from '../../migration/people/seats';
import { chosenOffer, summaryOf } from '../migrate/choices';
import { factsOf } from '../migrate/question';
import type { Asking, Outcome, Question } from '../migrate/question';
import { pressedChoice, typedText } from './pressedChoice';
import { readChoice } from './readChoice';

const offerIn = (asking: Asking) => chosenOffer(asking.draft, factsOf(asking).survey);

function seatsToBuy(asking: Asking): Pick<TermQuestionData, 'seats' | 'freeSeats' | 'canMove'> {
  const { draft } = asking;
  const { survey } = factsOf(asking);
  const { moving } = summaryOf(draft, survey);
  const seats = seatsFor(moving, chosenOffer(draft, survey));
  const { free, buy } = 'refusal' in seats ? { free: 0, buy: moving } : seats;
  return { seats: buy, freeSeats: free, ...(draft.peopleChosen !== true ? { canMove: moving } : {}) };
}

/** Exactly the terms and billing cycles that can be bought. */
export const termQuestion: Question = {
  title: (asking) => asking.turn.text.questions.term.title(shown(offerIn(asking).name)),
  ask(asking) {
    const { name: planName, terms } = offerIn(asking);
    return termQuestionCard({ question: asking.question, planName, ...seatsToBuy(asking), terms }, asking.turn.reader);
  },
  read(asking, said): Outcome {
    const { draft, turn } = asking;
    const { terms } = offerIn(asking);
    const named = (term: TermOffer): string => turn.text.questions.term.name(term.termDuration, term.billingCycle);
    const pressed = terms.find((term) => termKey(term) === pressedChoice(said));
    const options = terms.map((term) => ({
      value: term,
      names: [named(term), turn.text.words.term(term.termDuration, term.billingCycle), termKey(term)],
    }));
    const read = pressed ? { one: pressed } : readChoice(typedText(said) ?? '', options, turn.text);
    if ('hint' in read) return read;
    const { termDuration, billingCycle } = read.one;
    return { draft: { ...draft, term: { termDuration, billingCycle } }, answer: named(read.one) };
  },
};
