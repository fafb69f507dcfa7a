import { randomUUID } from 'node:crypto';
import { told } from '../migration/chain/told';
import { groupId } from '../migration/ids';
import type { CustomerId } from '../migration/ids';
import type { Licences } from '../migration/ports';
import { Alike } from '../migration/people/alike';
import { readingOf } from '../migration/reading';
import { readBatch } from './batch';
import { unexpected } from './errors';
import { fieldsFor, holderOf } from './holders';
import { createGraph } from './http';
import type { Graph, GraphSettings } from './http';
import { readAll } from './pages';
import { Group, SubscribedSku, User } from './schemas';
import { sendChanges } from './sendChanges';
import { tenantSku } from './skus';

export type { GraphSettings } from './http';
export { createAppInstaller } from './installs';
export { createMembership } from './membership';
export { createPartnerTenant } from './partnerTenant';
const pageSize = 999;
/** A suite has dozens of service plans. */
const pageSizeWithPlans = 200;

export function createLicences(settings: GraphSettings): Licences {
  const graph = createGraph(settings);
  return {
    skus: async (customer) => {
      const all = await readAll(graph, customer, SubscribedSku, { operation: 'skus.list', path: '/subscribedSkus' });
      return readingOf(all, tenantSku);
    },
    holders: async (customer, sku, also) => {
      const filter = encodeURIComponent(`assignedLicenses/any(x:x/skuId eq ${sku})`);
      const path = `/users?$filter=${filter}&$select=${fieldsFor(also)}&$top=${also ? pageSizeWithPlans : pageSize}`;
      const alike = new Alike();
      // Page by page: as Graph tells them, 100,000 people take several times as much memory.
      const holder = User.transform((user) => alike.one(holderOf(user)));
      const holders = await readAll(graph, customer, holder, { operation: 'users.holders', path });
      // Someone may move from one page to the next while they are read.
      return { ...holders, items: [...new Map(holders.items.map((each) => [each.id, each])).values()] };
    },
    users: async (customer, ids, also) => {
      const urls = ids.map((id) => `/users/${id}?$select=${fieldsFor(also)}`);
      return (await readEach(graph, customer, User, 'users.get', urls)).map(holderOf);
    },
    groupNames: async (customer, ids) => {
      const urls = [...new Set(ids)].map((id) => `/groups/${id}?$select=id,displayName`);
      const groups = await readEach(graph, customer, Group, 'groups.get', urls);
      return groups.map(({ id, displayName }) => ({ id: groupId(id), name: displayName ?? id }));
    },
    change: (customer, changes, when, witness) => sendChanges(graph, customer, changes, { ...when }, witness),
    setUsageLocation: (customer, user, country, witness) => {
      const body = { usageLocation: country };
      const what = { what: 'usageLocation', requestId: randomUUID(), customer, user } as const;
      return told(witness, { ...what, before: { usageLocation: null }, after: body }, async () => {
        const path = `/users/${user}`;
        await graph.ask(customer, { operation: 'users.setUsageLocation', method: 'PATCH', path, body });
        return { value: undefined };
      });
    },
  };
}

/** One by one rather than by a filter, because a filter asks an index that lags behind a change. */
async function readEach<Item extends typeof User | typeof Group>(
  graph: Graph,
  customer: CustomerId,
  item: Item,
  operation: string,
  urls: readonly string[],
): Promise<ReturnType<Item['parse']>[]> {
  const bodies = await readBatch(graph, customer, operation, urls);
  const found = item.array().safeParse(bodies.filter((body) => body !== undefined));
  if (!found.success) throw unexpected({ operation });
  return found.data as ReturnType<Item['parse']>[];
}
