import type { TakeBackAnswer } from '../../cards/answers';
import { shownAs, takeBackAnsweredCard, takeBackCard } from '../../cards/migration/takeBackCard';
import type { AnsweredTakeBack, TakeBackData } from '../../cards/migration/takeBackCard';
import { dayOf } from '../../migration/days';
import { mayTakeBack } from '../../migration/endOfTerm/mayTakeBack';
import type { TakenBackAction } from '../../migration/endOfTerm/takeBack';
import { migrationId } from '../../migration/ids';
import type { Migration } from '../../migration/plan/progress';
import { defined } from '../../platform/defined';
import type { HostedTurn } from '../migrate/dialogHost';
import { say, showInPlace } from '../turn';
import type { Turn } from '../turn';

/** What a migration has closed is opened again: asked once more, with what is known of the subscription now. */
export async function takeBackPressed(scope: HostedTurn, pressed: TakeBackAnswer): Promise<void> {
  const { services, turn } = scope;
  const migration = await services.migrations.load(migrationId(pressed.id));
  const action = migration && mayTakeBack(migration, turn.now);
  if (migration?.runNo !== pressed.run || action === undefined) return say(turn, turn.text.takeBack.noneLeft);
  if (pressed.takeBack === 'notNow') return answered(turn, { migration, action, isWanted: false });
  const asking = await whatIsAsked(scope, migration, action);
  // What it costs may be another than the card had said.
  if (pressed.takeBack === 'ask' || pressed.shown !== shownAs(asking.closing)) return ask(turn, asking, pressed);
  return wanted(scope, asking);
}

async function wanted({ services, turn }: HostedTurn, { migration, action, closing }: TakeBackData): Promise<void> {
  const isAsked = await services.control.takeBack(migration.plan.id, closing, turn.agentId);
  if (!isAsked) return say(turn, turn.text.takeBack.noneLeft);
  await answered(turn, { migration, action, isWanted: true });
}

/** By the radar's last reading; by the plan where it has none. */
async function whatIsAsked(
  { services, turn }: HostedTurn,
  migration: Migration,
  action: TakenBackAction,
): Promise<TakeBackData> {
  const { customer, retired } = migration.plan;
  const entry = await services.radarStore.entry(customer.id, retired.subscriptionId);
  const { quantity, endsOn } = entry ?? retired;
  const today = dayOf(turn.now, turn.reader.timeZone);
  return { migration, action, closing: { quantity, ...defined({ endsOn }) }, entry, today };
}

/** On the same card, but for the live card of the migration, which stays what it is. */
async function ask(turn: Turn, asking: TakeBackData, { takeBack }: TakeBackAnswer): Promise<void> {
  const isOnLiveCard = takeBack === 'ask' && asking.action === 'suspend';
  const place = isOnLiveCard ? undefined : turn.context.activity.replyToId;
  await showInPlace(turn, place, takeBackCard(asking, turn.reader));
}

async function answered(turn: Turn, answer: AnsweredTakeBack): Promise<void> {
  await showInPlace(turn, turn.context.activity.replyToId, takeBackAnsweredCard(answer, turn.reader));
}
