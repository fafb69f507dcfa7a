import type { ClosePromises } from '../../../migration/ports';
import type { RunPorts } from '../../deps';

type Ports = Pick<RunPorts, 'clock' | 'log'> & {
  readonly closePromises: Pick<ClosePromises, 'claimUntold' | 'told'>;
  readonly messenger: Pick<RunPorts['messenger'], 'showMigrationAnew'>;
};

const againMinutes = 10;

/** Says at the end of the chat that what was left open is closed now, or is not looked at any more. Perhaps twice, never not at all. */
export async function tellOfPromises({ clock, closePromises, messenger, log }: Ports): Promise<void> {
  for (const id of await closePromises.claimUntold(clock.now().toISOString(), againMinutes)) {
    try {
      await messenger.showMigrationAnew(id);
      await closePromises.told(id, clock.now().toISOString());
    } catch (error) {
      log.error('Nobody could be told what became of what was left open.', error, { migrationId: id });
    }
  }
}
