import { agentId, customerId, groupId, migrationId, skuId, subscriptionId, userId } from '../../src/migration/ids';
import { planHash } from '../../src/migration/plan/planHash';
import type { MigrationPlan, PlannedPerson, Purchase } from '../../src/migration/plan/plan';
import type { Migration } from '../../src/migration/plan/progress';
import type { RadarEntry } from '../../src/migration/radar/radar';
import type {
  HeldLicence,
  Holder,
  PlanOffer,
  RetiredSubscription,
  Survey,
  TenantSku,
} from '../../src/migration/offers/survey';

/** Contoso Freight leaves Kaizala Pro for Microsoft 365 Business Basic, on 22 November 2026. */
export const NOW = '2026-11-22T10:00:00.000Z';
export const KAIZALA = skuId('6a1c2a1a-7e2b-4a5d-9f31-0c5b7d2e9a10');
export const BUSINESS_BASIC = skuId('3b555118-da6a-4418-894f-7df1e2096870');
export const OFFICE_E3 = skuId('6fd2c87f-b296-42f0-b197-1e91e994b900');
export const FIELD_CREWS = groupId('9d0ccf4c-0000-4000-8000-00000000f1e1');

export const TEAMS_PLAN = '57ff2da0-773e-42df-b2af-ffb7a2317929';
export const YAMMER_PLAN = '7547a3fe-08ee-4ccb-b430-5077c5041653';
export const MAIL_PLAN = '9aaf7827-d63c-4b61-89c3-182f06f82e5c';

const plan = (id: string, name: string): { id: string; name: string } => ({ id, name });
const basicPlans = [
  plan(TEAMS_PLAN, 'TEAMS1'),
  plan(MAIL_PLAN, 'EXCHANGE_S_STANDARD'),
  plan('c7699d2e-19aa-44de-8edf-1736da088ca1', 'SHAREPOINTSTANDARD'),
  plan('e95bec33-7c88-4a70-8e19-b10bd9d0c014', 'SHAREPOINTWAC'),
  plan(YAMMER_PLAN, 'YAMMER_ENTERPRISE'),
];
const e3Plans = [
  plan(TEAMS_PLAN, 'TEAMS1'),
  plan('efb87545-963c-4e0d-99df-69c6916d9eb0', 'EXCHANGE_S_ENTERPRISE'),
  plan('5dbe027f-2339-4123-9542-606e4d348a72', 'SHAREPOINTENTERPRISE'),
  plan('e95bec33-7c88-4a70-8e19-b10bd9d0c014', 'SHAREPOINTWAC'),
  plan('43de0ff5-c92c-492b-9116-175376d08c38', 'OFFICESUBSCRIPTION'),
  plan(YAMMER_PLAN, 'YAMMER_ENTERPRISE'),
];

export const aTenantSku = (given: Partial<TenantSku> = {}): TenantSku => ({
  skuId: BUSINESS_BASIC,
  partNumber: 'O365_BUSINESS_ESSENTIALS',
  enabled: 12,
  consumed: 0,
  capabilityStatus: 'Enabled',
  servicePlans: basicPlans,
  ...given,
});

export const kaizalaSku = (given: Partial<TenantSku> = {}): TenantSku =>
  aTenantSku({
    skuId: KAIZALA,
    partNumber: 'KAIZALA_STANDARD',
    enabled: 40,
    consumed: 40,
    servicePlans: [plan('0898bdbb-73b0-471a-81e5-20f1fe4dd66e', 'KAIZALA_STANDALONE')],
    ...given,
  });

export const e3Sku = (given: Partial<TenantSku> = {}): TenantSku =>
  aTenantSku({
    skuId: OFFICE_E3,
    partNumber: 'ENTERPRISEPACK',
    enabled: 6,
    consumed: 6,
    servicePlans: e3Plans,
    ...given,
  });

export const aLicence = (given: Partial<HeldLicence> = {}): HeldLicence => ({
  skuId: KAIZALA,
  direct: true,
  groupIds: [],
  disabledPlans: [],
  ...given,
});

