import type { LedgerKey } from '../../migration/chain/signing';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import type { Database } from '../database';
import { signHeads } from './signHeads';

/**
 * Signs what has ended, as soon as the key is to be had; without one nothing is signed. Each is told in the log, which whoever
 * has the database can't take back: what was changed and lost its signature is signed anew, and told a second time.
 */
export function createHeadSigner(
  database: Pick<Database, 'pool'>,
  keyOf: () => Promise<LedgerKey | undefined>,
  clock: Pick<Clock, 'now'>,
  log: Pick<Log, 'info'>,
): () => Promise<void> {
  let key: LedgerKey | undefined;
  return async () => {
    key ??= await keyOf();
    if (key === undefined) return;
    for (const { id, entries, hash } of await signHeads(database, key, clock.now().toISOString()))
      log.info('The end of a ledger was signed.', {
        migrationId: id,
        total: entries,
        id: hash.toString('hex'),
        code: key.id,
      });
  };
}
