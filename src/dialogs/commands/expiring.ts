import { expiringCard, expiringPerPage } from '../../cards/radar/expiringCard';
import { dearerTotal } from '../../migration/radar/monthlyCost';
import { leftToMove } from '../../migration/radar/leftToMove';
import { isDearer } from '../../migration/radar/radar';
import { radarCounts, radarMonths, radarParts } from '../../migration/radar/radarCounts';
import { defined } from '../../platform/defined';
import type { HostedTurn } from '../migrate/dialogHost';
import { say, showInPlace } from '../turn';
import type { TurnScope } from '../turnScope';
import type { CommandCall } from './commandCall';
import { normal } from './commands';
import { radarView } from './radarView';
import type { RadarView } from './radarView';

/** What ends, most urgent first, page by page on the same card; `csv` among the words asks for it as a file. */
export async function showExpiring(scope: HostedTurn, call: CommandCall, isReading = false): Promise<void> {
  const { services, turn } = scope;
  const words = normal(call.argument).split(' ');
  if (words.includes('csv')) {
    return services.files.deliver(turn, 'radarFile', words.filter((word) => word !== 'csv').join(' '));
  }
  const view = await radarView(services, turn, call.argument);
  const { reading, entries, ofAllParts, typedOfAll, filter, typed, freeLeftOut, inAll, sought } = view;
  const { readAt, customersFailed, failedCustomers, unlistedCustomers, underWay } = reading;
  const pages = Math.max(1, Math.ceil(entries.length / expiringPerPage));
  const page = Math.min(call.page ?? 0, pages - 1);
  const left = await customersLeft(scope, view);
  const card = expiringCard(
    {
      entries: entries.slice(page * expiringPerPage, (page + 1) * expiringPerPage),
      total: entries.length,
      people: ofAllParts.reduce((sum, { quantity }) => sum + quantity, 0),
      parts: radarParts(ofAllParts),
      page,
      pages,
      byMonth: radarMonths(entries),
      counts: radarCounts(entries),
      ...(entries.some(isDearer) ? { dearer: dearerTotal(entries) } : {}),
      reading: isReading || readAt === undefined || underWay !== undefined,
      failed: customersFailed,
      failedNames: failedCustomers.map(({ customerName }) => customerName),
      unlisted: unlistedCustomers,
      ...{ isMine: filter.mine, freeLeftOut, inAll },
      ofAll: typedOfAll,
      ...defined({ readAt, progress: underWay, filter: typed, part: filter.part, sought, left }),
    },
    turn.reader,
  );
  await showInPlace(turn, pressedCard(turn, call), card);
}

/** Where a plan or a customer was named, and anybody is left. */
async function customersLeft({ services }: HostedTurn, { filter, ofAllParts }: RadarView): Promise<number | undefined> {
  if (filter.words.length === 0) return undefined;
  const begun = await services.migrations.begunOf(ofAllParts.map(({ subscriptionId }) => subscriptionId));
  return new Set(leftToMove(ofAllParts, begun).map(({ customerId }) => customerId)).size || undefined;
}

const pressedCard = (turn: TurnScope['turn'], call: CommandCall): string | undefined =>
  call.pressed ? turn.context.activity.replyToId : undefined;

/** Reads all customers again in the background; nobody waits for it. */
export async function refreshRadar(scope: HostedTurn, call: CommandCall): Promise<void> {
  const { services, turn } = scope;
  void services.radar.refresh().catch((error: unknown) => services.log.error('The radar could not be read.', error));
  if (call.pressed) return showExpiring(scope, call, true);
  await say(turn, turn.text.chat.refreshing);
}
