import type { PeopleChoice } from '../../migration/people/people';
import type { SumLine } from '../../migration/people/peopleSum';
import { isExcepting, isUnfinished } from '../../migration/people/typed/applyPeople';
import type { UnresolvedLine } from '../../migration/people/typed/readPeople';
import type { PeopleSummary } from '../../migration/people/preflight';
import type { Unread } from '../../migration/reading';
import { asIs, clip, phrase } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button, pick, primary } from '../buttons';
import type { Button } from '../buttons';
import { commas, line, shown } from '../parts/names';
import { reasons } from '../parts/peopleReasons';
import { toGroups } from '../parts/remedies';
import type { CustomerGroup } from '../parts/remedies';
import { staysOpen } from '../parts/staysOpen';
import type { Foreseen } from '../parts/staysOpen';
import { addressPick } from '../picks';
import type { PeoplePick } from '../picks';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/people.json';
import { sidesOf, sumRows } from './peopleSumRows';

const mostLines = 10;
/** The others, each with a button, would push the sum off the card. */
const linesInView = 2;
const mostNames = 3;

export interface PeopleQuestionData {
  readonly question: string;
  readonly customerName: string;
  readonly planName: string;
  readonly retiredName: string;
  readonly summary: PeopleSummary;
  /** Everybody, by what happens to them. */
  readonly sum: readonly SumLine[];
  readonly choice: PeopleChoice;
  /** That the retired subscription stays open for those who stay. */
  readonly foreseen?: Foreseen;
  /** The first of the lines that name nobody; all of them unless `unresolvedCount` tells more. */
  readonly unresolved: readonly UnresolvedLine[];
  readonly unresolvedCount?: number;
  /** Groups of the customer's whose licence keeps people from being moved. */
  readonly stuckIn?: { readonly customerId: string; readonly groups: readonly CustomerGroup[] };
  /** Holders who could not be read. */
  readonly unread?: readonly Unread[];
  /** Nothing is bought: who is covered gives the licence back. */
  readonly isDrop?: boolean;
  /** Addresses add up over messages until `done`. */
  readonly adding: boolean;
}

export function peopleQuestionCard(data: PeopleQuestionData, reader: Reader): CardContent {
  const text = textFor(reader);
  const { people } = text;
  const { summary } = data;
  const holders = summary.moving + summary.removing + summary.staying;
  const rows = sumRows(data, reader);
  return render(template, reader, {
    title: data.isDrop ? text.drop.title(shown(data.retiredName)) : people.title(shown(data.planName)),
    paragraphs: [
      people.holders(holders, shown(data.customerName), shown(data.retiredName)),
      ...chosen(data.choice, text),
    ],
    unresolved: unresolved(data, text),
    numberWidth: widthOf(rows.map(({ number }) => number)),
    rows,
    warnings: warnings(data, holders, reader),
    remedies: remedies(data, reader),
    notes: [note(data, text)],
    buttons: mainButtons(data, text),
    more: [fewerOrAll(data, text)],
  });
}

/** Wide enough for the longest, so that all end at the same place. */
const widthOf = (numbers: readonly string[]): `${number}px` =>
  `${12 + 11 * Math.max(...numbers.map(({ length }) => length), 1)}px`;

/** With the names that were told, so that somebody can look what is odd about them. */
function unread({ unread: odd = [] }: PeopleQuestionData, holders: number, { people }: Text): readonly Phrase[] {
  if (odd.length === 0) return [];
  const names = odd.flatMap(({ name }) => (name === undefined ? [] : [shown(name)])).slice(0, mostNames);
  return [people.unread(odd.length, holders + odd.length, commas(names))];
}

function note({ choice, adding, isDrop, sum, summary }: PeopleQuestionData, { people, drop }: Text): Phrase {
  if (isExcepting(choice)) return people.exceptingHint;
  if (adding) return isDrop ? drop.addingHint : people.addingHint;
  return people.hint(sidesOf({ choice, sum, summary }).map((side) => people.side[side]));
}

/** Who was chosen of them, where it is not everybody. */
function chosen(choice: PeopleChoice, { people }: Text): readonly Phrase[] {
  const { base, listed } = choice;
  if (base === 'all') return isExcepting(choice) ? [people.chosen.allExcept(listed.length)] : [];
  return [listed.length === 0 ? people.chosen.nobody : people.chosen.only(listed.length)];
}

