import type { Partners } from '../../migration/ports';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import { onlyShown } from './onlyShown';
import { SharedReadings } from './sharedReadings';

interface Asked {
  readonly partners: Partners;
  readonly clock: Clock;
  readonly log: Log;
}

/** What resellers are called: the same for all customers, and only shown, so nothing waits or fails for want of it. */
export class PartnerMemory {
  private readonly readings: SharedReadings<string | undefined>;

  constructor(private readonly ports: Asked) {
    this.readings = new SharedReadings(ports.clock, (name) => name !== undefined);
  }

  /** Undefined where there is no ID, and where its name is not told. */
  readonly nameOf = async (partnerId: string | undefined): Promise<string | undefined> => {
    if (partnerId === undefined || partnerId === '') return undefined;
    const known = await this.readings.known(partnerId);
    return known === undefined ? this.ask(partnerId) : known.value;
  };

  private async ask(partnerId: string): Promise<string | undefined> {
    const { log, partners } = this.ports;
    const reading = this.readings.keep(partnerId, partners.nameOf(partnerId));
    return (await onlyShown(reading, { log, failed: 'The name of a reseller could not be read.' }))?.value;
  }
}
