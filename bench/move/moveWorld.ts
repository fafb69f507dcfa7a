import type { SeedOptions } from '../../emulator/core/events';
import type { World } from '../../emulator/core/model';
import { productOf } from '../../emulator/seed/catalogue/catalogue';
import { kaizalaPro } from '../../emulator/seed/catalogue/legacyOffers';
import { guid } from '../../emulator/seed/ids';
import { worldOf } from '../../emulator/seed/worldOf';

const retired = kaizalaPro.entraSkuId;
export const replacement = productOf('O365_BUSINESS_ESSENTIALS');
export const retiredSkuId = retired;

export const movedName = 'Bench Movers Ltd';
const scriptedName = 'Bench Scripts Ltd';
export const scriptedId = guid('customer', scriptedName);
export const scriptedPeople = 300;

/** A customer for the bot, and one for the script, which has its seats already. */
export const moveWorld = (users: number): ((options: SeedOptions) => World) =>
  worldOf([
    {
      name: movedName,
      place: 'italy',
      subscriptions: [{ offer: kaizalaPro, seats: users, endsInDays: 40 }],
      people: [{ count: users, holds: [retired] }],
    },
    {
      name: scriptedName,
      place: 'italy',
      subscriptions: [
        { offer: kaizalaPro, seats: scriptedPeople, endsInDays: 90 },
        { product: replacement, seats: scriptedPeople, endsInDays: 90 },
      ],
      people: [{ count: scriptedPeople, holds: [retired] }],
    },
  ]);
