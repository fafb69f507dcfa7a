import { isOutOfService } from '../../platform/outOfService';
import type { Run } from './run';

/** A messenger that never answers must not hold up the story. */
const longestMs = 15_000;

/**
 * Brings the card up to date. A card is a window: that it can't be shown is no reason to stop.
 *
 * @throws when this process is out of service, which says nothing of the card
 */
export async function show({ id, ports }: Pick<Run, 'id' | 'ports'>): Promise<void> {
  const shown = ports.messenger.showMigration(id).catch((error: unknown) => {
    if (isOutOfService(error)) throw error;
    ports.log.error('The card of a migration could not be shown.', error, { migrationId: id });
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, longestMs);
  });
  await Promise.race([shown, late]);
  clearTimeout(timer);
}

/** The same, without waiting for it. */
export function showSoon(run: Run): void {
  // The next state brings it up to date.
  show(run).catch(() => undefined);
}
