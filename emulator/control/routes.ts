import type { LivingHouse } from '../core/livingHouse';
import type { Route } from '../core/route';
import type { Entra } from '../identity/entra';
import { clockRoutes } from './clockRoutes';
import { entraRoutes } from './entraRoutes';
import { faultRoutes } from './faultRoutes';
import type { Faults } from './faults';
import type { Relationships } from '../graph/relationships';
import { gdapRoutes } from './gdapRoutes';
import { orderRoutes } from './orderRoutes';
import { promotionRoutes } from './promotionRoutes';
import { quotaRoutes } from './quotaRoutes';
import { staffRoutes } from './staffRoutes';
import { stateRoutes } from './stateRoutes';
import { underWayRoutes } from './underWayRoutes';
import { worldRoutes } from './worldRoutes';

interface Controlled {
  readonly faults: Faults;
  readonly entra: Entra;
  readonly relationships: Relationships;
  readonly id: string;
}

/** `/_emulator`: for whoever runs the emulator, not part of any emulated service. */
export function controlRoutes(house: LivingHouse, { faults, entra, relationships, id }: Controlled): Route[] {
  return [
    { method: 'GET', pattern: '/_emulator/id', handle: () => ({ status: 200, body: { id } }) },
    ...stateRoutes(house),
    ...clockRoutes(house),
    ...orderRoutes(house),
    ...promotionRoutes(house),
    ...underWayRoutes(house),
    ...faultRoutes(faults),
    ...quotaRoutes(house),
    ...entraRoutes(house, entra),
    ...gdapRoutes(house, relationships),
    ...staffRoutes(house),
    ...worldRoutes(house, faults),
  ];
}
