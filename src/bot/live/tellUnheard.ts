import { mayHear } from '../../migration/accessRule';
import type { AgentId } from '../../migration/ids';
import type { AgentContacts, Messenger, Migrations } from '../../migration/ports';
import type { AccessRule } from '../../migration/accessRule';
import type { Log } from '../../platform/log';

export interface UnheardTelling {
  readonly contacts: Pick<AgentContacts, 'all'>;
  readonly migrations: Pick<Migrations, 'claimUnheard'>;
  readonly messenger: Pick<Messenger, 'showMigrationAnew'>;
  readonly access: AccessRule;
  readonly log: Log;
}

/** What waits for somebody who may not act any more, or can't be reached, is told to those who may, once for each run. */
export async function tellUnheard({ contacts, migrations, messenger, access, log }: UnheardTelling): Promise<void> {
  const unheard = (await contacts.all())
    .filter(({ agentId, unreachable }) => unreachable !== undefined || !mayHear(agentId, access))
    .map(({ agentId }): AgentId => agentId);
  for (const id of await migrations.claimUnheard(unheard)) {
    log.warn('A migration waits for somebody who can’t be told; others are.', { migrationId: id });
    await messenger
      .showMigrationAnew(id)
      .catch((error: unknown) => log.error('The card of a migration could not be shown.', error, { migrationId: id }));
  }
}
