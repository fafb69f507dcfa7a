import { guid } from '../seed/ids';

/** What Partner Center keeps its roles in (`gdap-introduction`). */
export const agentGroups = ['AdminAgents', 'HelpdeskAgents', 'SalesAgents'] as const;
export type AgentGroup = (typeof agentGroups)[number];

export const agentGroupId = (name: AgentGroup): string => guid('agents', name);
