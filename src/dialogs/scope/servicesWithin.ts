import type { AgentId } from '../../migration/ids';
import type { Services } from '../services';
import { approvalsWithin } from './approvalsWithin';
import { controlWithin, migrationsWithin } from './migrationsWithin';
import { preparationsWithin } from './preparationsWithin';
import { assignmentsWithin, customersWithin, radarWithin, wishesWithin } from './radarWithin';
import { seeingOf } from './seeing';

/** The house as one person sees it: whatever a conversation asks, it hears of no other customers than theirs. */
export function servicesWithin(services: Services, agent: AgentId): Services {
  const seeing = seeingOf(services.rights, agent);
  return {
    ...services,
    ...preparationsWithin(services, seeing),
    radarStore: radarWithin(services.radarStore, seeing),
    customers: customersWithin(services.customers, seeing),
    assignments: assignmentsWithin(services.assignments, seeing),
    wishes: wishesWithin(services.wishes, seeing),
    control: controlWithin(services.control, services.migrations, seeing),
    approvals: approvalsWithin(services.approvals, seeing),
    migrations: migrationsWithin(services.migrations, { agent, seeing }),
  };
}
