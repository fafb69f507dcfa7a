import { dearerBy } from '../../migration/radar/dearerBy';
import { isDearer } from '../../migration/radar/radar';
import type { RadarCounts } from '../../migration/radar/radarCounts';
import type { RankedEntry } from '../../migration/radar/ranking';
import { formatFor } from '../../text/format';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button, primary } from '../buttons';
import type { Button } from '../buttons';
import { entryRow } from '../parts/entryRow';
import type { Row } from '../parts/entryRow';
import { capital, line, shown, someOf } from '../parts/names';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/expiring.json';

/** Rows of one page; more would not fit into a card. */
export const expiringPerPage = 8;
const mostMonths = 18;

export interface ExpiringData {
  /** This page's rows. */
  readonly entries: readonly RankedEntry[];
  /** All rows of all pages. */
  readonly total: number;
  /** Seats of all rows together. */
  readonly people: number;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly byMonth: readonly { readonly month: string; readonly count: number }[];
  readonly counts?: RadarCounts;
  readonly readAt?: string;
  /** A reading is under way. */
  readonly reading: boolean;
  readonly progress?: { readonly done: number; readonly total: number };
  /** Customers that could not be read, and names of them. */
  readonly failed: number;
  readonly failedNames?: readonly string[];
  /** As it was typed; absent when everything is shown. */
  readonly filter?: string;
  readonly isMine?: boolean;
}

export function expiringCard(data: ExpiringData, reader: Reader): CardContent {
  const { radar } = textFor(reader);
  return render(template, {
    title: titleOf(data, reader),
    paragraphs: expiringSummary(data, reader),
    charts: data.page === 0 && data.byMonth.length > 1 ? [chart(data, reader)] : [],
    rows: data.entries.slice(0, expiringPerPage).map((entry) => rowOf(entry, reader)),
    warnings: data.failed > 0 ? [radar.failed(data.failed, someOf(data.failedNames ?? [], data.failed, reader))] : [],
    notes: [
      ...(data.pages > 1 ? [radar.page(data.page + 1, data.pages)] : []),
      ...inPerCent(data, textFor(reader)),
      radar.notSeen,
    ],
    buttons: expiringButtons(data, reader),
  });
}

function titleOf({ total, filter, readAt }: ExpiringData, reader: Reader): string {
  const { radar } = textFor(reader);
  if (total > 0) return radar.title(total);
  if (readAt === undefined) return radar.noneYet;
  return filter === undefined ? radar.none : radar.nothingFits(shown(filter));
}

function rowOf(entry: RankedEntry, reader: Reader): Required<Row> {
  const text = textFor(reader);
  const row = entryRow(entry, entry.canMove ? [moveButton(entry, text)] : [], reader);
  const terms = termsOf(entry, text, reader);
  return terms === '' ? row : { ...row, lines: [...row.lines, terms] };
}

/** Term and billing, until when it can be cancelled, and how much dearer it goes on. */
function termsOf(entry: RankedEntry, text: Text, reader: Reader): string {
  const { term, billingCycle, cancelUntilAt, readAt } = entry;
  const known = term === undefined || billingCycle === undefined ? undefined : text.radar.term(term, billingCycle);
  const canCancel = cancelUntilAt !== undefined && cancelUntilAt > readAt;
  const until = canCancel ? text.radar.cancelUntil(formatFor(reader).instant(cancelUntilAt)) : undefined;
  return line(known, until, howMuchDearer(entry, text));
}

function howMuchDearer(entry: RankedEntry, { radar }: Text): string | undefined {
  const by = dearerBy(entry);
  if (by === undefined) return undefined;
  return by.least === by.most ? radar.dearerBy(by.least) : radar.dearerBetween(by.least, by.most);
}

/** Why no sum stands there. */
const inPerCent = ({ entries }: ExpiringData, { radar }: Text): readonly string[] =>
  entries.slice(0, expiringPerPage).some(isDearer) ? [radar.inPerCent] : [];

function chart({ byMonth }: ExpiringData, reader: Reader) {
  const { radar } = textFor(reader);
  const f = formatFor(reader);
  return {
    title: radar.chart,
    xTitle: radar.month,
    yTitle: radar.howMany,
    bars: byMonth
      .slice(0, mostMonths)
      .map(({ month, count }) => ({ month: f.month(month), short: f.monthAlone(month), count, shown: f.count(count) })),
  };
}

const moveButton = ({ customerId, subscriptionId }: RankedEntry, { radar }: Text): Button =>
  button(radar.move, { open: 'migrate', customerId, subscriptionId });

/** What all rows of all pages come to, how old it is, and what is left out of sight. */
function expiringSummary(data: ExpiringData, reader: Reader): readonly string[] {
  const text = textFor(reader);
  const { filter, total } = data;
  const shownOnly = filter === undefined || total === 0 ? undefined : text.radar.onlyShown(shown(filter));
  return [shownOnly, countsLine(data, text), ageLine(data, text)]
    .filter((sentence) => sentence !== undefined && sentence !== '')
    .map((sentence) => capital(sentence!));
}

function countsLine({ counts, total }: ExpiringData, { radar }: Text): string {
  if (counts === undefined || total === 0) return '';
  const { retired, notRenewed, goingOn, dearer, rescuable } = counts;
  return line(
    retired > 0 ? radar.counts.retired(retired) : undefined,
    notRenewed > 0 ? radar.counts.notRenewed(notRenewed) : undefined,
    goingOn > 0 ? radar.counts.goingOn(goingOn) : undefined,
    dearer > 0 ? radar.counts.dearer(dearer) : undefined,
    rescuable > 0 ? radar.counts.rescuable(rescuable) : undefined,
  );
}

function ageLine({ people, total, readAt, reading, progress }: ExpiringData, { radar }: Text): string {
  const now = progress === undefined || progress.total === 0 ? radar.readingNow : radar.readingSoFar(progress);
  return line(
    total > 0 ? radar.licencesInAll(people) : undefined,
    readAt === undefined ? undefined : radar.readAt(readAt),
    reading ? now : undefined,
  );
}

/** Turning pages keeps the filter. */
function expiringButtons(data: ExpiringData, reader: Reader): readonly Button[] {
  const { radar } = textFor(reader);
  const { page, pages, total, filter } = data;
  const left = total - (page + 1) * expiringPerPage;
  const only = filter === undefined ? {} : { only: filter };
  return [
    ...(page > 0 ? [button(radar.previous, { open: 'expiring', page: page - 1, ...only })] : []),
    ...(page + 1 < pages
      ? [
          primary(radar.next(Math.min(expiringPerPage, Math.max(1, left))), {
            open: 'expiring',
            page: page + 1,
            ...only,
          }),
        ]
      : []),
    ...(data.isMine === true ? [] : [button(radar.onlyMine, { open: 'expiring', only: withMine(filter) })]),
    ...(filter === undefined ? [] : [button(radar.showAll, { open: 'expiring' })]),
    ...(total > 0 ? [button(radar.asFile, { open: 'expiringFile', ...only })] : []),
    button(radar.refresh, { open: 'refresh', ...only }),
  ];
}

const withMine = (filter: string | undefined): string => (filter === undefined ? 'mine' : `${filter} mine`);
