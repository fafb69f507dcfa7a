import type { MigrationId } from '../../migration/ids';
import type { AgentContact } from '../../migration/ports';
import type { MessengerDeps } from './messengerDeps';
import { showOthers } from './showOthers';
import { isReached } from './whoAnswers';

type Show = Parameters<typeof showOthers>[1];

/** Undefined where nobody reaches the agent of a migration. */
async function reachedAgent(deps: MessengerDeps, id: MigrationId): Promise<AgentContact | undefined> {
  const plan = (await deps.migrations.load(id))?.plan;
  const contact = plan && (await deps.contacts.get(plan.agentId));
  return contact && isReached(contact, deps.access, plan.customer.id) ? contact : undefined;
}

/** Rings its agent by the rule of rings, or shows it to those who answer, after their quiet hours. */
export async function callTo(deps: MessengerDeps, show: Show, id: MigrationId): Promise<boolean> {
  if ((await reachedAgent(deps, id)) === undefined)
    return showOthers(deps, show, { migrationId: id, atAnyHour: false });
  await deps.rings.callAnew(id, deps.clock.now().toISOString());
  return true;
}

/** Shows it to its agent, or to those who answer, whatever their hours. */
export async function showAnew(deps: MessengerDeps, show: Show, id: MigrationId): Promise<void> {
  const contact = await reachedAgent(deps, id);
  if (contact) return show(contact);
  await showOthers(deps, show, { migrationId: id, atAnyHour: true });
}
