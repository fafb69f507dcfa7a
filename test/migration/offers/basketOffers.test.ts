import { e3NoTeams, teamsEnterprise } from '../../../gallery/contoso/basket';
import whiteboard from '../../../examples/packs/whiteboard-pro.json';
import type { CatalogueSku } from '../../../src/migration/offers/catalogueSku';
import { planOffers } from '../../../src/migration/offers/offers';
import type { PlanOffer } from '../../../src/migration/offers/survey';
import type { TermOffer } from '../../../src/migration/offers/terms';
import { skuId } from '../../../src/migration/ids';
import type { ReplacementPlan, RetiredSource } from '../../../src/migration/packs/pack';
import { parsePack } from '../../../src/migration/packs/packSchema';
import { soldForms } from '../../../src/migration/packs/sources';
import { defaultChoice, verdicts } from '../../../src/migration/people/preflight';
import { seatsByPart, seatsFor } from '../../../src/migration/people/seats';
import { aHolder, aLicence, aSurvey, aTenantSku, kaizalaSkuId, someHolders } from '../../support/survey';
import { without } from '../../support/without';

const source = parsePack(JSON.stringify(whiteboard), 'whiteboard-pro.json').sources[0]!;
const money = (amount: number, currency = 'EUR') => ({ amount, currency });
const term = (given: Partial<TermOffer> = {}): TermOffer => ({
  ...{ catalogItemId: 'CFQ7TTC0LFLX:0021:AV', termDuration: 'P1Y', billingCycle: 'monthly', seatPrice: money(10) },
  ...given,
});
const listed = (terms: readonly TermOffer[] = [term()]): CatalogueSku => ({
  ...{ segment: 'commercial', minimumSeats: 1, maximumSeats: 9_999, terms },
});

type Given = Partial<Parameters<typeof planOffers>[0]> & { readonly teams?: CatalogueSku | undefined };

const everything = new Map(soldForms(source).map(({ form }) => [form.id, listed()]));
const { customer } = aSurvey();

function basketOf(given: Given = {}): PlanOffer {
  const catalogue = new Map<string, CatalogueSku | undefined>(everything);
  if ('teams' in given) catalogue.set('teams-enterprise', given.teams);
  const facts = { source, customer, skus: [], retiredSkuId: kaizalaSkuId, catalogue, ...given };
  return planOffers(facts).find(({ formId }) => formId === 'microsoft-365-e3-no-teams')!;
}

const changed = (change: Partial<ReplacementPlan>): RetiredSource => ({
  ...source,
  replacements: source.replacements.map((plan, index) => (index === 0 ? { ...plan, ...change } : plan)),
});

describe('the offer of a basket', () => {
  it('names both plans, and costs what a seat of each costs together', () => {
    const offer = basketOf({ teams: listed([term({ seatPrice: money(5.3) })]) });

    expect(offer.name).toBe('Microsoft 365 E3 (no Teams) + Microsoft Teams Enterprise');
    expect(offer.terms).toMatchObject([{ seatPrice: money(15.3) }]);
    expect(offer.refusal).toBeUndefined();
  });

  it('has only the ways to pay that both have', () => {
    const annual = term({ billingCycle: 'annual' });
    const catalogue = new Map(everything).set('microsoft-365-e3-no-teams', listed([term(), annual]));

    expect(basketOf({ catalogue }).terms.map(({ billingCycle }) => billingCycle)).toEqual(['monthly']);
  });

  it.each([
    ['of another currency', money(5, 'USD')],
    ['untold', undefined],
  ])('tells no price where that of one is %s', (_name, seatPrice) => {
    const rest = without(term(), 'seatPrice');

    expect(basketOf({ teams: listed([seatPrice ? { ...rest, seatPrice } : rest]) }).terms[0]).not.toHaveProperty(
      'seatPrice',
    );
  });

  it.each<readonly [string, Given, string]>([
    ['is not in the catalogue', { teams: undefined }, 'notInCatalogue'],
    ['can’t be bought', { teams: listed([]) }, 'notPurchasable'],
    ['is paid in another way', { teams: listed([term({ termDuration: 'P1M' })]) }, 'notPurchasable'],
    ['gives the retired licence', { retiredSkuId: teamsEnterprise }, 'sameLicence'],
    [
      'has people beyond its seats',
      { skus: [aTenantSku({ skuId: teamsEnterprise, enabled: 1, consumed: 3 })] },
      'seatsOwed',
    ],
  ])('is refused where its add-on %s', (_name, given, code) => {
    expect(basketOf(given)).toMatchObject({ terms: [], refusal: { code } });
  });
});

it('counts what is free of each plan, and what is free of both', () => {
  const skus = [
    aTenantSku({ skuId: e3NoTeams, enabled: 5, consumed: 1 }),
    aTenantSku({ skuId: teamsEnterprise, enabled: 3, consumed: 1 }),
  ];
  const offer = basketOf({ skus, claimed: new Map([[teamsEnterprise, 1]]) });

  expect(offer.freeSeats).toBe(1);
  expect(offer.parts).toMatchObject([
    { skuId: e3NoTeams, freeSeats: 4 },
    { skuId: teamsEnterprise, freeSeats: 1 },
  ]);
});

it('counts no seat of a plan in it as free that belongs to a subscription that ends', () => {
  const skus = [
    aTenantSku({ skuId: e3NoTeams, enabled: 5, consumed: 1 }),
    aTenantSku({ skuId: teamsEnterprise, enabled: 3, consumed: 1 }),
  ];
  const offer = basketOf({ skus, ending: new Map([[e3NoTeams, 4]]) });

  expect(offer).toMatchObject({ freeSeats: 0, parts: [{ freeSeats: 0 }, { freeSeats: 2 }] });
});

