import { deedsPerCard } from '../../cards/migration/deedLines';
import { migrationCard } from '../../cards/migration/migrationCard';
import type { CardContent } from '../../cards/render';
import type { MigrationId } from '../../migration/ids';
import type { AgentContact, Deeds, Migrations } from '../../migration/ports';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import type { Reader } from '../../text/reader';
import { tellEach } from './tellEach';
import { whoAnswers } from './whoAnswers';
import type { Answerable } from './whoAnswers';

interface Others extends Answerable {
  readonly migrations: Pick<Migrations, 'load'>;
  readonly deeds: Deeds;
  readonly clock: Clock;
  readonly log: Log;
}

/** Shows a migration to everybody who answers for it, because nobody reaches its agent. */
export async function showOthers(
  others: Others,
  tell: (contact: AgentContact, card: (reader: Reader) => CardContent) => Promise<void>,
  migrationId: MigrationId,
): Promise<void> {
  const migration = await others.migrations.load(migrationId);
  if (!migration) return;
  const decided = await others.deeds.ofMigration(migrationId, deedsPerCard);
  const now = others.clock.now();
  const readers = await whoAnswers(others);
  if (readers.length === 0) others.log.error('Nobody can be told of a migration.', undefined, { migrationId });
  await tellEach(
    readers,
    (contact) => tell(contact, (reader) => migrationCard({ migration, decided, now }, reader)),
    (_contact, error) => others.log.error('A migration could not be shown.', error, { migrationId }),
  );
}
