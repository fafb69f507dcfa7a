import type { MigrationId } from '../../migration/ids';
import { keepsNoHours } from '../../migration/notices/ring';
import type { AgentContact, Migrations } from '../../migration/ports';
import type { Log } from '../../platform/log';
import { awakeOf } from './awake';
import type { Hours } from './awake';
import { tellEach } from './tellEach';
import { whoAnswers } from './whoAnswers';
import type { Answerable } from './whoAnswers';

interface Others extends Answerable, Hours {
  readonly migrations: Pick<Migrations, 'load'>;
  readonly log: Log;
}

/**
 * Shows a migration to everybody who answers for it, because nobody reaches its agent.
 *
 * @param atAnyHour else to those alone who have no quiet hours now, unless it asks about money in doubt
 * @returns false where all of them have, so that it is to be shown later
 * @throws Error when nobody has seen it, so that it is shown later
 */
export async function showOthers(
  others: Others,
  show: (contact: AgentContact) => Promise<void>,
  { migrationId, atAnyHour }: { readonly migrationId: MigrationId; readonly atAnyHour: boolean },
): Promise<boolean> {
  const migration = await others.migrations.load(migrationId);
  if (!migration) return true;
  const all = await whoAnswers(others, 'migrate', migration.plan.customer.id);
  const readers = atAnyHour || keepsNoHours(migration.problem?.code) ? all : await awakeOf(others, all);
  if (all.length > 0 && readers.length === 0) return false;
  const isSeen = await tellEach(readers, show, (_contact, error) =>
    others.log.error('A migration could not be shown.', error, { migrationId }),
  );
  if (!isSeen) throw new Error('Nobody can be told of a migration.');
  return true;
}
