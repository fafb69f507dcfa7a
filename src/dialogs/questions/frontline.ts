import { frontlinePicks } from '../../cards/picks';
import { frontlineQuestionCard } from '../../cards/questions/frontlineQuestionCard';
import { chosenOffer } from '../migrate/choices';
import { without } from '../migrate/draft';
import type { Said } from '../migrate/heard';
import { factsOf } from '../migrate/question';
import type { Asking, Outcome, Question } from '../migrate/question';
import { pressedChoice, typedText } from './pressedChoice';
import { readChoice } from './readChoice';

const planName = (asking: Asking): string => chosenOffer(asking.draft, factsOf(asking).survey).name;

function readYes(said: Said, { turn }: Asking): { readonly one: boolean } | { readonly hint: string } {
  const choice = pressedChoice(said);
  if (choice !== undefined) return { one: choice === frontlinePicks.yes };
  const { frontline } = turn.text.questions;
  const { said: words } = turn.text.commands;
  const options = [
    { value: true, names: [frontline.yes, ...words.yes] },
    { value: false, names: [frontline.no, ...words.no] },
  ];
  return readChoice(typedText(said) ?? '', options, turn.text);
}

/** Microsoft's frontline rule, which only a person can confirm. */
export const frontlineQuestion: Question = {
  title: (asking) => asking.turn.text.questions.frontline.title(planName(asking)),
  ask: (asking) => frontlineQuestionCard({ question: asking.question, planName: planName(asking) }, asking.turn.reader),
  read(asking, said): Outcome {
    const { draft, turn } = asking;
    const answer = readYes(said, asking);
    if ('hint' in answer) return answer;
    const { yes, no } = turn.text.questions.frontline;
    return answer.one
      ? { draft: { ...draft, frontlineConfirmed: true }, answer: yes }
      : { draft: without(draft, 'formId', 'term'), answer: no };
  },
};
