import { shown } from '../../cards/parts/names';
import { termKey } from '../../cards/picks';
import { termQuestionCard } from '../../cards/questions/termQuestionCard';
import type { TermOffer } from '../../migration/offers/terms';
import { seatsFor } from '../../migration/people/seats';
import { chosenOffer, summaryOf } from '../migrate/choices';
import { factsOf } from '../migrate/question';
import type { Asking, Outcome, Question } from '../migrate/question';
import { pressedChoice, typedText } from './pressedChoice';
import { readChoice } from './readChoice';

const offerIn = (asking: Asking) => chosenOffer(asking.draft, factsOf(asking).survey);

function seatsToBuy(asking: Asking): number {
  const { moving } = summaryOf(asking.draft, factsOf(asking).survey);
  const seats = seatsFor(moving, offerIn(asking));
  return 'refusal' in seats ? moving : seats.buy;
}

/** Exactly the terms and billing cycles that can be bought. */
export const termQuestion: Question = {
  title: (asking) => asking.turn.text.questions.term.title(shown(offerIn(asking).name)),
  ask(asking) {
    const { name: planName, terms } = offerIn(asking);
    return termQuestionCard(
      { question: asking.question, planName, seats: seatsToBuy(asking), terms },
      asking.turn.reader,
    );
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
