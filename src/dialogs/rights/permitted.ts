import type { CustomerId } from '../../migration/ids';
import { mayDo } from '../../migration/rights/right';
import type { Need, RightsHeld } from '../../migration/rights/right';
import { isWithin } from '../../migration/rights/scope';
import type { Phrase } from '../../text/plain';
import type { Text } from '../../text/textFor';
import { say } from '../turn';
import type { Turn } from '../turn';
import type { TurnScope } from '../turnScope';

/** Whether whoever speaks may do it, with this customer where one is meant. Who may not is told why, and whom to ask. */
export async function permitted(
  { services, turn }: TurnScope,
  need: Need,
  customer: CustomerId | undefined = undefined,
): Promise<boolean> {
  const standing = await services.rights.of(turn.agentId, need.asked === 'anew' ? 'anew' : 'lately');
  if (mayDo(standing, need)) return customer === undefined || seesStill(standing, customer, turn);
  services.log.info('Somebody was refused for want of a right.', { agentId: turn.agentId, code: need.right });
  await say(turn, refusal(standing, need, turn.text));
  return false;
}

async function seesStill({ scope, because }: RightsHeld, customer: CustomerId, turn: Turn): Promise<boolean> {
  if (isWithin(scope, customer)) return true;
  const { none, scope: words } = turn.text.rights;
  await say(turn, because === 'cannotSay' ? none.cannotSay : words.lost);
  return false;
}

const refusal = ({ because }: RightsHeld, { right }: Need, { rights }: Text): Phrase =>
  because === undefined || because === 'noGroup' ? rights.missing[right] : rights.none[because];
