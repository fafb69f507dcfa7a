import type { Log } from '../../platform/log';
import type { LogFacts } from '../../platform/facts';
import { isOutOfService } from '../../platform/outOfService';

interface Failing {
  readonly log: Log;
  /** The line of the log. */
  readonly failed: string;
  readonly facts?: LogFacts;
}

/**
 * What is only shown, of which a survey neither waits nor fails for want: undefined instead of a failure.
 *
 * @throws when this process is out of service
 */
export async function onlyShown<T>(reading: Promise<T>, { log, failed, facts }: Failing): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (isOutOfService(error)) throw error;
    log.warn(failed, facts);
    return undefined;
  }
}
