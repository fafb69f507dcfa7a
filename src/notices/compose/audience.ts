import type { AgentId, CustomerId } from '../../migration/ids';
import { agentIn } from '../../migration/notices/notice';
import type { Recipient } from '../../migration/notices/notice';
import type { Assignment, NoticeFacts } from '../../migration/ports';

/** Who hears of a customer first: one agent, everyone who subscribed, or the configured channel. */
export interface FirstHearers {
  hearsFirst(recipient: Recipient, customer: CustomerId): boolean;
  /** The agent to whom it is assigned, if that agent hears. */
  ownerOf(customer: CustomerId): AgentId | undefined;
  /** The agents who hear of it first. */
  firstAgents(customer: CustomerId): readonly AgentId[];
}

export interface AudienceFacts {
  /** Agents who want to hear, may, and can be reached. */
  readonly hearing: ReadonlySet<AgentId>;
  readonly assignments: readonly Assignment[];
  readonly mutes: NoticeFacts['mutes'];
  /** Whether the customer is one of those whom the agent sees. */
  readonly sees: (agent: AgentId, customer: CustomerId) => boolean;
}

/** An agent who does not hear, or said *not mine*, drops out, and the customer falls back to the next. */
export function audienceOf({ hearing, assignments, mutes, sees }: AudienceFacts): FirstHearers {
  const notMine = new Map<CustomerId, Set<AgentId>>();
  for (const mute of mutes) {
    if (mute.what !== 'notMine' || !hearing.has(mute.agentId)) continue;
    const agents = notMine.get(mute.key) ?? new Set();
    notMine.set(mute.key, agents.add(mute.agentId));
  }
  const hears = (agent: AgentId, customer: CustomerId) =>
    hearing.has(agent) && sees(agent, customer) && notMine.get(customer)?.has(agent) !== true;
  const assigned = new Map(assignments.map(({ customerId, agentId }) => [customerId, agentId]));
  const ownerOf = (customer: CustomerId): AgentId | undefined => {
    const owner = assigned.get(customer);
    return owner !== undefined && hears(owner, customer) ? owner : undefined;
  };
  return {
    ownerOf,
    firstAgents: (customer) => {
      const owner = ownerOf(customer);
      return owner === undefined ? [...hearing].filter((agent) => hears(agent, customer)) : [owner];
    },
    hearsFirst: (recipient, customer) => {
      const owner = ownerOf(customer);
      const agent = agentIn(recipient);
      if (owner !== undefined) return agent === owner;
      if (agent !== undefined) return hears(agent, customer);
      return ![...hearing].some((each) => hears(each, customer));
    },
  };
}
