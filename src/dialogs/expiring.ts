import { expiringCard, expiringPerPage } from '../cards/expiringCard';
import type { RankedEntry } from '../migration/ranking';
import { given } from '../platform/given';
import { readRadar } from './asking';
import type { CommandCall } from './runCommand';
import type { Stage } from './stage';
import { say, showInPlace } from './turn';

/** The retired subscriptions, most urgent first, page by page on the same card. */
export async function showExpiring({ world, turn }: Stage, call: CommandCall, reading = false): Promise<void> {
  const { readAt, customersFailed } = await world.radarStore.reading();
  const all = await readRadar(world, turn);
  const pages = Math.max(1, Math.ceil(all.length / expiringPerPage));
  const page = Math.min(call.page ?? 0, pages - 1);
  const card = expiringCard(
    {
      entries: all.slice(page * expiringPerPage, (page + 1) * expiringPerPage),
      total: all.length,
      people: all.reduce((sum, { quantity }) => sum + quantity, 0),
      page,
      pages,
      byMonth: monthsOf(all),
      reading: reading || readAt === undefined,
      failed: customersFailed,
      ...given({ readAt }),
    },
    turn.reader,
  );
  await showInPlace(turn, pressedCard(turn, call), card);
}

const pressedCard = (turn: Stage['turn'], call: CommandCall): string | undefined =>
  call.pressed ? turn.context.activity.replyToId : undefined;

/** How many end in each month, ended ones left out. */
function monthsOf(entries: readonly RankedEntry[]): readonly { readonly month: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { endsOn, bucket } of entries) {
    if (endsOn === undefined || bucket === 'ended') continue;
    counts.set(endsOn.slice(0, 7), (counts.get(endsOn.slice(0, 7)) ?? 0) + 1);
  }
  return [...counts].sort().map(([month, count]) => ({ month, count }));
}

/** Reads all customers again in the background; nobody waits for it. */
export async function refreshRadar(stage: Stage, call: CommandCall): Promise<void> {
  const { world, turn } = stage;
  void world.radar.refresh().catch((error: unknown) => world.log.error('the radar could not be read', error));
  if (call.pressed) return showExpiring(stage, call, true);
  await say(turn, turn.text.chat.refreshing);
}
