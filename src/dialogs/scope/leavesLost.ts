import { draftInHand } from '../migrate/dialogHost';
import type { HostedTurn } from '../migrate/dialogHost';
import { say } from '../turn';
import { seeingOf, sees } from './seeing';

/** A question about a customer whom the person does not see any more is left, whatever it was answered with. */
export async function leavesLost(hosted: HostedTurn): Promise<boolean> {
  const { services, turn, dc } = hosted;
  const customer = draftInHand(hosted)?.customer;
  if (customer === undefined || (await sees(seeingOf(services.rights, turn.agentId), customer.id))) return false;
  await dc.cancelAllDialogs();
  await say(turn, turn.text.rights.scope.lost);
  return true;
}
