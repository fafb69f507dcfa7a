import type { RankedEntry } from '../migration/ranking';
import { formatFor } from '../text/format';
import type { Reader } from '../text/reader';
import { textFor } from '../text/textFor';
import type { Text } from '../text/textFor';
import { button, primary } from './buttons';
import type { Button } from './buttons';
import { entryRow } from './entryRow';
import { capital, line } from './names';
import { render } from './render';
import type { CardContent } from './render';
import template from './templates/expiring.json';

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
  readonly readAt?: string;
  /** A reading is under way. */
  readonly reading: boolean;
  /** Customers that could not be read. */
  readonly failed: number;
}

export function expiringCard(data: ExpiringData, reader: Reader): CardContent {
  const text = textFor(reader);
  const { radar } = text;
  const none = data.readAt === undefined ? radar.noneYet : radar.none;
  return render(template, {
    title: data.total === 0 ? none : radar.title(data.total),
    paragraphs: [summary(data, text)].filter((sentence) => sentence !== ''),
    charts: data.page === 0 && data.byMonth.length > 1 ? [chart(data, reader)] : [],
    rows: data.entries.slice(0, expiringPerPage).map((entry) => entryRow(entry, [moveButton(entry, text)], reader)),
    warnings: data.failed > 0 ? [radar.failed(data.failed)] : [],
    notes: data.pages > 1 ? [radar.page(data.page + 1, data.pages)] : [],
    buttons: pageButtons(data, text),
  });
}

function summary({ people, total, readAt, reading }: ExpiringData, { radar }: Text): string {
  return capital(
    line(
      total > 0 ? radar.licencesInAll(people) : undefined,
      readAt === undefined ? undefined : radar.readAt(readAt),
      reading ? radar.readingNow : undefined,
    ),
  );
}

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

function pageButtons({ page, pages, total }: ExpiringData, { radar }: Text): readonly Button[] {
  const left = total - (page + 1) * expiringPerPage;
  return [
    ...(page > 0 ? [button(radar.previous, { open: 'expiring', page: page - 1 })] : []),
    ...(page + 1 < pages
      ? [primary(radar.next(Math.min(expiringPerPage, Math.max(1, left))), { open: 'expiring', page: page + 1 })]
      : []),
    button(radar.refresh, { open: 'refresh' }),
  ];
}
