import { guid } from '../ids';
import { kaizalaPro, kaizalaStorage, office365E4 } from '../catalogue/legacyOffers';
import type { CustomerPlan, PeoplePlan } from '../plan';

const kaizala = kaizalaPro.entraSkuId;
const holders = (count: number): readonly PeoplePlan[] => [{ count, holds: [kaizala] }];

/** Kaizala Pro was never sold in new commerce: invented, so that such a subscription can be closed for practice. */
export const kaizalaNce = {
  productId: 'CFQ7TTC0KZPR',
  skuId: '0001',
  availabilityId: 'CFQ7TTC0KZAV',
  title: 'Kaizala Pro (new commerce)',
  entraSkuId: kaizala,
};

/** Of an offer that no catalogue knows: neither it nor the subscription tells which SKU it gives. */
const unknownOffer = { ...kaizalaPro, id: guid('legacy offer', 'unknown'), name: 'Kaizala Pro (partner bundle)' };

/** Something about the retired subscription itself. */
export const subscriptionTroubles: readonly CustomerPlan[] = [
  {
    name: 'Alpine Ski House',
    place: 'switzerland',
    subscriptions: [
      { offer: kaizalaPro, seats: 20, endsInDays: 40, friendlyName: 'Kaizala Pro - lifts' },
      { offer: kaizalaPro, seats: 15, endsInDays: 90, friendlyName: 'Kaizala Pro - ski school' },
    ],
    people: holders(31),
  },
  {
    name: 'Blue Yonder Airlines',
    place: 'usa',
    subscriptions: [
      { offer: kaizalaPro, seats: 30, endsInDays: 55 },
      { offer: kaizalaStorage, seats: 10, endsInDays: 55, under: 0 },
    ],
    people: [
      { count: 10, holds: [kaizala, kaizalaStorage.entraSkuId] },
      { count: 20, holds: [kaizala] },
    ],
  },
  {
    name: 'Relecloud',
    place: 'britain',
    subscriptions: [{ offer: kaizalaPro, seats: 12, endsInDays: 3, status: 'suspended', suspendedDaysAgo: 9 }],
    people: holders(12),
  },
  {
    // A status that no document knows.
    name: 'VanArsdel',
    place: 'netherlands',
    subscriptions: [{ offer: kaizalaPro, seats: 14, endsInDays: 60, status: 'onHold' }],
    people: holders(14),
  },
  {
    name: 'Wide World Importers',
    place: 'ireland',
    subscriptions: [{ product: kaizalaNce, seats: 32, endsInDays: 85 }],
    people: holders(32),
  },
  {
    // Renewed for a month three days ago: it can still be cancelled.
    name: 'Consolidated Messenger',
    place: 'sweden',
    subscriptions: [{ product: kaizalaNce, seats: 16, endsInDays: 26, termDuration: 'P1M', cancellableForDays: 4 }],
    people: holders(16),
  },
  {
    name: 'City Power & Light',
    place: 'usa',
    subscriptions: [{ offer: unknownOffer, seats: 21, endsInDays: 46, skuUnreadable: true }],
    people: [{ count: 21 }],
  },
  {
    name: 'Best For You Organics',
    place: 'italy',
    subscriptions: [{ offer: kaizalaPro, seats: 11, endsInDays: -5, status: 'expired' }],
    people: holders(11),
  },
  {
    // Two retired plans at one customer.
    name: 'Nod Publishers',
    place: 'britain',
    subscriptions: [
      { offer: kaizalaPro, seats: 19, endsInDays: 57 },
      { offer: office365E4, seats: 44, endsInDays: 130 },
    ],
    people: [
      { count: 19, holds: [kaizala] },
      { count: 44, holds: [office365E4.entraSkuId] },
    ],
  },
];
