import { productOf } from '../catalogue/catalogue';
import { kaizalaPro } from '../catalogue/legacyOffers';
import type { CustomerPlan } from '../plan';

const kaizala = kaizalaPro.entraSkuId;
const basic = productOf('O365_BUSINESS_ESSENTIALS');
const e3 = productOf('ENTERPRISEPACK');
const e3WithoutYammer = { skuId: e3.entraSkuId, without: ['YAMMER_ENTERPRISE'] };
const crews = { name: 'Field crews', hands: [kaizala] };

/** Something about the people who hold the retired plan. */
export const peopleTroubles: readonly CustomerPlan[] = [
  {
    // A little of each: no usage location, a group, a richer plan, free seats.
    name: 'Northwind Traders',
    place: 'italy',
    subscriptions: [
      { offer: kaizalaPro, seats: 40, endsInDays: 27 },
      { product: basic, seats: 30, endsInDays: 160 },
      { product: e3, seats: 10, endsInDays: 190 },
    ],
    groups: [crews],
    people: [
      { count: 1, names: ['Dana Kline'], holds: [kaizala], noUsageLocation: true },
      { count: 1, names: ['Omar Haddad'], groups: ['Field crews'] },
      { count: 6, holds: [kaizala, e3WithoutYammer] },
      { count: 32, holds: [kaizala] },
      { count: 18, holds: [basic.entraSkuId] },
    ],
  },
  {
    name: 'Tailspin Toys',
    place: 'usa',
    subscriptions: [{ offer: kaizalaPro, seats: 60, endsInDays: 31 }],
    people: [
      { count: 48, holds: [kaizala] },
      { count: 7, holds: [kaizala], noUsageLocation: true },
    ],
  },
  {
    name: 'Litware Logistics',
    place: 'india',
    subscriptions: [{ offer: kaizalaPro, seats: 45, endsInDays: 38 }],
    groups: [crews, { name: 'Office', hands: [] }],
    people: [
      { count: 28, groups: ['Field crews'] },
      { count: 2, groups: ['Field crews'], holds: [kaizala] },
      { count: 10, groups: ['Office'], holds: [kaizala] },
    ],
  },
  {
    name: 'Contoso Pharma',
    place: 'germany',
    subscriptions: [
      { offer: kaizalaPro, seats: 60, endsInDays: 34 },
      { product: e3, seats: 20, endsInDays: 250 },
    ],
    people: [
      { count: 45, holds: [kaizala] },
      { count: 9, holds: [kaizala, e3.entraSkuId] },
      { count: 6, holds: [kaizala, e3WithoutYammer] },
    ],
  },
  {
    // All of them have a richer plan: nothing needs to be bought.
    name: 'Humongous Insurance',
    place: 'switzerland',
    subscriptions: [
      { offer: kaizalaPro, seats: 24, endsInDays: 52 },
      { product: e3, seats: 50, endsInDays: 120 },
    ],
    people: [
      { count: 20, holds: [kaizala, e3.entraSkuId] },
      { count: 4, holds: [kaizala, e3WithoutYammer] },
      { count: 18, holds: [e3.entraSkuId] },
    ],
  },
  {
    name: "Margie's Travel",
    place: 'australia',
    subscriptions: [{ offer: kaizalaPro, seats: 35, endsInDays: 41 }],
    people: [
      { count: 24, holds: [kaizala] },
      { count: 5, holds: [kaizala], blocked: true },
      { count: 4, holds: [kaizala], guests: true },
    ],
  },
];
