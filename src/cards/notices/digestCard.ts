import type { ClosingLine, Closing, Digest, DigestLine } from '../../migration/notices/notice';
import { agentIn } from '../../migration/notices/notice';
import type { Packs } from '../../migration/packs/packs';
import { phrase } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button } from '../buttons';
import { deadlineOf, digestRow } from './digestRow';
import { shown } from '../parts/names';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/digest.json';

/** Rows with buttons; what is due beyond them is named below. */
const mostRows = 6;
const mostEnded = 2;
const mostNamed = 8;

export interface DigestData {
  readonly digest: Digest;
  readonly firstName?: string;
  readonly packs: Packs;
}

/** What needs a decision today, worst first. */
export function digestCard({ digest, firstName, packs }: DigestData, reader: Reader): CardContent {
  const text = textFor(reader);
  const words = text.notices.digest;
  const { rows, rest } = shared(digest.lines);
  const isPublic = agentIn(digest.recipient) === undefined;
  return render(template, reader, {
    title: phrase`${words.greeting(digest.partOfDay, firstName ? shown(firstName) : undefined)} ${decision(digest, text)}`,
    rows: rows.map((each, index) => digestRow(each, { index, isFirstEnded: isFirstEnded(rows, index), packs }, reader)),
    paragraphs: [...alsoDue(rest, text), ...alsoToDecide(digest, text), ...closings(digest.closings, text)],
    notes: [
      ...(rows.some(({ cost }) => cost !== undefined) ? [text.radar.ofOrders] : []),
      isPublic ? words.channelFoot : words.foot,
    ],
    actions: rest.length + digest.others > 0 ? [button(words.seeAll, { notice: 'seeAll' })] : [],
  });
}

function decision({ lines }: Digest, { notices }: Text): Phrase {
  const customers = new Set(lines.map(({ customerId }) => customerId)).size;
  return customers === 0 ? notices.digest.nothingToDecide : notices.digest.decide(customers);
}

/** What has ended comes last, but is never crowded out. */
function shared(lines: readonly DigestLine[]) {
  const ended = lines.filter((each) => each.ended);
  const open = lines.filter((each) => !each.ended);
  const openRows = open.slice(0, mostRows - Math.min(mostEnded, ended.length));
  const endedRows = ended.slice(0, mostRows - openRows.length);
  return {
    rows: [...openRows, ...endedRows],
    rest: [...open.slice(openRows.length), ...ended.slice(endedRows.length)],
  };
}

const isFirstEnded = (rows: readonly DigestLine[], index: number): boolean =>
  rows.findIndex((each) => each.ended) === index;

function alsoDue(rest: readonly DigestLine[], text: Text): readonly Phrase[] {
  const { notices } = text;
  if (rest.length === 0) return [];
  const named = rest
    .slice(0, mostNamed)
    .map((entry) => notices.digest.alsoDueOne(shown(entry.customerName, 40), deadlineOf(entry, text)));
  return [notices.digest.alsoDue(named, rest.length - named.length)];
}

const alsoToDecide = ({ others, othersWithinDays }: Digest, { notices }: Text): readonly Phrase[] =>
  others === 0 ? [] : [notices.digest.alsoToDecide(others, othersWithinDays)];

const order: readonly Closing[] = ['moved', 'renewed', 'gone'];

const closings = (lines: readonly ClosingLine[], text: Text): readonly Phrase[] =>
  order.flatMap((how) => closingsAs(how, lines, text));

function closingsAs(how: Closing, lines: readonly ClosingLine[], { notices }: Text): readonly Phrase[] {
  const names = lines.filter((each) => each.how === how).map(({ customerName }) => shown(customerName, 40));
  if (names.length === 0) return [];
  const rest = names.length - mostNamed;
  const said = rest > 0 ? [...names.slice(0, mostNamed), notices.digest.andMore(rest)] : names;
  return [notices.digest.closed[how](said)];
}
