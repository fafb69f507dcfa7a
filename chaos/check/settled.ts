import { setTimeout as pause } from 'node:timers/promises';
import { withClient } from '../house/databases';

const lookMs = 50;
const longestMs = 15_000;

/** Waits until the answer is true; false when that does not happen. */
const becomes = (url: string, question: string): Promise<boolean> =>
  withClient(url, async (client) => {
    for (const giveUpAt = performance.now() + longestMs; performance.now() < giveUpAt;) {
      const { rows } = await client.query<{ is: boolean }>(question);
      if (rows[0]?.is) return true;
      await pause(lookMs);
    }
    return false;
  });

/** Waits until no durable work is left. */
export const settled = (url: string): Promise<boolean> =>
  becomes(
    url,
    `select not exists (select from dbos.workflow_status where status in ('PENDING', 'ENQUEUED', 'DELAYED')) as is`,
  );

/** Waits until the bot knows which customers there are. */
export const radarRead = (url: string): Promise<boolean> =>
  becomes(url, 'select exists (select from planshift.radar_reading) as is');
