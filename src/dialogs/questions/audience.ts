import { shown } from '../../cards/parts/names';
import { audienceQuestionCard } from '../../cards/questions/audienceQuestionCard';
import { chosenOffer } from '../migrate/choices';
import { without } from '../migrate/draft';
import { factsOf } from '../migrate/question';
import type { Asking, Outcome, Question } from '../migrate/question';
import { readConfirmed } from './readConfirmed';

const offerOf = (asking: Asking) => chosenOffer(asking.draft, factsOf(asking).survey);

/** Whether these people are to get what is sold for others; its free licences were meant for those others too. */
export const audienceQuestion: Question = {
  title: (asking) => asking.turn.text.questions.audience.title(shown(offerOf(asking).name)),
  ask(asking) {
    const { retired } = factsOf(asking).survey;
    return audienceQuestionCard({ question: asking.question, offer: offerOf(asking), retired }, asking.turn.reader);
  },
  read(asking, said): Outcome {
    const { draft, turn } = asking;
    const { yes, no } = turn.text.questions.audience;
    const answer = readConfirmed(said, { yes, no }, turn.text);
    if ('hint' in answer) return answer;
    return answer.one
      ? { draft: { ...draft, audienceConfirmedFor: offerOf(asking).formId }, answer: yes }
      : { draft: without(draft, 'formId', 'term'), answer: no };
  },
};
