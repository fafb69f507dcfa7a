import type { AgentId } from './ids';

export type AccessRule =
  | { readonly mode: 'local' }
  | { readonly mode: 'allowList'; readonly tenantId: string; readonly agents: readonly AgentId[] };

/** Whether a person may use the bot at all. Both ids must be there and fit: nobody gets in for want of an id. */
export function mayAct(person: { readonly tenantId?: string; readonly objectId?: string }, rule: AccessRule): boolean {
  if (rule.mode === 'local') return true;
  const objectId = person.objectId?.toLowerCase();
  return (
    person.tenantId?.toLowerCase() === rule.tenantId.toLowerCase() &&
    rule.agents.some((agent) => agent.toLowerCase() === objectId)
  );
}

/** Whether somebody who once was let in still may be told anything unasked. */
export const mayHear = (agent: AgentId, rule: AccessRule): boolean =>
  rule.mode === 'local' || rule.agents.some((allowed) => allowed.toLowerCase() === agent.toLowerCase());
