import type { SeedOptions } from '../../emulator/core/events';
import type { World } from '../../emulator/core/model';
import { guid } from '../../emulator/seed/ids';
import { kaizalaPro } from '../../emulator/seed/catalogue/legacyOffers';
import type { CustomerPlan } from '../../emulator/seed/plan';
import { worldOf } from '../../emulator/seed/worldOf';

export const retiredSkuId = kaizalaPro.entraSkuId;

/** Letters only: a number in a name is an id of its own to nobody but us. */
const letters = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26);

export const customerName = (index: number): string => `Firm ${letters(index).toLowerCase().padStart(3, 'x')} Ltd`;
export const customerIdOf = (name: string): string => guid('customer', name);

/** Everybody holds the retired plan; one in each firm has no usage location, so that this write happens too. */
const firm = (index: number, users: number): CustomerPlan => ({
  name: customerName(index),
  place: 'italy',
  subscriptions: [{ offer: kaizalaPro, seats: users, endsInDays: 20 + (index % 60) }],
  people: [
    { count: 1, holds: [kaizalaPro.entraSkuId], noUsageLocation: true },
    { count: users - 1, holds: [kaizalaPro.entraSkuId] },
  ],
});

/** So many customers with so many people each, who all can move. */
export const practiceWorld = (customers: number, users: number): ((options: SeedOptions) => World) =>
  worldOf(Array.from({ length: customers }, (_, index) => firm(index, users)));
