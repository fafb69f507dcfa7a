import type { MigrationId } from '../../../migration/ids';
import type { ClosePromises } from '../../../migration/ports';
import type { RunPorts } from '../../deps';

type Ports = Pick<RunPorts, 'clock' | 'log'>;

const againMinutes = 10;

/**
 * Sees to it that people hear of migrations of which something has become without anybody waiting for it: left open, it is not
 * looked at any more; or an end was taken back. Perhaps twice, never not at all.
 *
 * @param tell false where nobody hears it now, so that it is told later
 */
export async function tellWhatBecame(
  { clock, log }: Ports,
  news: Pick<ClosePromises, 'claimUntold' | 'told'>,
  tell: (id: MigrationId, at: string) => Promise<boolean>,
): Promise<void> {
  for (const id of await news.claimUntold(clock.now().toISOString(), againMinutes)) {
    try {
      if (await tell(id, clock.now().toISOString())) await news.told(id, clock.now().toISOString());
    } catch (error) {
      log.error('Nobody could be told what became of a migration.', error, { migrationId: id });
    }
  }
}
