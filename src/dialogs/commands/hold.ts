import type { HoldAnswer } from '../../cards/answers';
import { holdCard } from '../../cards/chat/holdCard';
import type { HostedTurn } from '../migrate/dialogHost';
import { say, show, showInPlace } from '../turn';

/** Shows whether the house is on hold, and why. */
export async function showHold({ services, turn }: HostedTurn): Promise<void> {
  const hold = await services.houseHold.current();
  if (hold === undefined) return say(turn, turn.text.hold.isFree);
  const { length: waiting } = await services.migrations.underWay();
  await show(turn, holdCard({ hold, waiting }, turn.reader));
}

/** Whoever may act may lift it: the card says what that means. */
export async function holdPressed({ services, turn }: HostedTurn, { hold: wish, since }: HoldAnswer): Promise<void> {
  const { context, text, reader, now, agentId, agentName } = turn;
  const hold = await services.houseHold.current();
  if (hold?.since !== since) return say(turn, text.chat.alreadyAnswered);
  if (wish === 'stay') return say(turn, text.hold.stays);
  const at = now.toISOString();
  if (!(await services.houseHold.lift(at, agentId))) return say(turn, text.chat.alreadyAnswered);
  services.log.warn('The hold was lifted.', { agentId, kind: hold.because.join('+') });
  const { replyToId } = context.activity;
  await showInPlace(turn, replyToId, holdCard({ hold, waiting: 0, lifted: { by: agentName, at } }, reader));
  await say(turn, text.hold.goesOn);
}
