import { productOf } from '../catalogue/catalogue';
import { kaizalaFaculty, kaizalaPro, kaizalaStudent } from '../catalogue/legacyOffers';
import type { CustomerPlan } from '../plan';

const faculty = { holds: [kaizalaFaculty.entraSkuId] };
const students = { holds: [kaizalaStudent.entraSkuId] };
const commercial = { holds: [kaizalaPro.entraSkuId] };
const a1Faculty = productOf('STANDARDWOFFPACK_FACULTY');

export const schools: readonly CustomerPlan[] = [
  {
    name: 'Northwind Schools',
    place: 'britain',
    education: 'Approved',
    subscriptions: [{ offer: kaizalaFaculty, seats: 212, endsInDays: 42 }],
    people: [{ count: 212, ...faculty }],
  },
  {
    name: 'Lamna University',
    place: 'sweden',
    education: 'Approved',
    subscriptions: [
      { offer: kaizalaFaculty, seats: 60, endsInDays: 64 },
      { offer: kaizalaStudent, seats: 240, endsInDays: 64 },
      { product: a1Faculty, seats: 25, endsInDays: 280 },
    ],
    people: [
      { count: 50, ...faculty },
      { count: 8, holds: [kaizalaFaculty.entraSkuId, a1Faculty.entraSkuId] },
      { count: 220, ...students },
    ],
  },
  {
    name: 'School of Fine Art',
    place: 'spain',
    education: 'Approved',
    subscriptions: [{ offer: kaizalaPro, seats: 48, endsInDays: 72 }],
    people: [{ count: 48, ...commercial }],
  },
  {
    // A school by name; nobody has asked for its approval.
    name: 'Adatum Academy',
    place: 'ireland',
    subscriptions: [{ offer: kaizalaPro, seats: 80, endsInDays: 50 }],
    people: [{ count: 80, ...commercial }],
  },
  {
    name: 'Woodgrove College',
    place: 'usa',
    education: 'InReview',
    subscriptions: [{ offer: kaizalaFaculty, seats: 36, endsInDays: 68 }],
    people: [{ count: 36, ...faculty }],
  },
  {
    name: 'Bellows College',
    place: 'canada',
    education: 'Denied',
    subscriptions: [{ offer: kaizalaPro, seats: 17, endsInDays: 105 }],
    people: [{ count: 17, ...commercial }],
  },
];
