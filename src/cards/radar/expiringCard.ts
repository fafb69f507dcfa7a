import { monthlyCost } from '../../migration/radar/monthlyCost';
import { isDearer } from '../../migration/radar/radar';
import type { RankedEntry } from '../../migration/radar/ranking';
import { formatFor } from '../../text/format';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button, primary } from '../buttons';
import type { Button } from '../buttons';
import { shown, someOf } from '../parts/names';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/expiring.json';
import type { ExpiringData } from './expiringData';
import { expiringRow } from './expiringRow';
import { expiringSummary } from './expiringSummary';

/** Rows of one page; more would not fit into a card. */
export const expiringPerPage = 8;
const mostMonths = 18;

export function expiringCard(data: ExpiringData, reader: Reader): CardContent {
  const { radar } = textFor(reader);
  return render(template, reader, {
    title: titleOf(data, reader),
    paragraphs: expiringSummary(data, reader),
    charts: data.page === 0 && data.byMonth.length > 1 ? [chart(data, reader)] : [],
    rows: data.entries.slice(0, expiringPerPage).map((entry) => expiringRow(entry, reader)),
    warnings: data.failed > 0 ? [radar.failed(data.failed, someOf(data.failedNames ?? [], data.failed, reader))] : [],
    notes: [
      ...(data.pages > 1 ? [radar.page(data.page + 1, data.pages)] : []),
      ...aboutMoney(data, textFor(reader)),
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

/** What sums are made of, and why there is none where there is none. */
function aboutMoney({ entries }: ExpiringData, { radar }: Text): readonly string[] {
  const shownNow = entries.slice(0, expiringPerPage);
  const isPriced = (entry: RankedEntry): boolean => monthlyCost(entry) !== undefined;
  return [
    ...(shownNow.some(isPriced) ? [radar.ofOrders] : []),
    ...(shownNow.filter(isDearer).every(isPriced) ? [] : [radar.inPerCent]),
  ];
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
