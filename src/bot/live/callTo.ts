import type { MigrationId } from '../../migration/ids';
import type { AgentContact } from '../../migration/ports';
import type { MessengerDeps } from './messengerDeps';
import { showOthers } from './showOthers';
import { isReached } from './whoAnswers';

type Tell = Parameters<typeof showOthers>[1];

/** Undefined where nobody reaches the agent of a migration. */
export async function reachedAgent(deps: MessengerDeps, id: MigrationId): Promise<AgentContact | undefined> {
  const agent = await deps.migrations.agentOf(id);
  const contact = agent && (await deps.contacts.get(agent));
  return contact && isReached(contact, deps.access) ? contact : undefined;
}

/** Rings its agent by the rule of rings, or shows it to those who answer, after their quiet hours. */
export async function callTo(deps: MessengerDeps, tell: Tell, id: MigrationId): Promise<boolean> {
  if ((await reachedAgent(deps, id)) === undefined)
    return showOthers(deps, tell, { migrationId: id, atAnyHour: false });
  await deps.rings.callAnew(id, deps.clock.now().toISOString());
  return true;
}

/** To those who answer, whatever their hours. */
export async function showAtAnyHour(deps: MessengerDeps, tell: Tell, id: MigrationId): Promise<void> {
  await showOthers(deps, tell, { migrationId: id, atAnyHour: true });
}
