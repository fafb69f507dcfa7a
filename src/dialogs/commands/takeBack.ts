import type { TakeBackAnswer } from '../../cards/answers';
import { shownAs, takeBackAnsweredCard, takeBackCard } from '../../cards/migration/takeBackCard';
import { dayOf } from '../../migration/days';
import { mayTakeBack } from '../../migration/endOfTerm/mayTakeBack';
import type { ShownClosing } from '../../migration/endOfTerm/takeBack';
import { migrationId } from '../../migration/ids';
import type { Migration } from '../../migration/plan/progress';
import type { RadarEntry } from '../../migration/radar/radar';
import { defined } from '../../platform/defined';
import type { HostedTurn } from '../migrate/dialogHost';
import { say, showInPlace } from '../turn';
import type { Turn } from '../turn';

/** An end is taken back: asked once more on the same card, with what is known of the subscription now. */
export async function takeBackPressed(scope: HostedTurn, pressed: TakeBackAnswer): Promise<void> {
  const { services, turn } = scope;
  const migration = await services.migrations.load(migrationId(pressed.id));
  if (migration?.runNo !== pressed.run || !mayTakeBack(migration)) return say(turn, turn.text.takeBack.noneLeft);
  if (pressed.takeBack === 'notNow') return inPlace(turn, takeBackAnsweredCard(migration, false, turn.reader));
  const { customer, retired } = migration.plan;
  const entry = await services.radarStore.entry(customer.id, retired.subscriptionId);
  const closing = closingOf(migration, entry);
  // What it costs may be another than the card had said.
  if (pressed.takeBack === 'ask' || pressed.shown !== shownAs(closing)) {
    const today = dayOf(turn.now, turn.reader.timeZone);
    return inPlace(turn, takeBackCard({ migration, closing, entry, today }, turn.reader));
  }
  const isAsked = await services.control.takeBack(migration.plan.id, closing, turn.agentId);
  if (!isAsked) return say(turn, turn.text.takeBack.noneLeft);
  await inPlace(turn, takeBackAnsweredCard(migration, true, turn.reader));
}

async function inPlace(turn: Turn, card: Parameters<typeof showInPlace>[2]): Promise<void> {
  await showInPlace(turn, turn.context.activity.replyToId, card);
}

/** By the radar's last reading; by the plan where it has none. */
function closingOf({ plan }: Migration, entry: RadarEntry | undefined): ShownClosing {
  const { quantity, endsOn } = entry ?? plan.retired;
  return { quantity, ...defined({ endsOn }) };
}
