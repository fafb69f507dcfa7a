import { groupQuestionCard } from '../../cards/questions/groupQuestionCard';
import type { Disposition } from '../../migration/people/people';
import { chosenIn, peopleOf } from '../migrate/choices';
import { without } from '../migrate/draft';
import type { AskedGroup } from '../migrate/draft';
import { pressedChoice, typedText } from './pressedChoice';
import type { Asking, Outcome, Question } from '../migrate/question';
import { factsOf } from '../migrate/question';
import { readChoice } from './readChoice';

const dispositions: readonly Disposition[] = ['move', 'remove', 'leave'];

/** What happens to people who are easily forgotten: blocked accounts, guests, and those who need nothing. */
export function groupQuestion(group: AskedGroup): Question {
  const chosen = (asking: Asking) => chosenIn(group, asking.draft, factsOf(asking).survey);
  return {
    title: (asking) => asking.turn.text.questions.group.title[group](chosen(asking).length),
    ask(asking) {
      const people = chosen(asking);
      const examples = people.slice(0, 3).map(({ user }) => user.name);
      return groupQuestionCard(
        { question: asking.question, group, count: people.length, examples },
        asking.turn.reader,
      );
    },
    read(asking, said): Outcome {
      const { draft, turn } = asking;
      const words = turn.text.questions.group;
      const pressed = dispositions.find((disposition) => disposition === pressedChoice(said));
      const options = dispositions.map((value) => ({ value, names: [words[value], value] }));
      const read = pressed ? { one: pressed } : readChoice(typedText(said) ?? '', options, turn.text);
      if ('hint' in read) return read;
      const people = { ...peopleOf(draft), [group]: read.one };
      return { draft: { ...without(draft, 'reopened'), people }, answer: words[read.one], inPlace: true };
    },
  };
}
