import { productOf } from '../catalogue/catalogue';
import { kaizalaPro } from '../catalogue/legacyOffers';
import type { CustomerPlan, SubscriptionPlan } from '../plan';

const kaizala = kaizalaPro.entraSkuId;
const basic = productOf('O365_BUSINESS_ESSENTIALS');

const ends = (seats: number, endsInDays: number): SubscriptionPlan => ({ offer: kaizalaPro, seats, endsInDays });

/** Something about buying the replacement. */
export const purchaseTroubles: readonly CustomerPlan[] = [
  {
    name: 'Fabrikam Residences',
    place: 'britain',
    agreement: 'missing',
    subscriptions: [ends(25, 24)],
    people: [{ count: 25, holds: [kaizala] }],
  },
  {
    name: 'Graphic Design Institute',
    place: 'france',
    account: 'UnderReview',
    subscriptions: [ends(18, 44)],
    people: [{ count: 18, holds: [kaizala] }],
  },
  {
    // Sold through an indirect reseller, whose id every order has to name.
    name: 'Fabrikam Robotics',
    place: 'germany',
    subscriptions: [{ ...ends(50, 36), partnerId: '1234567' }],
    people: [{ count: 50, holds: [kaizala] }],
  },
  {
    name: 'Wingtip Manufacturing',
    place: 'germany',
    subscriptions: [ends(350, 62)],
    people: [{ count: 350, holds: [kaizala] }],
  },
  {
    name: 'Proseware Utilities',
    place: 'canada',
    subscriptions: [ends(1200, 110)],
    people: [{ count: 1200, holds: [kaizala] }],
  },
  {
    // Twelve seats of Business Basic are free.
    name: 'Coho Winery',
    place: 'spain',
    subscriptions: [ends(28, 29), { product: basic, seats: 40, endsInDays: 140 }],
    people: [
      { count: 28, holds: [kaizala] },
      { count: 28, holds: [basic.entraSkuId] },
    ],
  },
  {
    // 280 of the 300 seats that a customer may have of Business Basic are in use.
    name: 'Lucerne Publishing',
    place: 'switzerland',
    subscriptions: [ends(45, 70), { product: basic, seats: 280, endsInDays: 300 }],
    people: [
      { count: 45, holds: [kaizala] },
      { count: 280, holds: [basic.entraSkuId] },
    ],
  },
  {
    // A name that would do harm wherever text is taken for markup or for a template.
    name: 'Fourth *Coffee* [click](http://example.com) ${name}',
    place: 'usa',
    subscriptions: [ends(18, 33)],
    people: [{ count: 18, holds: [kaizala] }],
  },
];
