import { mayHear } from '../../migration/accessRule';
import type { AccessRule } from '../../migration/accessRule';
import type { AgentId } from '../../migration/ids';
import type { AgentContact, AgentContacts } from '../../migration/ports';

export interface Answerable {
  readonly contacts: Pick<AgentContacts, 'all'>;
  readonly access: AccessRule;
  readonly fallbackAgents: readonly AgentId[];
}

/** Whom something is told that has nobody of its own: those who answer for what nobody sees to, or everybody who may act. */
export async function whoAnswers({ contacts, access, fallbackAgents }: Answerable): Promise<readonly AgentContact[]> {
  const all = (await contacts.all()).filter((contact) => isReached(contact, access));
  const first = all.filter(({ agentId }) => fallbackAgents.includes(agentId));
  return first.length > 0 ? first : all;
}

/** Whether the person may be told anything, and can be. */
export const isReached = ({ agentId, reference, unreachable }: AgentContact, access: AccessRule): boolean =>
  reference !== null && reference !== undefined && unreachable === undefined && mayHear(agentId, access);

/** Whom something of this agent's is told: that one, or where nobody reaches them those who answer. */
export async function readersFor(answerable: Answerable, agent: AgentId): Promise<readonly AgentContact[]> {
  const own = (await answerable.contacts.all()).find(({ agentId }) => agentId === agent);
  return own !== undefined && isReached(own, answerable.access) ? [own] : whoAnswers(answerable);
}