/** A user id that can be told from others by its number. */
export const userNumber = (number: number): string => `a0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Without a usage location when `usageLocation` is given as undefined. */
export function aHolder(
  given: Partial<Omit<Holder, 'id' | 'usageLocation'>> & { id?: string; usageLocation?: string | undefined } = {},
): Holder {
  const { id = userNumber(1), usageLocation, ...rest } = { usageLocation: 'DE' as string | undefined, ...given };
  return {
    name: 'Dana Kline',
    address: 'dana.kline@contosofreight.example',
    enabled: true,
    guest: false,
    licences: [aLicence()],
    ...rest,
    id: userId(id),
    ...(usageLocation === undefined ? {} : { usageLocation }),
  };
}

/** That many ordinary holders, each with an own id, name and address. */
export const someHolders = (count: number, given: Parameters<typeof aHolder>[0] = {}): readonly Holder[] =>
  Array.from({ length: count }, (_, index) =>
    aHolder({
      id: userNumber(index + 1),
      name: `Person ${index + 1}`,
      address: `person${index + 1}@contosofreight.example`,
      ...given,
    }),
  );

export const anOffer = (given: Partial<PlanOffer> = {}): PlanOffer => ({
  planId: 'microsoft-365-business-basic',
  formId: 'microsoft-365-business-basic',
  name: 'Microsoft 365 Business Basic',
  family: 'business',
  audience: 'everyone',
  skuId: BUSINESS_BASIC,
  brings: ['teams', 'mail', 'files', 'webApps', 'engage'],
  freeSeats: 12,
  seatsLeft: 288,
  terms: [
    {
      catalogItemId: 'CFQ7TTC0LH18:0001:CFQ7TTC0K971',
      termDuration: 'P1Y',
      billingCycle: 'monthly',
      seatPrice: { amount: 5.6, currency: 'EUR' },
      cancellableFor: 'P7D',
    },
  ],
  ...given,
});

export const aRetired = (given: Partial<RetiredSubscription> = {}): RetiredSubscription => ({
  subscriptionId: subscriptionId('5ab00000-0000-4000-8000-000000000001'),
  packId: 'kaizala-pro',
  offerName: 'Kaizala Pro',
  commerce: 'legacy',
  quantity: 40,
  status: 'active',
  autoRenew: false,
  endsOn: '2026-12-12',
  skuId: KAIZALA,
  addOns: [],
  siblings: [],
  ...given,
});

export interface SurveyWish extends Partial<Omit<Survey, 'customer' | 'retired'>> {
  readonly customer?: Partial<Survey['customer']>;
  readonly retired?: Partial<RetiredSubscription>;
}

export const aSurvey = ({ customer, retired, ...rest }: SurveyWish = {}): Survey => ({
  takenAt: NOW,
  customer: {
    id: customerId('c0000000-0000-4000-8000-000000000001'),
    name: 'Contoso Freight',
    domain: 'contosofreight.example',
    country: 'DE',
    education: 'none',
    agreementSigned: true,
    mayBuy: true,
    ...customer,
  },
  retired: aRetired(retired),
  skus: [kaizalaSku(), aTenantSku(), e3Sku()],
  holders: someHolders(3),
  groups: [{ id: FIELD_CREWS, name: 'Field crews' }],
  offers: [anOffer()],
  ...rest,
});

export const aPurchase = (given: Partial<Purchase> = {}): Purchase => ({
  cartId: 'cart-1',
  cartExpiresAt: '2026-11-29T10:00:00.000Z',
  catalogItemId: 'CFQ7TTC0LH18:0001:CFQ7TTC0K971',
  seats: 26,
  termDuration: 'P1Y',
  billingCycle: 'monthly',
  price: {
    currency: 'EUR',
    seatPerCharge: { amount: 5.6, currency: 'EUR' },
    charges: 12,
    total: { amount: 1747.2, currency: 'EUR' },
    atMost: false,
  },
  renewsItself: true,
  termEndsOn: '2027-11-22',
  mark: 'Microsoft 365 Business Basic [m1gr4t10]',
  ...given,
});

export const aPlannedPerson = (given: Partial<PlannedPerson> = {}): PlannedPerson => ({
  id: userId(userNumber(1)),
  name: 'Dana Kline',
  address: 'dana.kline@contosofreight.example',
  disposition: 'move',
  setsUsageLocation: false,
  keepOff: [],
  ...given,
});

/** With its right hash. `purchase: undefined` makes a plan that buys nothing. */
export function aPlan(
  given: Partial<Omit<MigrationPlan, 'hash' | 'purchase'>> & { purchase?: Purchase | undefined } = {},
): MigrationPlan {
  const { purchase, ...rest } = { purchase: aPurchase() as Purchase | undefined, ...given };
  const frozen: Omit<MigrationPlan, 'hash'> = {
    id: migrationId('m1gr4t10'),
    madeAt: NOW,
    agentId: agentId('a9e00000-0000-4000-8000-000000000001'),
    customer: { id: customerId('c0000000-0000-4000-8000-000000000001'), name: 'Contoso Freight', country: 'DE' },
    retired: {
      subscriptionId: subscriptionId('5ab00000-0000-4000-8000-000000000001'),
      packId: 'kaizala-pro',
      offerName: 'Kaizala Pro',
      commerce: 'legacy',
      skuId: KAIZALA,
      quantity: 40,
      endsOn: '2026-12-12',
    },
    replacement: {
      planId: 'microsoft-365-business-basic',
      formId: 'microsoft-365-business-basic',
      name: 'Microsoft 365 Business Basic',
      skuId: BUSINESS_BASIC,
      productId: 'CFQ7TTC0LH18',
      catalogSkuId: '0001',
    },
    freeSeatsUsed: 12,
    people: [aPlannedPerson()],
    close: 'suspend',
    ...rest,
    ...(purchase === undefined ? {} : { purchase }),
  };
  return { ...frozen, hash: planHash(frozen) };
}

export const aMigration = (given: Partial<Migration> = {}): Migration => ({
  plan: aPlan(),
  state: 'moving',
  control: 'run',
  runNo: 1,
  startedAt: NOW,
  counts: { total: 38, done: 27, failed: 0, leftOut: 0 },
  failed: [],
  remaining: [],
  remainingCount: 0,
  ...given,
});

export const aRadarEntry = (given: Partial<RadarEntry> = {}): RadarEntry => ({
  customerId: customerId('c0000000-0000-4000-8000-000000000001'),
  customerName: 'Contoso Freight',
  domain: 'contosofreight.example',
  subscriptionId: subscriptionId('5ab00000-0000-4000-8000-000000000001'),
  reason: 'retiredPlan',
  packId: 'kaizala-pro',
  productName: 'Kaizala Pro',
  offerName: 'Kaizala Pro',
  commerce: 'legacy',
  quantity: 40,
  status: 'active',
  autoRenew: false,
  atItsEnd: 'ends',
  canMove: true,
  endsOn: '2026-12-12',
  readAt: NOW,
  ...given,
});
