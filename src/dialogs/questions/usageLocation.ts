import { locationPicks } from '../../cards/picks';
import { usageLocationCard } from '../../cards/questions/usageLocationCard';
import { defined } from '../../platform/defined';
import { formatFor } from '../../text/format';
import { plain } from '../../text/plain';
import { peopleOf, verdictsOf } from '../migrate/choices';
import { without } from '../migrate/draft';
import type { Said } from '../migrate/heard';
import { factsOf } from '../migrate/question';
import type { Asking, Outcome, Question } from '../migrate/question';
import { readCountry } from './countries';
import { pressedChoice, typedText } from './pressedChoice';
import { says } from './readChoice';

export const placeless = (asking: Asking) =>
  verdictsOf(asking.draft, factsOf(asking).survey).filter(
    ({ setsUsageLocation, cannot }) => setsUsageLocation || cannot?.code === 'noUsageLocation',
  );

/** The country that was meant, `skip` for none; undefined when it is neither. A number counts the buttons. */
function readAnswer(asking: Asking, said: Said): string | undefined {
  const suggested = factsOf(asking).survey.customer.country;
  const given = pressedChoice(said) ?? typedText(said)?.trim() ?? '';
  const answer = { 1: suggested, 2: locationPicks.skip }[given] ?? given;
  if (answer === locationPicks.skip || says(answer, 'skip', asking.turn.text)) return locationPicks.skip;
  return readCountry(answer);
}

/** The one country that is set for chosen people without any. It is confirmed, never guessed. */
export const usageLocationQuestion: Question = {
  title: (asking) => asking.turn.text.people.country.title(placeless(asking).length),
  ask(asking) {
    const { customer } = factsOf(asking).survey;
    const people = placeless(asking);
    return usageLocationCard(
      {
        question: asking.question,
        customerName: customer.name,
        count: people.length,
        examples: people.slice(0, 3).map(({ user }) => user.name),
        suggested: customer.country,
      },
      asking.turn.reader,
    );
  },
  read(asking, said): Outcome {
    const { draft, turn } = asking;
    const answer = readAnswer(asking, said);
    if (answer === undefined) return { hint: turn.text.chat.notACountry(plain((typedText(said) ?? '').slice(0, 80))) };
    const people = peopleOf(draft);
    const skips = answer === locationPicks.skip;
    const usageLocation = skips ? undefined : answer;
    return {
      draft: { ...without(draft, 'reopened'), people: defined({ ...people, usageLocation }) },
      answer: skips ? turn.text.people.country.skip : formatFor(turn.reader).country(answer),
      inPlace: true,
    };
  },
};
