import { deedsPerCard } from '../../cards/migration/deedLines';
import { migrationCard } from '../../cards/migration/migrationCard';
import type { CardContent } from '../../cards/render';
import type { MigrationId } from '../../migration/ids';
import { keepsNoHours } from '../../migration/notices/ring';
import type { AgentContact, Deeds, Migrations } from '../../migration/ports';
import type { Log } from '../../platform/log';
import type { Reader } from '../../text/reader';
import { awakeOf } from './awake';
import type { Hours } from './awake';
import { tellEach } from './tellEach';
import { whoAnswers } from './whoAnswers';
import type { Answerable } from './whoAnswers';

interface Others extends Answerable, Hours {
  readonly migrations: Pick<Migrations, 'load'>;
  readonly deeds: Deeds;
  readonly log: Log;
}

/**
 * Shows a migration to everybody who answers for it, because nobody reaches its agent.
 *
 * @param atAnyHour else to those alone who have no quiet hours now, unless it asks about money in doubt
 * @returns false where all of them have, so that it is to be shown later
 */
export async function showOthers(
  others: Others,
  tell: (contact: AgentContact, card: (reader: Reader) => CardContent) => Promise<void>,
  { migrationId, atAnyHour }: { readonly migrationId: MigrationId; readonly atAnyHour: boolean },
): Promise<boolean> {
  const migration = await others.migrations.load(migrationId);
  if (!migration) return true;
  const decided = await others.deeds.ofMigration(migrationId, deedsPerCard);
  const now = others.clock.now();
  const all = await whoAnswers(others);
  if (all.length === 0) others.log.error('Nobody can be told of a migration.', undefined, { migrationId });
  const readers = atAnyHour || keepsNoHours(migration.problem?.code) ? all : await awakeOf(others, all);
  await tellEach(
    readers,
    (contact) => tell(contact, (reader) => migrationCard({ migration, decided, now }, reader)),
    (_contact, error) => others.log.error('A migration could not be shown.', error, { migrationId }),
  );
  return all.length === 0 || readers.length > 0;
}
