import file from '../../packs/sharepoint-onedrive.json';
import { skuId } from '../../src/migration/ids';
import { planOffers } from '../../src/migration/offers/offers';
import type { Survey } from '../../src/migration/offers/survey';
import { parsePack } from '../../src/migration/packs/packSchema';
import { soldForms } from '../../src/migration/packs/sources';
import { cohortsOf } from '../../src/migration/people/cohorts';
import { peopleSummary } from '../../src/migration/people/peopleSummary';
import { defaultChoice, verdicts } from '../../src/migration/people/preflight';
import { closeConsequence } from '../../src/migration/plan/close';
import { sampleNow } from './names';
import { aLicence, someHolders } from './people';
import { aPlan, aPurchase } from './plan';
import { anOffer, aSurvey, aTenantSku } from './survey';

const sites = skuId('1fc08a02-8b3d-43b9-831e-f76859e04e1a');
const seats = 12;

/** SharePoint (Plan 1) alone: it reads as renewed, and is renewed no more. */
const source = parsePack(JSON.stringify(file), 'packs/sharepoint-onedrive.json').sources[0]!;

const asked: Survey = aSurvey({
  customer: { name: 'Harbour Notaries', country: 'IT' },
  retired: {
    ...{ packId: source.packId, sourceId: source.id, skuId: sites, offerName: source.title, quantity: seats },
    ...{ commerce: 'nce', autoRenew: true, endOfTerm: 'renews', endsOn: '2027-02-05' },
    ordered: {
      ...{ orderId: 'c0ffee00cafe', askedAt: sampleNow },
      price: {
        ...{ perCharge: { amount: 4.7, currency: 'EUR' }, billingCycle: 'monthly' },
        ...{ termDuration: 'P1Y', orderedOn: '2026-02-06' },
      },
    },
  },
  holders: someHolders(seats, { licences: [aLicence({ skuId: sites })] }),
  skus: [
    aTenantSku({
      ...{ skuId: sites, partNumber: 'SHAREPOINTSTANDARD', enabled: seats, consumed: seats },
      servicePlans: [{ id: 'c7699d2e-19aa-44de-8edf-1736da088ca1', name: 'SHAREPOINTSTANDARD' }],
    }),
    aTenantSku({ enabled: 0 }),
  ],
});

/** By form; invented, like all prices here. */
const prices: Readonly<Record<string, number>> = {
  ...{ 'microsoft-365-business-basic': 5.6, 'microsoft-365-business-standard': 11.7 },
  ...{ 'microsoft-365-business-premium': 20.6, 'office-365-e1': 9.4, 'office-365-e3': 21.5 },
  ...{ 'office-365-e5': 35.5, 'microsoft-365-e3': 33.7, 'microsoft-365-e5': 53.2 },
};
const termsOf = (formId: string) =>
  anOffer().terms.map((term) => ({ ...term, seatPrice: { amount: prices[formId] ?? 0, currency: 'EUR' } }));
const listed = { segment: 'commercial', minimumSeats: 1, maximumSeats: 300 } as const;
const catalogue = new Map(
  soldForms(source).map(({ form }) => [
    form.id,
    { ...listed, terms: termsOf(form.id), title: form.name, entraSkuId: form.skuId },
  ]),
);

const offers = planOffers({
  ...{ source, customer: asked.customer, skus: asked.skus, retiredSkuId: sites, catalogue },
});
const survey: Survey = { ...asked, offers };
const people = verdicts(survey, offers[0]!, defaultChoice);
const { subscriptionId, endsOn } = survey.retired;

const moving = new Map(offers.map(({ formId }) => [formId, seats]));

export const sharingOffers = {
  customerName: survey.customer.name,
  retiredName: source.title,
  offers,
  headcount: seats,
  moving,
};

export const sharingReview = {
  plan: aPlan({
    customer: { ...aPlan().customer, name: survey.customer.name, country: 'IT' },
    retired: {
      ...{ subscriptionId, packId: source.packId, sourceId: source.id, offerName: source.title, commerce: 'nce' },
      ...{ skuId: sites, quantity: seats, endsOn: endsOn!, endOfTerm: 'renews' },
    },
    purchase: aPurchase({
      ...{ seats, cancellableUntil: '2026-11-29T10:15:00.000Z' },
      price: { ...aPurchase().price, total: { amount: 806.4, currency: 'EUR' } },
    }),
    ...{ freeSeatsUsed: 0, close: 'endAtTerm', closeLater: true },
    people: someHolders(seats).map(({ id, name, address }) => ({
      ...{ id, name, address, disposition: 'move' as const, setsUsageLocation: false, keepOff: [] },
    })),
    staying: { people: 0, unread: 0, seatsLeft: 0 },
  }),
  ...{ survey, cohorts: cohortsOf(survey, offers[0]!, people), summary: peopleSummary(people) },
  consequence: closeConsequence(survey.retired, 'endAtTerm', source, new Date(sampleNow)),
  dataNote: source.dataNote,
  remindAtEndOn: '2027-01-22',
};
