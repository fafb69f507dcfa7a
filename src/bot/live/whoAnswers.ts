import { knownStanding, mayHear, mayHearOf } from '../../migration/accessRule';
import type { AccessRule } from '../../migration/accessRule';
import type { AgentId, CustomerId } from '../../migration/ids';
import type { AgentContact, AgentContacts } from '../../migration/ports';
import type { Right } from '../../migration/rights/right';

export interface Answerable {
  readonly contacts: Pick<AgentContacts, 'all'>;
  readonly access: AccessRule;
  readonly fallbackAgents: readonly AgentId[];
}

/**
 * Whom something is told that has nobody of its own: those who answer for what nobody sees to, or everybody, of those who may do
 * something about it; where nobody reaches any of these, whoever may look.
 */
export async function whoAnswers(
  { contacts, access, fallbackAgents }: Answerable,
  right: Right = 'migrate',
  customer: CustomerId | undefined = undefined,
): Promise<readonly AgentContact[]> {
  const reached = (await contacts.all()).filter((contact) => isReached(contact, access, customer));
  const able = reached.filter(({ agentId }) => knownStanding(agentId, access).has.has(right));
  const all = able.length > 0 ? able : reached;
  const first = all.filter(({ agentId }) => fallbackAgents.includes(agentId));
  return first.length > 0 ? first : all;
}

/** Whether the person may be told anything, or of this customer, and can be. */
export const isReached = (
  { agentId, reference, unreachable }: AgentContact,
  access: AccessRule,
  customer?: CustomerId,
): boolean =>
  reference !== null &&
  reference !== undefined &&
  unreachable === undefined &&
  (customer === undefined ? mayHear(agentId, access) : mayHearOf(customer, agentId, access));

/** Whom something of this agent's is told: that one, or where nobody reaches them those who answer. */
export async function readersFor(
  answerable: Answerable,
  agent: AgentId,
  customer?: CustomerId,
): Promise<readonly AgentContact[]> {
  const own = (await answerable.contacts.all()).find(({ agentId }) => agentId === agent);
  return own !== undefined && isReached(own, answerable.access, customer)
    ? [own]
    : whoAnswers(answerable, 'migrate', customer);
}
