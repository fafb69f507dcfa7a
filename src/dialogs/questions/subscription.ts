import { shown } from '../../cards/parts/names';
import { entryKey } from '../../cards/picks';
import { subscriptionQuestionCard } from '../../cards/questions/subscriptionQuestionCard';
import type { RankedEntry } from '../../migration/radar/ranking';
import { pressedChoice, typedText } from './pressedChoice';
import type { Asking, Outcome, Question } from '../migrate/question';
import { readChoice } from './readChoice';

const entriesOf = ({ radar, draft }: Asking): readonly RankedEntry[] =>
  radar.filter(({ customerId }) => customerId === draft.customer?.id);

/** Which of a customer's retired subscriptions. */
export const subscriptionQuestion: Question = {
  title: ({ turn, draft }) => turn.text.radar.whichSubscription(shown(draft.customer!.name)),
  ask: (asking) =>
    subscriptionQuestionCard(
      { question: asking.question, customerName: asking.draft.customer!.name, entries: entriesOf(asking) },
      asking.turn.reader,
    ),
  read(asking, said): Outcome {
    const entries = entriesOf(asking);
    const choice = pressedChoice(said);
    const pressed = entries.find((entry) => entryKey(entry) === choice);
    const options = entries.map((value) => ({ value, names: [value.offerName, value.subscriptionId] }));
    const read = pressed ? { one: pressed } : readChoice(typedText(said) ?? '', options, asking.turn.text);
    if ('hint' in read) return read;
    const { subscriptionId, offerName } = read.one;
    return { draft: { ...asking.draft, subscriptionId }, answer: offerName };
  },
};
