import { mayDo } from '../../migration/rights/right';
import type { Need, RightsHeld } from '../../migration/rights/right';
import type { Phrase } from '../../text/plain';
import type { Text } from '../../text/textFor';
import { say } from '../turn';
import type { TurnScope } from '../turnScope';

/** Whether whoever speaks may do it. Who may not is told why, and whom to ask. */
export async function permitted({ services, turn }: TurnScope, need: Need): Promise<boolean> {
  const standing = await services.rights.of(turn.agentId, need.asked === 'anew' ? 'anew' : 'lately');
  if (mayDo(standing, need)) return true;
  services.log.info('Somebody was refused for want of a right.', { agentId: turn.agentId, code: need.right });
  await say(turn, refusal(standing, need, turn.text));
  return false;
}

const refusal = ({ because }: RightsHeld, { right }: Need, { rights }: Text): Phrase =>
  because === undefined || because === 'noGroup' ? rights.missing[right] : rights.none[because];
