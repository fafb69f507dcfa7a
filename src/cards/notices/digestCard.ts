import type { Digest, DigestLine } from '../../migration/notices/notice';
import { agentIn } from '../../migration/notices/notice';
import type { Sources } from '../../migration/packs/sources';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button } from '../buttons';
import { commonPlan } from '../parts/commonPlan';
import { distinctNames } from '../parts/distinctNames';
import { shown, spaced } from '../parts/names';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/digest.json';
import { noticeLine } from '../typed/typingLine';
import { digestRow, drawerOf, lostWithin } from './digestRow';
import { digestSummary, restOfDigest } from './digestSummary';

/** As many as are seen at once on a phone, with one to see all. What is due beyond them is named below. */
const mostRows = 4;
const mostEnded = 2;

export interface DigestData {
  readonly digest: Digest;
  readonly firstName?: string;
  readonly sources: Sources;
}

/** What needs a decision today: what can be lost for good first, then by day. */
export function digestCard({ digest, firstName, sources }: DigestData, reader: Reader): CardContent {
  const text = textFor(reader);
  const words = text.notices.digest;
  const { rows, rest } = shared(digest.lines);
  const plan = commonPlan(rows);
  const names = distinctNames(rows);
  const isPublic = agentIn(digest.recipient) === undefined;
  // In a channel nobody's decision is everybody's.
  const style = rows.length === 1 && !isPublic ? 'positive' : 'default';
  return render(template, reader, {
    title: words.greeting(digest.partOfDay, firstName ? shown(firstName) : undefined),
    summary: digestSummary(digest, text),
    rows: rows.map((each, index) =>
      digestRow(each, { name: names[index]!, index, plan, style, sources, isAlone: rows.length === 1 }, reader),
    ),
    paragraphs: restOfDigest(digest, rest, text),
    notes: notesOf(rows, isPublic, text),
    actions:
      rest.length + digest.others + digest.monthly.length > 0 ? [button(words.seeAll, { notice: 'seeAll' })] : [],
    toggles: [{ title: text.notices.buttons.more, targets: rows.map((_, at) => drawerOf(at)) }],
  });
}

/** Of what sums are made, which plan it is, and what can be typed by whoever reads it alone. */
function notesOf(rows: readonly DigestLine[], isPublic: boolean, text: Text): readonly Phrase[] {
  const { digest } = text.notices;
  const plan = commonPlan(rows);
  const named = plan === undefined ? '' : text.radar.named(shown(plan));
  return [
    ...(rows.some(({ cost }) => cost !== undefined) ? [text.radar.ofOrders] : []),
    spaced([named, isPublic ? digest.channelFoot : digest.foot]),
    ...(isPublic || rows.length === 0 ? [] : [noticeLine(text)]),
  ];
}

/** What has ended is never crowded out, nor crowds out what can still be kept. */
function shared(lines: readonly DigestLine[]) {
  const ended = lines.filter((each) => each.ended).sort((one, other) => lostWithin(one) - lostWithin(other));
  const open = lines.filter((each) => !each.ended);
  const openRows = open.slice(0, mostRows - Math.min(mostEnded, ended.length));
  const endedRows = ended.slice(0, mostRows - openRows.length);
  return {
    rows: [...endedRows, ...openRows],
    rest: [...ended.slice(endedRows.length), ...open.slice(openRows.length)],
  };
}