/** What those who stay mean for the closing. */
function warnings(data: PeopleQuestionData, holders: number, reader: Reader) {
  const lines = [
    ...(data.foreseen ? [phrase`⚠ ${staysOpen(data.foreseen, reader)}`] : []),
    ...unread(data, holders, textFor(reader)),
  ];
  return lines.length === 0 ? [] : [{ lines }];
}

/** Opened by a press: why some can't be moved, and what helps. */
function remedies({ question, summary, stuckIn, isDrop }: PeopleQuestionData, reader: Reader) {
  if (summary.cannot.length === 0) return [];
  const { people, words, drop } = textFor(reader);
  const { remedy } = isDrop ? drop : people;
  const count = summary.withoutLocation;
  const placeless = summary.cannot.find(({ refusal }) => refusal.code === 'noUsageLocation');
  const name = clip(placeless?.users[0]?.name || words.aPerson, 40);
  return [
    {
      title: remedy,
      lines: reasons(summary, reader),
      buttons:
        placeless === undefined ? [] : [button(people.setCountry(count, name), picks(question, 'usageLocation'))],
      links: stuckIn === undefined ? [] : toGroups(stuckIn.customerId, stuckIn.groups, reader),
    },
  ];
}

const picks = (question: string, choice: PeoplePick) => pick(question, choice);

function unresolved(data: PeopleQuestionData, { people }: Text) {
  const { unresolved: lines, unresolvedCount = lines.length, retiredName, question } = data;
  if (lines.length === 0) return [];
  const near = [...new Set(lines.slice(0, linesInView).flatMap(onlyNear))];
  const guesses = near.map((each) => button(people.useNear(clip(each, 60)), pick(question, addressPick(each))));
  const worded = lines.slice(0, mostLines).map((each) => unresolvedLine(each, near, people));
  const others = worded.slice(linesInView);
  const rest = unresolvedCount - worded.length;
  const beyond = rest > 0 ? [people.linesBeyond(rest)] : [];
  const toggles = others.length === 0 ? [] : [{ title: people.moreLines(unresolvedCount - linesInView) }];
  return [
    {
      title: people.unresolved(unresolvedCount, shown(retiredName)),
      lines: worded.slice(0, linesInView),
      guesses: guesses.length + toggles.length === 0 ? [] : [{ buttons: guesses, toggles }],
      drawers: others.length === 0 ? [] : [{ lines: [...others, ...beyond] }],
      more: [...(others.length === 0 ? beyond : []), people.unresolvedHint(unresolvedCount)],
    },
  ];
}

/** @param offered whom a button below takes, so that the line need not ask */
function unresolvedLine(
  { line: number, text, near, alsoNear = [] }: UnresolvedLine,
  offered: readonly string[],
  people: Text['people'],
): Phrase {
  if (near === undefined || (alsoNear.length === 0 && offered.includes(near)))
    return people.unresolvedLine(number, shown(text));
  const all = [near, ...alsoNear].map((each) => shown(each));
  return people.unresolvedNear(number, shown(text), all);
}

/** Whom a press can take instead; of several only a person can say which, by typing. */
const onlyNear = ({ near, alsoNear = [] }: UnresolvedLine): readonly string[] =>
  near === undefined || alsoNear.length > 0 ? [] : [near];

function mainButtons({ question, summary, choice }: PeopleQuestionData, text: Text): readonly Button[] {
  const { people } = text;
  const touched = summary.moving + summary.removing;
  const canGo = touched > 0 && !isUnfinished(choice);
  return [
    ...(canGo ? [primary(people.go(touched), picks(question, 'done'))] : []),
    button(people.choose, picks(question, 'choose')),
    button(text.questions.notNow, { kind: 'notNow', question }),
  ];
}

function fewerOrAll({ question, choice }: PeopleQuestionData, { people }: Text): Button {
  const everybody = choice.base === 'all' && !isExcepting(choice);
  return everybody ? button(people.clear, picks(question, 'none')) : button(people.all, picks(question, 'all'));
}

/** The figures in one line. @param made as the name is shown where the line stands; a locked card makes its answer plain itself */
export const peopleLine = (
  { moving, removing, staying }: PeopleSummary,
  retiredName: string,
  text: Text,
  made = asIs,
): Phrase =>
  line(
    moving > 0 || removing === 0 ? text.people.moving(moving) : undefined,
    removing > 0 ? text.people.removing(removing, made(retiredName)) : undefined,
    staying > 0 ? text.people.staying(staying, made(retiredName)) : undefined,
  );
