import type { SumLine } from '../../migration/people/peopleSum';
import type { PeopleGroup } from '../../migration/people/people';
import type { PeopleSummary } from '../../migration/people/preflight';
import { fact } from '../../text/facts';
import { formatFor } from '../../text/format';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button, pick } from '../buttons';
import type { Button } from '../buttons';
import { coverWhy } from '../parts/coverWhy';
import { commas, line, shown, someOf } from '../parts/names';
import type { PeoplePick } from '../picks';

export interface SumRow {
  readonly number: string;
  readonly text: Phrase;
  readonly buttons: readonly Named<Button>[];
  /** Shows what keeps people from being moved, and what helps. */
  readonly toggles: readonly Named<{ readonly title: Phrase }>[];
}

/** What is read aloud where the same word stands on several buttons. */
type Named<T> = T & { readonly tooltip: Phrase };

interface Given {
  readonly question: string;
  readonly retiredName: string;
  readonly summary: PeopleSummary;
  readonly sum: readonly SumLine[];
  readonly choice: { readonly usageLocation?: string };
  readonly isDrop?: boolean;
}

type Group = Exclude<PeopleGroup, 'members'>;
const groups: readonly Group[] = ['covered', 'blocked', 'guests'];
const isGroup = (who: SumLine['who']): who is Group => groups.some((group) => group === who);

/** What is asked about apart, of whom there is anybody. */
export const sidesOf = ({ sum, summary, choice }: Pick<Given, 'sum' | 'summary' | 'choice'>) => [
  ...groups.filter((group) => sum.some(({ who }) => who === group)),
  ...(summary.withoutLocation > 0 || choice.usageLocation !== undefined ? (['usageLocation'] as const) : []),
];

const mostReasons = 4;
const mostNames = 3;

/** One line for each kind of people; the numbers add up to all holders. */
export function sumRows(given: Given, reader: Reader): readonly SumRow[] {
  const { sum } = given;
  return sum.map((each, index) => {
    const isFirst = sum.findIndex(({ who }) => who === each.who) === index;
    const text = sentence(each, given, reader);
    return {
      number: formatFor(reader).count(each.count),
      text,
      buttons: isFirst ? changes(each, given, textFor(reader)).map((one) => ({ ...one, tooltip: text })) : [],
      toggles: each.who === 'cannot' ? [{ title: textFor(reader).people.fix, tooltip: text }] : [],
    };
  });
}

function sentence(each: SumLine, given: Given, reader: Reader): Phrase {
  return (given.isDrop ? ofDrop(each, given, reader) : undefined) ?? ofMove(each, given, reader);
}

/** Where nothing is bought, as far as it is told otherwise then. */
function ofDrop({ who, does, count }: SumLine, { summary, retiredName }: Given, reader: Reader): Phrase | undefined {
  const { drop } = textFor(reader);
  if (who === 'cannot') return drop.cannot(count, shown(retiredName), inTheWay(summary, reader));
  return who === 'covered' && does === 'remove' ? drop.covered(count, shown(retiredName)) : undefined;
}

function ofMove({ who, does, count }: SumLine, given: Given, reader: Reader): Phrase {
  const { people } = textFor(reader);
  const retired = shown(given.retiredName);
  if (who === 'cannot') return people.sum.cannot(count, inTheWay(given.summary, reader));
  if (who === 'unchosen') return people.sum.unchosen(count, retired);
  const told = people.sum[who][does](count, retired);
  return who === 'members' && does === 'move' ? line(told, placed(given, reader)) : told;
}

function placed({ summary, choice }: Given, reader: Reader): Phrase | undefined {
  const { usageLocation } = choice;
  if (usageLocation === undefined || summary.withoutLocation === 0) return undefined;
  return textFor(reader).people.placed(summary.withoutLocation, formatFor(reader).country(usageLocation));
}

/** The names and, in two words, why; the rules stand with what helps. */
function inTheWay({ cannot }: PeopleSummary, reader: Reader): Phrase {
  const { sum } = textFor(reader).people;
  const parts = cannot.slice(0, mostReasons).map(({ refusal, users }) => {
    const names = users.slice(0, mostNames).map(({ name }) => name);
    const groupsOf =
      refusal.code === 'inheritedFromGroup' ? sum.inheritedFromGroup(shown(fact(refusal.facts, 'groups'))) : '';
    const why = refusal.code === 'noUsageLocation' ? sum.noUsageLocation : (coverWhy(refusal, reader) ?? groupsOf);
    return sum.because(someOf(names, users.length, reader, mostNames), why);
  });
  return commas(parts);
}

/** Which answers about some of them a line lets change. Groups of which nobody is left in a line of their own stand with those who can't. */
function changes(
  { who, does, groups: theirs }: SumLine,
  { question, sum, summary, choice }: Given,
  { people }: Text,
): readonly Button[] {
  const opens = (of: PeoplePick, title = people.differently) => button(title, pick(question, of));
  if (isGroup(who)) return [opens(who)];
  if (who === 'cannot') {
    const hidden = groups.filter((group) => theirs.includes(group) && sum.every((each) => each.who !== group));
    return hidden.map((group) => opens(group, people.changeGroup[group]));
  }
  const isPlaced = who === 'members' && does === 'move' && choice.usageLocation !== undefined;
  return isPlaced && summary.withoutLocation > 0 ? [opens('usageLocation')] : [];
}
