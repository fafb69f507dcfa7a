import { cheapest } from '../../migration/offers/perMonth';
import { groupQuestionCard } from '../../cards/questions/groupQuestionCard';
import type { GroupWay } from '../../cards/questions/groupQuestionCard';
import type { Disposition } from '../../migration/people/people';
import { asIs } from '../../text/plain';
import { chosenIn, chosenOffer, foreseenIn, peopleOf, summaryOf } from '../migrate/choices';
import { without } from '../migrate/draft';
import type { AskedGroup, Draft } from '../migrate/draft';
import { pressedChoice, typedText } from './pressedChoice';
import type { Asking, Outcome, Question } from '../migrate/question';
import { factsOf } from '../migrate/question';
import { readChoice } from './readChoice';

/** Where nothing is bought, there is nothing to move to. */
const dispositionsOf = (asking: Asking): readonly Disposition[] =>
  chosenOffer(asking.draft, factsOf(asking).survey).cover === undefined
    ? ['move', 'remove', 'leave']
    : ['remove', 'leave'];

/** Each answer tried on the draft as it stands, with all that was answered of the others. */
function waysOf(asking: Asking, group: AskedGroup): readonly GroupWay[] {
  const { survey } = factsOf(asking);
  const offer = chosenOffer(asking.draft, survey);
  const { term } = asking.draft;
  const isChosen = (each: (typeof offer.terms)[number]): boolean =>
    term === undefined || (each.termDuration === term.termDuration && each.billingCycle === term.billingCycle);
  const price = cheapest(offer.terms.filter(isChosen));
  const answered = (disposition: Disposition): Draft => ({
    ...asking.draft,
    people: { ...peopleOf(asking.draft), [group]: disposition },
  });
  const buys = (draft: Draft): number => Math.max(0, summaryOf(draft, survey).moving - Math.max(0, offer.freeSeats));
  return dispositionsOf(asking).map((disposition) => ({
    disposition,
    buys: buys(answered(disposition)) - buys(answered('leave')),
    price,
    foreseen: foreseenIn(answered(disposition), survey),
  }));
}

/** What happens to people who are easily forgotten: blocked accounts, guests, and those who need nothing. */
export function groupQuestion(group: AskedGroup): Question {
  const chosen = (asking: Asking) => chosenIn(group, asking.draft, factsOf(asking).survey);
  return {
    title: (asking) => asking.turn.text.questions.group.title[group](chosen(asking).length),
    ask(asking) {
      const people = chosen(asking);
      const examples = people.slice(0, 3).map(({ user }) => user.name);
      const { retired } = factsOf(asking).survey;
      const data = { question: asking.question, group, count: people.length, examples, retiredName: retired.offerName };
      return groupQuestionCard({ ...data, ways: waysOf(asking, group) }, asking.turn.reader);
    },
    read(asking, said): Outcome {
      const { draft, turn } = asking;
      const words = turn.text.questions.group;
      const dispositions = dispositionsOf(asking);
      const pressed = dispositions.find((disposition) => disposition === pressedChoice(said));
      const retired = factsOf(asking).survey.retired.offerName;
      const options = dispositions.map((value) => ({
        value,
        names: [words[value], words.way[value](asIs(retired)), value, ...(value === 'leave' ? [words.alsoLeave] : [])],
      }));
      const read = pressed ? { one: pressed } : readChoice(typedText(said) ?? '', options, turn.text);
      if ('hint' in read) return read;
      const people = { ...peopleOf(draft), [group]: read.one };
      return { draft: { ...without(draft, 'reopened'), people }, answer: words[read.one], inPlace: true };
    },
  };
}
