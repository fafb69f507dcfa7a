import type { PeopleChoice, PeopleGroup } from '../../migration/people/people';
import { isExcepting, isUnfinished } from '../../migration/people/typed/applyPeople';
import type { UnresolvedLine } from '../../migration/people/typed/readPeople';
import type { PeopleSummary } from '../../migration/people/preflight';
import type { Unread } from '../../migration/reading';
import type { Reader } from '../../text/reader';
import { formatFor } from '../../text/format';
import type { Phrase } from '../../text/plain';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button, pick, primary } from '../buttons';
import type { Button } from '../buttons';
import type { Row } from '../parts/entryRow';
import { capital, commas, line, shown } from '../parts/names';
import { reasons } from '../parts/peopleReasons';
import { asRow, toGroups } from '../parts/remedies';
import type { CustomerGroup } from '../parts/remedies';
import { staysOpen } from '../parts/staysOpen';
import type { Foreseen } from '../parts/staysOpen';
import type { PeoplePick } from '../picks';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/people.json';

const mostLines = 10;
const mostNames = 3;

export interface PeopleQuestionData {
  readonly question: string;
  readonly customerName: string;
  readonly planName: string;
  readonly retiredName: string;
  readonly summary: PeopleSummary;
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
  /** Addresses add up over messages until `done`. */
  readonly adding: boolean;
}

export function peopleQuestionCard(data: PeopleQuestionData, reader: Reader): CardContent {
  const text = textFor(reader);
  const { people } = text;
  const { summary, stuckIn } = data;
  const holders = summary.moving + summary.removing + summary.staying;
  return render(template, reader, {
    title: people.title(shown(data.planName)),
    paragraphs: [
      people.holders(holders, shown(data.customerName), shown(data.retiredName)),
      ...unread(data, holders, text),
      chosen(data.choice, text),
    ],
    figures: [{ lines: figures(data, reader) }],
    groups: groups(data, text),
    warnings: warnings(data, reader),
    remedies: asRow(stuckIn === undefined ? [] : toGroups(stuckIn.customerId, stuckIn.groups, reader)),
    unresolved: unresolved(data, text),
    notes: [note(data, text)],
    buttons: mainButtons(data, text),
  });
}

/** With the names that were told, so that somebody can look what is odd about them. */
function unread({ unread: odd = [] }: PeopleQuestionData, holders: number, { people }: Text): readonly Phrase[] {
  if (odd.length === 0) return [];
  const names = odd.flatMap(({ name }) => (name === undefined ? [] : [shown(name)])).slice(0, mostNames);
  return [people.unread(odd.length, holders + odd.length, commas(names))];
}

function note({ choice, adding }: PeopleQuestionData, { people }: Text): Phrase {
  if (isExcepting(choice)) return people.exceptingHint;
  return adding ? people.addingHint : people.hint;
}

function chosen(choice: PeopleChoice, { people }: Text): Phrase {
  const { base, listed } = choice;
  if (base === 'all') return isExcepting(choice) ? people.chosen.allExcept(listed.length) : people.chosen.all;
  return listed.length === 0 ? people.chosen.nobody : people.chosen.only(listed.length);
}

function figures({ summary, retiredName, foreseen }: PeopleQuestionData, reader: Reader): readonly Phrase[] {
  const { people } = textFor(reader);
  const { moving, removing, staying } = summary;
  return [
    people.moving(moving),
    ...(removing > 0 ? [people.removing(removing, shown(retiredName))] : []),
    ...(staying > 0 ? [people.staying(staying)] : []),
    ...(foreseen ? [staysOpen(foreseen, reader)] : []),
  ].map(capital);
}

const groupNames: readonly Exclude<PeopleGroup, 'members'>[] = ['covered', 'blocked', 'guests'];

function groups({ question, summary, choice }: PeopleQuestionData, { people }: Text): readonly Row[] {
  return groupNames
    .filter((group) => summary[group] > 0)
    .map((group) => ({
      name: people.group[group](summary[group]),
      lines: [capital(people.disposition[choice[group]](summary[group]))],
      buttons: [button(people.differently, picks(question, group))],
    }));
}

const picks = (question: string, choice: PeoplePick) => pick(question, choice);

function warnings({ question, summary, choice }: PeopleQuestionData, reader: Reader) {
  const text = textFor(reader);
  const { people } = text;
  const place = choice.usageLocation;
  const set = place !== undefined && summary.withoutLocation > 0;
  if (summary.cannot.length === 0 && !set) return [];
  const stuck = summary.cannot.reduce((sum, { users }) => sum + users.length, 0);
  const country = formatFor(reader).country(place ?? '');
  return [
    {
      title: stuck > 0 ? people.cannot(stuck) : text.review.setsCountry(summary.withoutLocation, country),
      lines: reasons(summary, reader),
      buttons:
        summary.withoutLocation > 0
          ? [button(people.setCountry(summary.withoutLocation), picks(question, 'usageLocation'))]
          : [],
    },
  ];
}

function unresolved({ unresolved: lines, unresolvedCount = lines.length }: PeopleQuestionData, { people }: Text) {
  if (lines.length === 0) return [];
  const worded = lines.slice(0, mostLines).map(({ line: number, text, near, alsoNear = [] }) =>
    near === undefined
      ? people.unresolvedLine(number, shown(text))
      : people.unresolvedNear(
          number,
          shown(text),
          [near, ...alsoNear].map((each) => shown(each)),
        ),
  );
  const rest = unresolvedCount - worded.length;
  const more = rest > 0 ? [people.moreLines(rest)] : [];
  return [
    { title: people.unresolved(unresolvedCount), lines: [...worded, ...more, people.unresolvedHint(unresolvedCount)] },
  ];
}

function mainButtons({ question, summary, choice }: PeopleQuestionData, text: Text): readonly Button[] {
  const { people } = text;
  const { moving, removing } = summary;
  const everybody = choice.base === 'all' && !isExcepting(choice);
  const canGo = moving + removing > 0 && !isUnfinished(choice);
  return [
    ...(canGo ? [primary(people.go(moving, removing), picks(question, 'done'))] : []),
    button(people.choose, picks(question, 'choose')),
    everybody ? button(people.clear, picks(question, 'none')) : button(people.all, picks(question, 'all')),
    button(text.questions.notNow, { kind: 'notNow', question }),
  ];
}

/** The figures in one line, for the locked card, which makes its answer plain itself. */
export const peopleLine = ({ moving, removing, staying }: PeopleSummary, retiredName: string, text: Text): string =>
  line(
    text.people.moving(moving),
    removing > 0 ? text.people.removing(removing, retiredName) : undefined,
    staying > 0 ? text.people.staying(staying) : undefined,
  );
