import { z } from 'zod';
import { customerId, groupId } from '../migration/ids';
import type { AgentId, GroupId } from '../migration/ids';
import type { Membership } from '../migration/ports';
import { chunksOf } from './batch';
import type { GraphCall } from './call';
import { errorOf, unexpected } from './errors';
import { createGraph, isSuccess } from './http';
import type { Graph } from './http';
import type { PartnerTenantSettings } from './partnerTenant';

/** Graph checks no more groups at once. */
const mostGroups = 20;

const Checked = z.object({ value: z.array(z.string().toLowerCase()) });
const Person = z.object({ userType: z.string().toLowerCase().nullish() });

/** Asked once, because somebody waits for it: who can't be told now may ask again. */
export function createMembership(settings: PartnerTenantSettings): Membership {
  const graph = createGraph(settings);
  const ask = asking(graph, settings.tenantId);
  return {
    of: async (agent, groups) => {
      const [person, ...checked] = await Promise.all([
        ask(personCall(agent), Person),
        ...chunksOf(groups, mostGroups).map((some) => ask(checkCall(agent, some), Checked)),
      ]);
      if (person === undefined) return undefined;
      const isGuest = person.userType === 'guest';
      return { isGuest, groups: checked.flatMap((each) => each?.value ?? []).map(groupId) };
    },
  };
}

const personCall = (agent: AgentId): GraphCall => ({
  operation: 'users.type',
  method: 'GET',
  path: `/users/${encodeURIComponent(agent)}?$select=userType`,
});

const checkCall = (agent: AgentId, groupIds: readonly GroupId[]): GraphCall => ({
  operation: 'users.checkMemberGroups',
  method: 'POST',
  path: `/users/${encodeURIComponent(agent)}/checkMemberGroups`,
  body: { groupIds },
});

/** Undefined where nobody is called so. */
const asking =
  (graph: Graph, tenantId: string) =>
  async <Answer extends z.ZodType>(call: GraphCall, answer: Answer): Promise<z.output<Answer> | undefined> => {
    const outcome = await graph.sendOnce(customerId(tenantId), call);
    if (outcome.status === 404) return undefined;
    if (!isSuccess(outcome)) throw errorOf(call, outcome);
    const read = answer.safeParse(outcome.body);
    if (!read.success) throw unexpected(call);
    return read.data;
  };
