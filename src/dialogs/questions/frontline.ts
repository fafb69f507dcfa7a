import { shown } from '../../cards/parts/names';
import { frontlineQuestionCard } from '../../cards/questions/frontlineQuestionCard';
import { chosenOffer } from '../migrate/choices';
import { without } from '../migrate/draft';
import { factsOf } from '../migrate/question';
import type { Asking, Outcome, Question } from '../migrate/question';
import { readConfirmed } from './readConfirmed';

const planName = (asking: Asking): string => chosenOffer(asking.draft, factsOf(asking).survey).name;

/** Microsoft's frontline rule, which only a person can confirm. */
export const frontlineQuestion: Question = {
  title: (asking) => asking.turn.text.questions.frontline.title(shown(planName(asking))),
  ask: (asking) => frontlineQuestionCard({ question: asking.question, planName: planName(asking) }, asking.turn.reader),
  read(asking, said): Outcome {
    const { draft, turn } = asking;
    const { yes, no } = turn.text.questions.frontline;
    const answer = readConfirmed(said, { yes, no }, turn.text);
    if ('hint' in answer) return answer;
    return answer.one
      ? { draft: { ...draft, frontlineConfirmed: true }, answer: yes }
      : { draft: without(draft, 'formId', 'term'), answer: no };
  },
};
