import type { UserId } from '../../migration/ids';
import type { Holder } from '../../migration/offers/survey';
import { clip, plain } from '../../text/plain';
import type { Phrase, Plain } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button, pick, primary } from '../buttons';
import { line } from '../parts/names';
import type { PeoplePick } from '../picks';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/pickPeople.json';

/** More would make an unreadable list; searching is quicker. */
export const peoplePerPick = 8;

export interface PickPeopleData {
  readonly question: string;
  readonly query: string;
  /** One more than are listed tells that there are others. */
  readonly people: readonly Holder[];
  readonly chosen: readonly UserId[];
  /** They are ticked to be left out of everybody. */
  readonly excepting?: boolean;
}

function whatFits(typed: Plain, count: number, { people }: Text): Phrase {
  if (typed === '') return people.pickSome;
  if (count === 0) return people.pickNone(typed);
  return count > peoplePerPick ? people.pickFirst(peoplePerPick, typed) : people.pickFound(count, typed);
}

const searchFor = (question: string, { people }: Text) => ({
  label: people.searchLabel,
  placeholder: '',
  value: '',
  buttons: [button(people.search, { kind: 'search', question })],
});

export function pickPeopleCard(
  { question, query, people: found, chosen, excepting = false }: PickPeopleData,
  reader: Reader,
): CardContent {
  const text = textFor(reader);
  const { people, questions } = text;
  const typed = plain(clip(query, 60));
  const options = found.slice(0, peoplePerPick).map(({ id, name, address }) => ({
    title: `${clip(name, 40)} · ${clip(address, 60)}`,
    value: id,
  }));
  const ticked = options.filter(({ value }) => chosen.includes(value)).map(({ value }) => value);
  const take = primary(people.take, { kind: 'pickMany', question });
  const done: PeoplePick = 'done';
  return render(template, reader, {
    title: people.pickTitle,
    paragraphs: [
      line(
        excepting ? people.chosen.allExcept(chosen.length) : people.chosenSoFar(chosen.length),
        whatFits(typed, found.length, text),
      ),
    ],
    choices:
      options.length === 0
        ? []
        : [
            {
              label: excepting ? people.tickExcepted : people.tickLabel,
              value: ticked.join(','),
              options,
              buttons: [take],
            },
          ],
    search: [searchFor(question, text)],
    notes: [excepting ? people.exceptingHint : people.addingHint],
    buttons: [button(people.finished, pick(question, done)), button(questions.notNow, { kind: 'notNow', question })],
  });
}
