import { KnownError } from '../../../migration/errors';
import type { AgentId, CustomerId } from '../../../migration/ids';
import type { Rights } from '../../../migration/ports';
import { isWithin } from '../../../migration/rights/scope';

/**
 * Whether somebody who decided something once still may, with this customer, as it is said now.
 *
 * @throws KnownError where nobody can say: then it is asked again later, rather than taken for lost
 */
export async function mayStillAct(rights: Rights, agent: AgentId, customer: CustomerId): Promise<boolean> {
  const { has, because, scope } = await rights.of(agent, 'anew');
  if (has.has('migrate') && isWithin(scope, customer)) return true;
  if (because === 'cannotSay') throw new KnownError('serviceDown', 'waitAndRetry', 'Graph can’t say who may migrate.');
  return false;
}
