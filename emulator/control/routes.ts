import type { LivingHouse } from '../core/livingHouse';
import type { Route } from '../core/route';
import type { Entra } from '../identity/entra';
import { clockRoutes } from './clockRoutes';
import { entraRoutes } from './entraRoutes';
import { faultRoutes } from './faultRoutes';
import type { Faults } from './faults';
import { orderRoutes } from './orderRoutes';
import { stateRoutes } from './stateRoutes';
import { worldRoutes } from './worldRoutes';

/** `/_emulator`: for whoever runs the emulator, not part of any emulated service. */
export function controlRoutes(house: LivingHouse, faults: Faults, entra: Entra, id: string): Route[] {
  return [
    { method: 'GET', pattern: '/_emulator/id', handle: () => ({ status: 200, body: { id } }) },
    ...stateRoutes(house),
    ...clockRoutes(house),
    ...orderRoutes(house),
    ...faultRoutes(faults),
    ...entraRoutes(entra),
    ...worldRoutes(house, faults),
  ];
}
