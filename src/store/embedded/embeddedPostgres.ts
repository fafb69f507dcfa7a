import { realpath } from 'node:fs/promises';
import { accountFor } from './account';
import { setUpCluster } from './cluster';
import { holdLock } from './namedLock';
import { makeDataFolder, placeFor } from './place';
import type { ClusterPlace, EmbeddedOptions } from './place';
import { answers, startServer, stopServer } from './server';
import { urlOf } from './settings';

export interface EmbeddedPostgres {
  readonly url: string;
  /** True when it was running already, for instance because its starter was killed. */
  readonly adopted: boolean;
  readonly stop: () => Promise<void>;
}

/**
 * A real PostgreSQL from npm, on loopback, that outlives its starter and is found again by the next one.
 *
 * Any number of processes may call it at once for the same folder: one starts the server, the others adopt it.
 *
 * @throws Error of one line naming what failed and where
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const account = await accountFor();
  await makeDataFolder(options.dataDir, account);
  const lock = await holdLock(`postgres ${await realpath(options.dataDir)}`);
  try {
    const place = await placeFor(options, account);
    return await startAt(place, options.settings ?? {});
  } finally {
    await lock.release();
  }
}

async function startAt(place: ClusterPlace, settings: Readonly<Record<string, string>>): Promise<EmbeddedPostgres> {
  const access = await setUpCluster(place, settings);
  const stop = () => stopServer(place);
  if (await answers(access)) return { url: urlOf(access), adopted: true, stop };
  const { access: started, adopted } = await startServer(place, access);
  return { url: urlOf(started), adopted, stop };
}
