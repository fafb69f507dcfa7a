import { customerId, subscriptionId } from '../../src/migration/ids';
import type { PlanOffer, RetiredSubscription, Survey, TenantSku } from '../../src/migration/offers/survey';
import {
  businessBasicSku,
  fieldCrewsGroup,
  kaizalaSkuId,
  mailPlan,
  officeE3Sku,
  sampleNow,
  teamsPlan,
  yammerPlan,
} from './names';
import { someHolders } from './people';

const plan = (id: string, name: string): { id: string; name: string } => ({ id, name });
const basicPlans = [
  plan(teamsPlan, 'TEAMS1'),
  plan(mailPlan, 'EXCHANGE_S_STANDARD'),
  plan('c7699d2e-19aa-44de-8edf-1736da088ca1', 'SHAREPOINTSTANDARD'),
  plan('e95bec33-7c88-4a70-8e19-b10bd9d0c014', 'SHAREPOINTWAC'),
  plan(yammerPlan, 'YAMMER_ENTERPRISE'),
];
const e3Plans = [
  plan(teamsPlan, 'TEAMS1'),
  plan('efb87545-963c-4e0d-99df-69c6916d9eb0', 'EXCHANGE_S_ENTERPRISE'),
  plan('5dbe027f-2339-4123-9542-606e4d348a72', 'SHAREPOINTENTERPRISE'),
  plan('e95bec33-7c88-4a70-8e19-b10bd9d0c014', 'SHAREPOINTWAC'),
  plan('43de0ff5-c92c-492b-9116-175376d08c38', 'OFFICESUBSCRIPTION'),
  plan(yammerPlan, 'YAMMER_ENTERPRISE'),
];

export const aTenantSku = (given: Partial<TenantSku> = {}): TenantSku => ({
  skuId: businessBasicSku,
  partNumber: 'O365_BUSINESS_ESSENTIALS',
  enabled: 12,
  consumed: 0,
  capabilityStatus: 'Enabled',
  servicePlans: basicPlans,
  ...given,
});

export const kaizalaSku = (given: Partial<TenantSku> = {}): TenantSku =>
  aTenantSku({
    skuId: kaizalaSkuId,
    partNumber: 'KAIZALA_STANDARD',
    enabled: 40,
    consumed: 40,
    servicePlans: [plan('0898bdbb-73b0-471a-81e5-20f1fe4dd66e', 'KAIZALA_STANDALONE')],
    ...given,
  });

export const e3Sku = (given: Partial<TenantSku> = {}): TenantSku =>
  aTenantSku({
    skuId: officeE3Sku,
    partNumber: 'ENTERPRISEPACK',
    enabled: 6,
    consumed: 6,
    servicePlans: e3Plans,
    ...given,
  });

export const anOffer = (given: Partial<PlanOffer> = {}): PlanOffer => ({
  planId: 'microsoft-365-business-basic',
  formId: 'microsoft-365-business-basic',
  name: 'Microsoft 365 Business Basic',
  family: 'business',
  audience: 'everyone',
  skuId: businessBasicSku,
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
  endOfTerm: 'ends',
  endsOn: '2026-12-12',
  skuId: kaizalaSkuId,
  addOns: [],
  siblings: [],
  ...given,
});

export interface SurveyWish extends Partial<Omit<Survey, 'customer' | 'retired'>> {
  readonly customer?: Partial<Survey['customer']>;
  readonly retired?: Partial<RetiredSubscription>;
}

export const aSurvey = ({ customer, retired, ...rest }: SurveyWish = {}): Survey => ({
  takenAt: sampleNow,
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
  groups: [{ id: fieldCrewsGroup, name: 'Field crews' }],
  offers: [anOffer()],
  ...rest,
});
