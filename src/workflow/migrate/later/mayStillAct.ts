import { KnownError } from '../../../migration/errors';
import type { AgentId } from '../../../migration/ids';
import type { Rights } from '../../../migration/ports';

/**
 * Whether somebody who decided something once still may, as it is said now.
 *
 * @throws KnownError where nobody can say: then it is asked again later, rather than taken for lost
 */
export async function mayStillAct(rights: Rights, agent: AgentId): Promise<boolean> {
  const { has, because } = await rights.of(agent, 'anew');
  if (has.has('migrate')) return true;
  if (because === 'cannotSay') throw new KnownError('serviceDown', 'waitAndRetry', 'Graph can’t say who may migrate.');
  return false;
}
