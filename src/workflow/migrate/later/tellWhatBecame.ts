import type { ClosePromises } from '../../../migration/ports';
import type { RunPorts } from '../../deps';

type Ports = Pick<RunPorts, 'clock' | 'log'> & {
  readonly messenger: Pick<RunPorts['messenger'], 'showMigrationAnew'>;
};

const againMinutes = 10;

/**
 * Shows migrations at the end of the chat of which something has become without anybody waiting for it: left open, it is
 * closed now or not looked at any more; or an end was taken back. Perhaps twice, never not at all.
 */
export async function tellWhatBecame(
  { clock, messenger, log }: Ports,
  news: Pick<ClosePromises, 'claimUntold' | 'told'>,
): Promise<void> {
  for (const id of await news.claimUntold(clock.now().toISOString(), againMinutes)) {
    try {
      await messenger.showMigrationAnew(id);
      await news.told(id, clock.now().toISOString());
    } catch (error) {
      log.error('Nobody could be told what became of a migration.', error, { migrationId: id });
    }
  }
}
