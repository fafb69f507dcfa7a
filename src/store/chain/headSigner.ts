import type { LedgerKey } from '../../migration/chain/signing';
import type { Clock } from '../../platform/clock';
import type { Database } from '../database';
import { signHeads } from './signHeads';

/** Signs what has ended, as soon as the key is to be had; without one nothing is signed. */
export function createHeadSigner(
  database: Pick<Database, 'pool'>,
  keyOf: () => Promise<LedgerKey | undefined>,
  clock: Pick<Clock, 'now'>,
): () => Promise<void> {
  let key: LedgerKey | undefined;
  return async () => {
    key ??= await keyOf();
    if (key !== undefined) await signHeads(database, key, clock.now().toISOString());
  };
}
