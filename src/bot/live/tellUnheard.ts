import { knownStanding, mayHear, mayHearOf } from '../../migration/accessRule';
import type { AgentId, MigrationId } from '../../migration/ids';
import type { AgentContact, AgentContacts, Messenger, Migrations } from '../../migration/ports';
import type { AccessRule } from '../../migration/accessRule';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';

export interface UnheardTelling {
  readonly contacts: Pick<AgentContacts, 'all'>;
  readonly migrations: Pick<Migrations, 'claimUnheard' | 'untoldOf' | 'setHeard'>;
  readonly messenger: Pick<Messenger, 'callTo'>;
  readonly access: AccessRule;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * What waits for somebody who may not act any more, with its customer or at all, or can't be reached, is told to those who may, once for each run; what
 * could not be told is told later.
 */
export async function tellUnheard(deps: UnheardTelling): Promise<void> {
  const { contacts, migrations, access, clock, log } = deps;
  const all = await contacts.all();
  const unheard = all
    .filter(({ agentId, unreachable }) => unreachable !== undefined || !mayHear(agentId, access))
    .map(({ agentId }): AgentId => agentId);
  const at = clock.now().toISOString();
  for (const id of await migrations.claimUnheard(unheard, at, await outOfScope(deps, all))) {
    await tell(deps, id, at).catch((error: unknown) =>
      log.error('The card of a migration could not be shown.', error, { migrationId: id }),
    );
  }
}

/** What waits for people who do not see its customer any more; without scopes nobody is looked for. */
async function outOfScope(
  { migrations, access }: UnheardTelling,
  contacts: readonly AgentContact[],
): Promise<readonly MigrationId[]> {
  const limited = contacts
    .filter(({ agentId }) => mayHear(agentId, access) && knownStanding(agentId, access).scope !== 'all')
    .map(({ agentId }): AgentId => agentId);
  const waits = limited.length === 0 ? [] : await migrations.untoldOf(limited);
  return waits.filter(({ agentId, customerId }) => !mayHearOf(customerId, agentId, access)).map(({ id }) => id);
}

/** After quiet hours, unless nobody knows what became of its money. */
async function tell({ messenger, migrations, log }: UnheardTelling, id: MigrationId, at: string): Promise<void> {
  if (!(await messenger.callTo(id))) return;
  log.warn('A migration waits for somebody who can’t be told; others are.', { migrationId: id });
  await migrations.setHeard(id, at);
}
