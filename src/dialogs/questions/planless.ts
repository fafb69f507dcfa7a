import { planlessQuestionCard } from '../../cards/questions/planlessQuestionCard';
import type { Disposition } from '../../migration/people/people';
import { answeredFor, planlessIn } from '../../migration/people/planless';
import { peopleOf, summaryOf, verdictsOf } from '../migrate/choices';
import type { Asking, Outcome, Question } from '../migrate/question';
import { factsOf } from '../migrate/question';
import { pressedChoice, typedText } from './pressedChoice';
import { readWords } from './readChoice';

const ways: readonly Disposition[] = ['move', 'leave', 'remove'];

const surveyOf = (asking: Asking) => factsOf(asking).survey;
const planless = (asking: Asking) => planlessIn(verdictsOf(asking.draft, surveyOf(asking)));

/** Where they were the only ones to whom anything was to happen, nothing is left to be done. */
function take(asking: Asking, way: Disposition, answer: string): Outcome {
  const survey = surveyOf(asking);
  const people = answeredFor(peopleOf(asking.draft), verdictsOf(asking.draft, survey), way);
  const draft = { ...asking.draft, people };
  const { moving, removing } = summaryOf(draft, survey);
  return moving + removing === 0 && way === 'leave' ? { leaves: true } : { draft, answer };
}

/** Asked by itself, because taking a licence away sounds like less than leaving somebody without any plan. */
export const planlessQuestion: Question = {
  title: (asking) => asking.turn.text.questions.planless.title(planless(asking).length),
  ask(asking) {
    const people = planless(asking).map(({ user }) => user.name);
    const { retired } = surveyOf(asking);
    return planlessQuestionCard(
      { question: asking.question, people, retiredName: retired.offerName },
      asking.turn.reader,
    );
  },
  read(asking, said): Outcome {
    const { planless: words, group } = asking.turn.text.questions;
    const pressed = ways.find((way) => way === pressedChoice(said));
    const options = ways.map((value) => ({
      value,
      names: [words[value], group[value], value, ...(value === 'leave' ? [group.alsoLeave] : [])],
    }));
    const read = pressed ? { one: pressed } : readWords(typedText(said) ?? '', options, asking.turn.text);
    return 'hint' in read ? read : take(asking, read.one, words[read.one]);
  },
};
