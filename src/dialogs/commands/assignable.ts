import type { CustomerName } from '../../migration/customerName';
import type { AgentId, CustomerId } from '../../migration/ids';
import type { Option } from '../../migration/typed/matching';
import type { TurnScope } from '../turnScope';

/** Whom and what can be assigned, by every name they go by. */
export interface Assignable {
  readonly customers: readonly Option<CustomerId>[];
  readonly agents: readonly Option<AgentId>[];
  nameOf(customer: CustomerId): string;
  agentName(agent: AgentId): string;
}

/** Customers that the radar has seen, and people who have spoken to the bot. */
export async function assignable({ services, turn }: TurnScope): Promise<Assignable> {
  const [known, contacts, { entries }] = await Promise.all([
    services.assignments.customers(),
    services.contacts.all(),
    services.radarStore.reading(),
  ]);
  const customers = new Map<CustomerId, CustomerName>();
  for (const { customerId: id, customerName: name, domain } of entries) customers.set(id, { id, name, domain });
  for (const customer of known) customers.set(customer.id, customer);
  const { typed, assigning } = turn.text.notices;
  const names = new Map<AgentId, string>(contacts.map(({ agentId, name }) => [agentId, name ?? agentId]));
  if (turn.agentName !== '') names.set(turn.agentId, turn.agentName);
  return {
    customers: [...customers.values()].map(({ id, name, domain }) => ({ value: id, names: [name, domain, id] })),
    agents: [
      { value: turn.agentId, names: typed.me },
      ...[...names].map(([agent, name]) => ({ value: agent, names: [name, agent] })),
    ],
    nameOf: (customer) => customers.get(customer)?.name ?? customer,
    agentName: (agent) => (agent === turn.agentId ? assigning.you : (names.get(agent) ?? agent)),
  };
}
