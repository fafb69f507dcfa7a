import { productOf } from '../../emulator/seed/catalogue/catalogue';
import { deviceCare } from '../../emulator/seed/catalogue/legacyOffers';
import type { CustomerPlan, Held } from '../../emulator/seed/plan';
import { inventedSource, packOfSources, told } from './inventedPack';
import type { Data } from './inventedPack';

const product = productOf('DEVICE_CARE');
export const deviceCareSku = product.entraSkuId;
const e3 = productOf('SPE_E3');
const e5 = productOf('SPE_E5');

const with3 = (given: Omit<Exclude<Held, string>, 'skuId'> = {}): readonly Held[] => [
  deviceCareSku,
  { skuId: e3.entraSkuId, ...given },
];

/** Everybody has all of Device Care elsewhere, and it runs on the older commerce. */
export const ferryPoint: CustomerPlan = {
  name: 'Ferry Point Dental',
  place: 'britain',
  subscriptions: [
    { offer: deviceCare, seats: 6, endsInDays: 60 },
    { product: e3, seats: 4, endsInDays: 200 },
    { product: e5, seats: 2, endsInDays: 200 },
  ],
  people: [
    { count: 4, holds: with3() },
    { count: 2, holds: [deviceCareSku, e5.entraSkuId] },
  ],
};

/** New commerce: each trouble once beside eight who are covered. */
export const quayside: CustomerPlan = {
  name: 'Quayside Clinics',
  place: 'italy',
  subscriptions: [
    { product, seats: 12, endsInDays: 70 },
    { product: e3, seats: 11, endsInDays: 200 },
  ],
  people: [
    { count: 8, holds: with3() },
    { count: 1, names: ['Olivia Off'], holds: with3({ without: ['INTUNE_A'] }) },
    { count: 1, names: ['Peter Pending'], holds: with3({ pending: ['Windows_Autopatch'] }) },
    { count: 1, names: ['Nora Nothing'], holds: [deviceCareSku] },
    { count: 1, names: ['Bruno Blocked'], holds: with3(), blocked: true },
  ],
};

/** What Microsoft 365 E3 and E5 contain by now; as somebody who needs it would write the file. */
export const deviceCarePack = (given: Data = {}): Data => ({
  ...packOfSources('device-care', 'Device Care', [
    inventedSource('device-care', 'Device Care', `${product.productId}:${product.skuId}`, {
      way: 'drop',
      replacements: [],
      recognise: {
        items: [told(`${product.productId}:${product.skuId}`, { status: 'verified' })],
        offerIds: [told(deviceCare.id, { status: 'verified' })],
        skuIds: [told(deviceCareSku, { status: 'verified' })],
        skuPartNumbers: ['^DEVICE_CARE$'],
        offerNames: ['^device care$'],
      },
      coveredBy: {
        licences: [
          { name: 'Microsoft 365 E3', skuId: told(e3.entraSkuId) },
          { name: 'Microsoft 365 E5', skuId: told(e5.entraSkuId) },
        ],
        equivalents: [{ plan: 'DEVICE_CARE_REPORTS', by: ['Windows_Autopatch'] }],
      },
      dataNote: {
        en: 'Reports of Device Care go on in Microsoft Intune.',
        it: 'I report di Device Care continuano in Microsoft Intune.',
      },
      ...given,
    }),
  ]),
});

/** Everybody is covered, until somebody at the customer changes something. */
export const lockside: CustomerPlan = {
  name: 'Lockside Studios',
  place: 'spain',
  subscriptions: [
    { product, seats: 25, endsInDays: 70 },
    { product: e3, seats: 25, endsInDays: 200 },
  ],
  people: [{ count: 25, holds: with3() }],
};