it('buys of each plan what is not free, and nothing of it for who has it already', () => {
  const offer = basketOf({ skus: [aTenantSku({ skuId: e3NoTeams, enabled: 2, consumed: 0 })] });
  const [first, ...others] = someHolders(4);
  const owner = { ...first!, licences: [...first!.licences, aLicence({ skuId: teamsEnterprise })] };
  const survey = aSurvey({ holders: [owner, ...others] });

  const people = verdicts(survey, offer, defaultChoice);

  expect(people.map(({ disposition }) => disposition)).toEqual(['move', 'move', 'move', 'move']);
  expect(seatsByPart(offer, people)).toMatchObject([
    { skuId: e3NoTeams, free: 2, buy: 2 },
    { skuId: teamsEnterprise, free: 0, buy: 3 },
  ]);
});

it('only takes the retired licence from who has both plans already', () => {
  const licences = [kaizalaSkuId, e3NoTeams, teamsEnterprise].map((sku) => aLicence({ skuId: sku }));
  const survey = aSurvey({ holders: [aHolder({ licences })] });

  const [verdict] = verdicts(survey, basketOf(), { ...defaultChoice, covered: 'move' });

  expect(verdict).toMatchObject({ disposition: 'remove', restsOn: [e3NoTeams, teamsEnterprise] });
});

describe('what a plan needs beside it', () => {
  const e5 = skuId('06ebc4ee-1bb5-47dd-8120-11324bc54e06');
  const needs = [{ name: 'Microsoft 365 E5', skuId: { value: e5, source: 'x', checkedOn: '2026-11-20' } }];
  const needing = changed({ needs });
  const skus = [aTenantSku({ skuId: e5 })];

  it('keeps back who has none of it, by name, and rests on it for all others', () => {
    const [first, second] = someHolders(2);
    const owner = { ...second!, licences: [...second!.licences, aLicence({ skuId: e5 })] };
    const survey = aSurvey({ holders: [first!, owner] });

    const people = verdicts(survey, basketOf({ source: needing, skus }), defaultChoice);

    expect(people).toMatchObject([
      { disposition: 'leave', cannot: { code: 'lacksBase', facts: { needs: 'Microsoft 365 E5' } } },
      { disposition: 'move', restsOn: [e5] },
    ]);
  });

  it('is not the licence that is taken away', () => {
    const survey = aSurvey({ retired: { skuId: e5 }, holders: [aHolder({ licences: [aLicence({ skuId: e5 })] })] });

    const [verdict] = verdicts(survey, basketOf({ source: needing, skus, retiredSkuId: kaizalaSkuId }), defaultChoice);

    expect(verdict?.cannot?.code).toBe('lacksBase');
  });

  it('refuses the plan where nobody there has it', () => {
    expect(basketOf({ source: needing }).refusal).toMatchObject({
      ...{ code: 'baseMissing', facts: { plan: 'Microsoft 365 E3 with Teams', needs: 'Microsoft 365 E5' } },
    });
  });

  it('is asked of nobody where the basket brings it itself', () => {
    const own = [{ name: 'Teams', skuId: { value: teamsEnterprise, source: 'x', checkedOn: '2026-11-20' } }];

    expect(basketOf({ source: changed({ needs: own }) })).not.toHaveProperty('needs');
  });
});

describe('a limit of seats', () => {
  const skus = [
    aTenantSku({ skuId: e3NoTeams, enabled: 10, consumed: 10 }),
    aTenantSku({ skuId: skuId('6fd2c87f-b296-42f0-b197-1e91e994b900'), enabled: 20, consumed: 20 }),
  ];

  it.each([
    ['sku', 290],
    ['family', 270],
    ['tenant', 270],
  ] as const)('over the %s leaves %i', (seatLimitScope, left) => {
    expect(basketOf({ source: changed({ seatLimit: 300, seatLimitScope }), skus }).seatsLeft).toBe(left);
  });

  it('of the family counts no plan of another family', () => {
    const [basket, e3] = changed({ seatLimit: 300, seatLimitScope: 'family' }).replacements;
    const apart = { ...source, replacements: [basket!, { ...e3!, family: 'business' as const }] };

    expect(basketOf({ source: apart, skus }).seatsLeft).toBe(290);
  });

  it('says what shares it when it is too low', () => {
    const offer = basketOf({ source: changed({ seatLimit: 12, seatLimitScope: 'tenant' }) });

    expect(seatsFor(40, offer)).toMatchObject({
      refusal: { code: 'seatLimit', facts: { needed: 40, left: 12, limit: 12, scope: 'tenant' } },
    });
  });

  it('of the first plan is not reached by seats of the second', () => {
    const offer = basketOf({
      source: changed({ seatLimit: 12 }),
      skus: [aTenantSku({ skuId: e3NoTeams, enabled: 12, consumed: 0 })],
    });

    expect(seatsFor(12, offer)).toEqual({ free: 0, buy: 12 });
  });
});

it.each([
  [{}, true],
  [{ only: ['DE'] }, true],
  [{ only: ['IT'] }, false],
  [{ not: ['DE'] }, false],
  [{ not: ['IT'] }, true],
])('shows a customer in Germany a note of cost for %j: %s', (where, isShown) => {
  const note = { en: 'Calls apart.', it: 'Chiamate a parte.', source: 'x', checkedOn: '2026-11-20', ...where };

  const { costNotes } = basketOf({ source: changed({ costNotes: [note] }) });

  expect(costNotes).toEqual(isShown ? [{ en: 'Calls apart.', it: 'Chiamate a parte.' }] : undefined);
});
