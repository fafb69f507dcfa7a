import { skuId } from '../../src/migration/ids';
import { refusal } from '../../src/migration/offers/refusal';
import type { PlanOffer, Survey } from '../../src/migration/offers/survey';
import { aHolder, anOffer, aSurvey, businessBasicSku, someHolders, userNumber } from '../support/survey';
import type { SurveyWish } from '../support/survey';

const term = (termDuration: string, billingCycle: string, amount: number) => ({
  catalogItemId: `CFQ7TTC0LH18:0001:${termDuration}${billingCycle}`,
  termDuration,
  billingCycle,
  seatPrice: { amount, currency: 'EUR' },
});

/** Three plans that can be had and one that can't. */
export const offers: readonly PlanOffer[] = [
  anOffer({
    freeSeats: 2,
    terms: [term('P1Y', 'monthly', 5.6), term('P1M', 'monthly', 6.7), term('P1Y', 'annual', 67.2)],
  }),
  anOffer({
    planId: 'microsoft-365-f3',
    formId: 'microsoft-365-f3',
    name: 'Microsoft 365 F3',
    family: 'frontline',
    skuId: skuId('66b55226-6b4f-492c-910c-a3b7a3c9d993'),
    freeSeats: 0,
    needsConfirmation: 'frontline',
    terms: [term('P1Y', 'monthly', 7.5)],
  }),
  anOffer({
    planId: 'office-365-e1',
    formId: 'office-365-e1',
    name: 'Office 365 E1',
    family: 'enterprise',
    skuId: skuId('18181a46-0d4e-45cd-891e-60aabd171b4e'),
    freeSeats: 500,
    terms: [term('P1Y', 'monthly', 8), term('P1M', 'monthly', 9.6)],
  }),
  anOffer({
    planId: 'microsoft-365-a1',
    formId: 'microsoft-365-a1',
    name: 'Microsoft 365 A1',
    family: 'education',
    skuId: businessBasicSku,
    freeSeats: 0,
    terms: [],
    refusal: refusal('devicePlan', { plan: 'Microsoft 365 A1' }),
  }),
];

/** Nine ordinary people and one of each trouble. */
export const aScene = (wish: SurveyWish = {}): Survey =>
  aSurvey({
    offers,
    holders: [
      ...someHolders(8),
      aHolder({
        id: userNumber(9),
        name: 'Dana Kline',
        address: 'dana.kline@contosofreight.example',
        usageLocation: undefined,
      }),
      aHolder({ id: userNumber(10), name: 'Ana Blocked', address: 'ana@contosofreight.example', enabled: false }),
      aHolder({ id: userNumber(11), name: 'Gus Guest', address: 'gus_ext@contosofreight.example', guest: true }),
    ],
    ...wish,
  });
