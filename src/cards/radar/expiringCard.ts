import { monthlyCost } from '../../migration/radar/monthlyCost';
import { isDearer } from '../../migration/radar/radar';
import type { RankedEntry } from '../../migration/radar/ranking';
import { formatFor } from '../../text/format';
import { phrase } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button } from '../buttons';
import type { Button } from '../buttons';
import { commonPlan } from '../parts/commonPlan';
import { distinctNames } from '../parts/distinctNames';
import { capital, line, shown, someOf, spaced } from '../parts/names';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/expiring.json';
import { listLine } from '../typed/typingLine';
import type { ExpiringData } from './expiringData';
import { expiringRow } from './expiringRow';
import { countsLines, expiringSummary } from './expiringSummary';
import { expiringTiles, inAllParts } from './expiringTiles';
import { soughtInVain } from './nothingFound';

/** Rows of one page; more would not fit into a card. */
export const expiringPerPage = 8;
const mostMonths = 18;

/** What ends, by day: how many in each part, then the rows of one page under the headings of their parts. */
export function expiringCard(data: ExpiringData, reader: Reader): CardContent {
  const { radar } = textFor(reader);
  const entries = data.entries.slice(0, expiringPerPage);
  const plan = commonPlan(entries);
  return render(template, reader, {
    title: titleOf(data, reader),
    paragraphs: expiringSummary(data, reader),
    tileLines: expiringTiles(data, reader),
    groups: groupsOf(entries, plan, reader),
    warnings: warningsOf(data, reader),
    notes: notesOf(data, plan, reader),
    drawers: data.total > 0 ? [drawer(data, reader)] : [],
    toggles: data.total > 0 ? [{ title: radar.byMonth, target: drawerId }] : [],
    ...expiringButtons(data, reader),
  });
}

/** Of whom something is missing in what is shown. */
function warningsOf({ failed, failedNames = [], unlisted = [] }: ExpiringData, reader: Reader): readonly Phrase[] {
  const { radar } = textFor(reader);
  const named = unlisted.filter((name) => name !== '');
  return [
    ...(failed > 0 ? [radar.failed(failed, someOf(failedNames, failed, reader))] : []),
    ...(unlisted.length > 0 ? [radar.unlisted(unlisted.length, someOf(named, named.length, reader))] : []),
  ];
}

function titleOf(data: ExpiringData, reader: Reader): Phrase {
  const { radar } = textFor(reader);
  const { parts, filter, readAt } = data;
  const all = inAllParts(parts);
  if (all > 0) return radar.title(all);
  if (readAt === undefined) return radar.noneYet;
  return filter === undefined ? radar.none : soughtInVain(data, reader);
}

/** Rows come by part already; a page that begins within one repeats its heading. */
function groupsOf(entries: readonly RankedEntry[], plan: string | undefined, reader: Reader) {
  const { radar } = textFor(reader);
  const names = distinctNames(entries);
  const rows = entries.map((entry, index) => ({
    bucket: entry.bucket,
    row: expiringRow(entry, { isPlanNamed: entry.offerName !== plan, name: names[index]! }, reader),
  }));
  const buckets = [...new Set(entries.map(({ bucket }) => bucket))];
  return buckets.map((part) => ({
    heading: capital(radar.part[part]),
    rows: rows.filter(({ bucket }) => bucket === part).map(({ row }) => row),
  }));
}

/** What sums are made of; what no list of ours can tell; which page of which plan, and what can be typed. */
function notesOf(data: ExpiringData, plan: string | undefined, reader: Reader): readonly Phrase[] {
  const text = textFor(reader);
  const { page, pages, entries, freeLeftOut = 0 } = data;
  const where = line(
    pages > 1 ? text.radar.page(page + 1, pages) : undefined,
    plan === undefined ? undefined : text.radar.named(shown(plan)),
  );
  const notes = [
    line(...aboutMoney(entries.slice(0, expiringPerPage), text)),
    text.radar.notSeen,
    freeLeftOut > 0 ? text.radar.freeLeftOut(freeLeftOut) : '',
    entries.length > 0
      ? spaced([ended(where), listLine({ page, pages }, pages > 1 ? undefined : 'migrate', text)])
      : where,
  ];
  return notes.filter((note) => note !== '');
}

const ended = (words: Phrase): Phrase => (words === '' || words.endsWith('.') ? words : phrase`${words}.`);

/** What sums are made of, and why there is none where there is none. */
function aboutMoney(entries: readonly RankedEntry[], { radar }: Text): readonly Phrase[] {
  const isPriced = (entry: RankedEntry): boolean => monthlyCost(entry) !== undefined;
  return [
    ...(entries.some(isPriced) ? [radar.ofOrders] : []),
    ...(entries.filter(isDearer).every(isPriced) ? [] : [radar.inPerCent]),
  ];
}

const drawerId = 'months';

/** What need not be in sight: what they are, and in which months they end. */
function drawer(data: ExpiringData, reader: Reader) {
  const text = textFor(reader);
  const f = formatFor(reader);
  return {
    id: drawerId,
    lines: [...countsLines(data, text), ...(data.byMonth.length > 0 ? [text.radar.months] : [])]
      .filter((sentence) => sentence !== '')
      .map(capital),
    months: data.byMonth
      .slice(0, mostMonths)
      .map(({ month, count }) => ({ title: f.month(month), value: f.count(count) })),
  };
}

/** Turning pages keeps the filter. */
function expiringButtons(data: ExpiringData, reader: Reader) {
  const { radar } = textFor(reader);
  const { page, pages, total, filter } = data;
  const left = total - (page + 1) * expiringPerPage;
  const only = filter === undefined ? {} : { only: filter };
  const next = Math.min(expiringPerPage, Math.max(1, left));
  const buttons: readonly Button[] = [
    ...(page > 0 ? [button(radar.previous, { open: 'expiring', page: page - 1, ...only })] : []),
    ...(page + 1 < pages ? [button(radar.next(next), { open: 'expiring', page: page + 1, ...only })] : []),
    ...(data.isMine === true ? [] : [button(radar.onlyMine, { open: 'expiring', only: withMine(filter) })]),
    ...(filter === undefined ? [] : [button(radar.showAll, { open: 'expiring' })]),
  ];
  const refresh = button(radar.refresh, { open: 'refresh', ...only });
  return total > 0
    ? { buttons, quiet: [button(radar.asFile, { open: 'expiringFile', ...only }), refresh] }
    : { buttons: [...buttons, refresh], quiet: [] };
}

const withMine = (filter: string | undefined): string => (filter === undefined ? 'mine' : `${filter} mine`);
