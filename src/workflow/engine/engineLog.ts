import type { DBOSConfig } from '@dbos-inc/dbos-sdk';
import type { Log } from '../../platform/log';

type EngineLog = NonNullable<DBOSConfig['logger']>;

/** What the durable engine has to say, without its own words: those may hold anything. */
export const engineLog = (log: Log): EngineLog => ({
  debug: () => undefined,
  info: () => undefined,
  warn: () => log.warn('The durable engine warns.'),
  error: (entry, metadata) =>
    log.error('The durable engine reports an error.', metadata && 'error' in metadata ? metadata.error : entry),
});
