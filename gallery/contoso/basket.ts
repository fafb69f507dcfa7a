import file from '../../examples/packs/whiteboard-pro.json';
import { skuId } from '../../src/migration/ids';
import { planOffers } from '../../src/migration/offers/offers';
import { priceOfAll } from '../../src/migration/offers/price';
import type { Price } from '../../src/migration/offers/price';
import type { PlanOffer, Survey } from '../../src/migration/offers/survey';
import type { RetiredSource } from '../../src/migration/packs/pack';
import { parsePack } from '../../src/migration/packs/packSchema';
import { soldForms } from '../../src/migration/packs/sources';
import { cohortsOf } from '../../src/migration/people/cohorts';
import { defaultChoice, peopleSummary, verdicts } from '../../src/migration/people/preflight';
import { closeConsequence } from '../../src/migration/plan/close';
import { plannedPeople } from '../../src/migration/plan/plannedPeople';
import type { WholePlan, Purchase, PurchaseLine } from '../../src/migration/plan/plan';
import { sampleNow } from './names';
import { someHolders } from './people';
import { aPlan, aPurchase } from './plan';
import { anOffer, aSurvey, aTenantSku } from './survey';

/** A plan that never was, in whose place two are bought together. */
const basketSource: RetiredSource = parsePack(JSON.stringify(file), 'whiteboard-pro.json').sources[0]!;

export const e3NoTeams = skuId('dcf0408c-aaec-446c-afd4-43e3683943ea');
export const teamsEnterprise = skuId('7e31c0d9-9551-471d-836f-32ee72be4a01');

/** Of a seat and a month; invented, like all prices here. */
const prices: Readonly<Record<string, number>> = {
  'microsoft-365-e3-no-teams': 31.6,
  'teams-enterprise': 5,
  'office-365-e3': 21.5,
};

const listed = { segment: 'commercial', minimumSeats: 1, maximumSeats: 10_000 } as const;
const [usual] = anOffer().terms;

const catalogue = new Map(
  soldForms(basketSource).map(({ form: { id, name, skuId: entraSkuId, productId, catalogSkuId } }) => [
    id,
    {
      ...{ ...listed, title: name, entraSkuId },
      terms: [
        {
          ...{ ...usual!, catalogItemId: `${productId}:${catalogSkuId}:CFQ7TTC0AV01` },
          seatPrice: { amount: prices[id] ?? 0, currency: 'EUR' },
        },
      ],
    },
  ]),
);

const asked: Survey = aSurvey({
  retired: { packId: basketSource.packId, offerName: basketSource.title, quantity: 12, endsOn: '2027-01-31' },
  holders: someHolders(12),
  skus: [aTenantSku({ enabled: 12, consumed: 12 }), aTenantSku({ skuId: teamsEnterprise, enabled: 4, consumed: 0 })],
});

const { customer, skus, retired } = asked;

const offers: readonly PlanOffer[] = planOffers({
  ...{ source: basketSource, customer, skus, retiredSkuId: retired.skuId, catalogue },
});

const basketOffer: PlanOffer = offers[0]!;

const priceOf = (amount: number, seats: number): Price => ({
  ...{ currency: 'EUR', seatPerCharge: { amount, currency: 'EUR' }, charges: 12, atMost: false },
  total: { amount: Math.round(amount * seats * 12 * 100) / 100, currency: 'EUR' },
});

const lineOf = ([formId, name, sku, item]: readonly [string, string, typeof e3NoTeams, string], seats: number) => ({
  ...{ formId, name, skuId: sku, catalogItemId: `${item}:CFQ7TTC0AV01`, seats, needed: seats },
  price: priceOf(prices[formId] ?? 0, seats),
});

const base = ['microsoft-365-e3-no-teams', 'Microsoft 365 E3 (no Teams)', e3NoTeams, 'CFQ7TTC0LFLX:0021'] as const;
const addOn = ['teams-enterprise', 'Microsoft Teams Enterprise', teamsEnterprise, 'CFQ7TTC0TENT:0001'] as const;

/** So many seats of each; a plan of which none is bought has no line. */
export const basketLines = (ofBase: number, ofAddOn = ofBase): readonly PurchaseLine[] =>
  [lineOf(base, ofBase), lineOf(addOn, ofAddOn)].filter(({ seats }) => seats > 0);

export function basketPurchase(lines: readonly PurchaseLine[], given: Partial<Purchase> = {}): Purchase {
  const { catalogItemId, seats } = lines[0]!;
  const price = priceOfAll(lines.map((line) => line.price))!;
  const mark = 'Microsoft 365 E3 (no Teams) + Microsoft Teams Enterp [m1gr4t10]';
  return aPurchase({ catalogItemId, seats, price, lines, mark, ...given });
}

const part = ([formId, name, sku, item]: typeof base | typeof addOn, freeSeatsUsed: number) => {
  const [productId = '', catalogSkuId = ''] = item.split(':');
  return { formId, name, skuId: sku, productId, catalogSkuId, freeSeatsUsed };
};

export const basketReplacement = (freeOfBase = 0, freeOfAddOn = 0): WholePlan['replacement'] => {
  const { formId, skuId: sku, productId, catalogSkuId } = part(base, freeOfBase);
  return {
    ...{ planId: 'microsoft-365-e3-with-teams', formId, name: basketOffer.name, skuId: sku, productId, catalogSkuId },
    parts: [part(base, freeOfBase), part(addOn, freeOfAddOn)],
  };
};

/** With its right hash. */
export const aBasketPlan = (given: Parameters<typeof aPlan>[0] = {}): WholePlan =>
  aPlan({
    retired: { ...aPlan().retired, packId: basketSource.packId, offerName: basketSource.title },
    replacement: basketReplacement(),
    purchase: basketPurchase(basketLines(26)),
    freeSeatsUsed: 0,
    ...given,
  });

const people = verdicts(asked, basketOffer, defaultChoice);
const { subscriptionId, endsOn } = retired;

/** Four licences of the second plan are there already. */
export const basketReview = {
  plan: aBasketPlan({
    retired: {
      ...{ subscriptionId, packId: basketSource.packId, offerName: basketSource.title, commerce: 'legacy' },
      ...{ skuId: retired.skuId, quantity: 12, endsOn: endsOn!, endOfTerm: 'ends' },
    },
    replacement: basketReplacement(0, 4),
    purchase: basketPurchase(basketLines(12, 8), { cancellableUntil: '2026-11-29T10:15:00.000Z' }),
    people: plannedPeople(people),
    ...{ close: 'suspend', closeLater: true, staying: { people: 0, unread: 0, seatsLeft: 0 } },
  }),
  survey: { ...asked, offers },
  ...{ cohorts: cohortsOf(asked, basketOffer, people), summary: peopleSummary(people) },
  consequence: closeConsequence(retired, 'suspend', basketSource, new Date(sampleNow)),
  dataNote: basketSource.dataNote,
};

export const basketOffers = {
  ...{ customerName: customer.name, retiredName: basketSource.title, offers, headcount: 12 },
  moving: new Map(offers.map(({ formId }) => [formId, 12])),
};
