import file from '../../examples/packs/office-365-e1-grant.json';
import { skuId, subscriptionId } from '../../src/migration/ids';
import { planOffers } from '../../src/migration/offers/offers';
import type { Survey } from '../../src/migration/offers/survey';
import type { RetiredSource } from '../../src/migration/packs/pack';
import { parsePack } from '../../src/migration/packs/packSchema';
import { closeConsequence } from '../../src/migration/plan/close';
import { stayingOf } from '../../src/migration/plan/forecast';
import type { WholePlan } from '../../src/migration/plan/plan';
import { rebuySeats } from '../../src/migration/offers/rebuy';
import { defaultChoice, peopleSummary, verdicts } from '../../src/migration/people/preflight';
import { sampleNow } from './names';
import { aLicence, someHolders } from './people';
import { aPlan, aPurchase } from './plan';
import { anOffer, aSurvey, aTenantSku } from './survey';

const e1 = skuId('18181a46-0d4e-45cd-891e-60aabd171b4e');
const seats = 12;

/** Bought anew with the licence it has. */
const source: RetiredSource = parsePack(JSON.stringify(file), 'office-365-e1-grant.json').sources[0]!;

/** Ten seats of the paid plan are there already. */
const asked: Survey = aSurvey({
  customer: { name: 'Harvest Food Bank' },
  retired: {
    ...{ packId: source.packId, way: 'rebuy', skuId: e1, offerName: source.title, quantity: 25 },
    ...{ commerce: 'nce', autoRenew: true, endOfTerm: 'renews', endsOn: '2027-01-31' },
    siblings: [
      { subscriptionId: subscriptionId('5ab00000-0000-4000-8000-000000000002'), quantity: 10, status: 'active' },
    ],
  },
  holders: someHolders(22, { licences: [aLicence({ skuId: e1 })] }),
  skus: [aTenantSku({ skuId: e1, partNumber: 'STANDARDPACK', enabled: 35, consumed: 22 })],
});

const listed = { segment: 'commercial', minimumSeats: 1, maximumSeats: 10_000, title: 'Office 365 E1' } as const;

export const grantSurvey: Survey = {
  ...asked,
  offers: planOffers({
    ...{ source, customer: asked.customer, skus: asked.skus, retiredSkuId: e1, rebuy: rebuySeats(asked, 0) },
    catalogue: new Map([['office-365-e1', { ...listed, entraSkuId: e1, terms: anOffer().terms }]]),
  }),
};

const people = verdicts(grantSurvey, grantSurvey.offers[0]!, defaultChoice);
const { endsOn, subscriptionId: id } = grantSurvey.retired;

export const grantPlan: WholePlan = aPlan({
  customer: { ...aPlan().customer, name: grantSurvey.customer.name },
  retired: {
    ...{ subscriptionId: id, packId: source.packId, offerName: source.title, commerce: 'nce', skuId: e1 },
    ...{ quantity: 25, endsOn: endsOn!, endOfTerm: 'renews' },
  },
  replacement: {
    ...{ planId: 'office-365-e1', formId: 'office-365-e1', name: 'Office 365 E1', skuId: e1 },
    ...{ productId: 'CFQ7TTC0LF8Q', catalogSkuId: '0001' },
  },
  purchase: aPurchase({
    ...{ seats, catalogItemId: 'CFQ7TTC0LF8Q:0001:CFQ7TTC0KQDF', cancellableUntil: '2026-11-29T10:15:00.000Z' },
    price: {
      ...{ currency: 'EUR', seatPerCharge: { amount: 9.4, currency: 'EUR' }, charges: 12, atMost: false },
      total: { amount: 1353.6, currency: 'EUR' },
    },
    mark: 'Office 365 E1 [m1gr4t10]',
  }),
  ...{ freeSeatsUsed: 0, people: [], close: 'endAtTerm', closeLater: true, way: 'rebuy' },
  staying: stayingOf(grantSurvey, people, seats),
});

export const grantReview = {
  ...{ plan: grantPlan, survey: grantSurvey, cohorts: [], summary: peopleSummary(people), source },
  consequence: closeConsequence(grantSurvey.retired, 'endAtTerm', source, new Date(sampleNow)),
};

export const grantClosings = source.close.nce.map((action) => ({
  action,
  consequence: closeConsequence(grantSurvey.retired, action, source, new Date(sampleNow)),
}));
