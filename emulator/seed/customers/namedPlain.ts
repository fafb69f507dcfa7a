import { productOf } from '../catalogue/catalogue';
import { kaizalaPro, office365E4 } from '../catalogue/legacyOffers';
import type { CustomerPlan } from '../plan';
import type { PlaceName } from '../places';

const kaizalaOnly = (name: string, place: PlaceName, people: number, endsInDays: number): CustomerPlan => ({
  name,
  place,
  subscriptions: [{ offer: kaizalaPro, seats: people, endsInDays }],
  people: [{ count: people, holds: [kaizalaPro.entraSkuId] }],
});

const standard = productOf('O365_BUSINESS_PREMIUM');

/** Nothing in the way: everybody can move. */
export const plainCustomers: readonly CustomerPlan[] = [
  kaizalaOnly('Contoso Freight', 'italy', 40, 20),
  {
    name: 'Contoso Hotels',
    place: 'france',
    subscriptions: [
      { offer: kaizalaPro, seats: 26, endsInDays: 48 },
      { product: standard, seats: 60, endsInDays: 210 },
    ],
    people: [
      { count: 26, holds: [kaizalaPro.entraSkuId] },
      { count: 55, holds: [standard.entraSkuId] },
    ],
  },
  kaizalaOnly('Southridge Video', 'japan', 22, 66),
  kaizalaOnly('The Phone Company', 'india', 120, 75),
  { ...kaizalaOnly("Liberty's Delightful Bakery", 'france', 9, 95), account: null },
  { ...kaizalaOnly('Adatum Corporation', 'spain', 33, 120), agreement: 'signedDirectly' },
  kaizalaOnly("Munson's Pickles and Preserves", 'sweden', 90, 150),
  kaizalaOnly('Tailwind Traders', 'australia', 15, 200),
  {
    name: 'First Up Consultants',
    place: 'germany',
    subscriptions: [{ offer: office365E4, seats: 70, endsInDays: 58 }],
    people: [{ count: 70, holds: [office365E4.entraSkuId] }],
  },
];
