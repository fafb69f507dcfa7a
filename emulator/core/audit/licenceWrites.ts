import type { WorldEvent } from '../events';
import { sameLicences } from '../licences';
import type { World } from '../model';
import type { Auditor } from './auditor';

/** Accepted licence writes, and those among them that changed nothing. */
export class LicenceWriteAuditor implements Auditor {
  writes = 0;
  repeated = 0;

  before(world: World, event: WorldEvent): void {
    if (event.type !== 'licencesSet') return;
    const user = world.customers.get(event.customerId)?.users.get(event.userId);
    this.writes += 1;
    if (user && sameLicences(user.licences, event.licences)) this.repeated += 1;
  }
}
