import type { HoldAnswer } from '../../cards/answers';
import { holdCard } from '../../cards/chat/holdCard';
import { someMigrationsCard } from '../../cards/migration/migrationsCard';
import type { HostedTurn } from '../migrate/dialogHost';
import { say, show, showInPlace } from '../turn';

/** Shows whether the house is on hold, and why, or which migrations still wait. */
export async function showHold(scope: HostedTurn): Promise<void> {
  const { services, turn } = scope;
  const hold = await services.houseHold.current();
  if (hold === undefined) return showStillHeld(scope);
  const { length: waiting } = await services.migrations.underWay();
  await show(turn, holdCard({ hold, waiting }, turn.reader));
}

async function showStillHeld({ services, turn }: HostedTurn): Promise<void> {
  const { hold } = turn.text;
  const list = await services.migrations.held();
  if (list.length === 0) return say(turn, hold.isFree);
  await show(turn, someMigrationsCard({ title: hold.stillHeld(list.length), list }, turn.reader));
}

/** Whoever may act may lift it: the card says what that means. */
export async function holdPressed(scope: HostedTurn, { hold: wish, since }: HoldAnswer): Promise<void> {
  const { services, turn } = scope;
  const { context, text, reader, now, agentId, agentName } = turn;
  const hold = await services.houseHold.current();
  if (hold?.since !== since) return say(turn, text.chat.alreadyAnswered);
  if (wish === 'stay') return say(turn, text.hold.stays);
  const at = now.toISOString();
  const how = wish === 'oneByOne' ? 'oneByOne' : 'all';
  if (!(await services.houseHold.lift(at, agentId, how))) return say(turn, text.chat.alreadyAnswered);
  services.log.warn('The hold was lifted.', { agentId, kind: hold.because.join('+'), code: how });
  const lifted = { by: agentName, at, how } as const;
  await showInPlace(turn, context.activity.replyToId, holdCard({ hold, waiting: 0, lifted }, reader));
  await say(turn, text.hold.goesOn[how]);
}
