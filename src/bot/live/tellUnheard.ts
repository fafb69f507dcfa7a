import { mayHear } from '../../migration/accessRule';
import type { AgentId, MigrationId } from '../../migration/ids';
import type { AgentContacts, Messenger, Migrations } from '../../migration/ports';
import type { AccessRule } from '../../migration/accessRule';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';

export interface UnheardTelling {
  readonly contacts: Pick<AgentContacts, 'all'>;
  readonly migrations: Pick<Migrations, 'claimUnheard' | 'setHeard'>;
  readonly messenger: Pick<Messenger, 'callTo'>;
  readonly access: AccessRule;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * What waits for somebody who may not act any more, or can't be reached, is told to those who may, once for each run; what
 * could not be told is told later.
 */
export async function tellUnheard(deps: UnheardTelling): Promise<void> {
  const { contacts, migrations, access, clock, log } = deps;
  const unheard = (await contacts.all())
    .filter(({ agentId, unreachable }) => unreachable !== undefined || !mayHear(agentId, access))
    .map(({ agentId }): AgentId => agentId);
  const at = clock.now().toISOString();
  for (const id of await migrations.claimUnheard(unheard, at)) {
    await tell(deps, id, at).catch((error: unknown) =>
      log.error('The card of a migration could not be shown.', error, { migrationId: id }),
    );
  }
}

/** After quiet hours, unless nobody knows what became of its money. */
async function tell({ messenger, migrations, log }: UnheardTelling, id: MigrationId, at: string): Promise<void> {
  if (!(await messenger.callTo(id))) return;
  log.warn('A migration waits for somebody who can’t be told; others are.', { migrationId: id });
  await migrations.setHeard(id, at);
}
