import type { AgentId, CustomerId } from './ids';
import { everyRight, noRight, withLook } from './rights/right';
import type { Right, RightGroups, RightsHeld } from './rights/right';
import { isWithin } from './rights/scope';

/** Who may do what, as it is configured. */
export type AccessWish =
  | { readonly mode: 'local' }
  | { readonly mode: 'allowList'; readonly tenantId: string; readonly agents: readonly AgentId[] }
  /** Whoever is on the list as well has what a list gives, whatever their groups. */
  | {
      readonly mode: 'groups';
      readonly tenantId: string;
      readonly agents: readonly AgentId[];
      readonly groups: RightGroups;
      /** Where it is written who sees which customers; absent: everybody sees all. */
      readonly scopeFile?: string;
    };

type GroupWish = Extract<AccessWish, { mode: 'groups' }>;

/** The same, with what is known of people at any moment. */
export type AccessRule =
  | Exclude<AccessWish, GroupWish>
  | (GroupWish & { readonly known: (agent: AgentId) => RightsHeld });

interface Speaker {
  readonly tenantId?: string;
  readonly objectId?: string;
}

/** Whether a person may be one of those who use the bot. Both ids must be there and fit: nobody gets in for want of an id. */
export function mayBeHeard({ tenantId, objectId }: Speaker, rule: AccessWish): boolean {
  if (rule.mode === 'local') return true;
  if (tenantId?.toLowerCase() !== rule.tenantId.toLowerCase() || objectId === undefined) return false;
  return rule.mode === 'groups' || isListed(objectId, rule);
}

const isListed = (id: string, { agents }: { readonly agents: readonly AgentId[] }): boolean =>
  agents.some((agent) => agent.toLowerCase() === id.toLowerCase());

/**
 * What the configuration alone gives somebody. The list of agents gives *view* and *migrate*, and *administer* where no group
 * has it; it never gives *approve*.
 */
export function listedStanding(agent: AgentId, rule: AccessWish): RightsHeld {
  if (rule.mode === 'local') return everyRight;
  if (!isListed(agent, rule)) return noRight;
  const administers = rule.mode === 'allowList' || rule.groups.administer.length === 0;
  const some: readonly Right[] = ['migrate', ...(administers ? (['administer'] as const) : [])];
  return { has: withLook(some), had: withLook(some), scope: 'all', hadScope: 'all' };
}

/** Where somebody stands by what is known without asking. */
export const knownStanding = (agent: AgentId, rule: AccessRule): RightsHeld =>
  rule.mode === 'groups' ? rule.known(agent) : listedStanding(agent, rule);

/** Whether somebody who once was let in still may be told anything unasked. */
export const mayHear = (agent: AgentId, rule: AccessRule): boolean => knownStanding(agent, rule).has.has('view');

/** The same of one customer, who has to be one of theirs. */
export const mayHearOf = (customer: CustomerId, agent: AgentId, rule: AccessRule): boolean =>
  mayHear(agent, rule) && isWithin(knownStanding(agent, rule).scope, customer);
