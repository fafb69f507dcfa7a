import type { CatalogueSku } from '../../../src/migration/offers/catalogueSku';
import { planOffers } from '../../../src/migration/offers/offers';
import type { PlanOffer, SurveyedCustomer } from '../../../src/migration/offers/survey';
import type { TermOffer } from '../../../src/migration/offers/terms';
import { formsOf, soldForms } from '../../../src/migration/packs/sources';
import { seatsFor } from '../../../src/migration/people/seats';
import { kaizalaPro } from '../../support/pack';
import { anOffer, aSurvey, aTenantSku, businessBasicSku, kaizalaSkuId } from '../../support/survey';

const source = kaizalaPro();
const terms = anOffer().terms;
const listed = (given: readonly TermOffer[] = terms): CatalogueSku => ({
  segment: 'commercial',
  minimumSeats: 1,
  maximumSeats: 300,
  terms: given,
});
const everything = new Map(soldForms(source).map(({ form }) => [form.id, listed()]));

function offersFor(
  customer: Partial<SurveyedCustomer>,
  given: Partial<Parameters<typeof planOffers>[0]> = {},
): readonly PlanOffer[] {
  return planOffers({
    source,
    customer: aSurvey({ customer }).customer,
    skus: [],
    retiredSkuId: kaizalaSkuId,
    catalogue: everything,
    ...given,
  });
}

const open = (offers: readonly PlanOffer[]): readonly string[] =>
  offers.filter(({ refusal }) => refusal === undefined).map(({ formId }) => formId);
const offerOf = (offers: readonly PlanOffer[], formId: string): PlanOffer | undefined =>
  offers.find((each) => each.formId === formId);

const commercial = [
  'microsoft-365-business-basic',
  'microsoft-365-business-standard',
  'microsoft-365-business-premium',
  'microsoft-365-f3',
  'office-365-f3',
  'office-365-e1',
  'microsoft-365-e3',
  'office-365-e3',
  'microsoft-365-e5',
  'office-365-e5',
];

describe('planOffers', () => {
  it('offers a company the commercial plans in the order of the guide, before all that it refuses', () => {
    const offers = offersFor({ education: 'none' });
    expect(offers.slice(0, 10).map(({ formId }) => formId)).toEqual(commercial);
    expect(open(offers)).toEqual(commercial);
  });

  it('offers a school its own plans first and the commercial ones after them', () => {
    const offers = open(offersFor({ education: 'approved' }));
    expect(offers).toHaveLength(20);
    expect(offers.slice(0, 2)).toEqual(['office-365-a1-for-faculty', 'office-365-a1-for-students']);
    expect(offers.slice(10)).toEqual(commercial);
  });

  it.each([
    ['student', 'faculty'],
    ['faculty', 'student'],
  ] as const)('offers %s their own plans first, and those for %s last and only when confirmed', (audience, others) => {
    const offers = offersFor({ education: 'approved' }, { audience }).filter(({ refusal }) => refusal === undefined);

    expect(offers.slice(0, 5).map((offer) => offer.audience)).toEqual(Array(5).fill(audience));
    expect(offers.slice(5, 15).map(({ formId }) => formId)).toEqual(commercial);
    expect(offers.slice(15).map((offer) => offer.audience)).toEqual(Array(5).fill(others));
    for (const offer of offers) expect(offer.needsConfirmation === 'audience').toBe(offer.audience === others);
  });

  it('asks about a plan’s audience of nobody whose retired plan was for everyone', () => {
    const offers = offersFor({ education: 'approved' }, { audience: 'everyone' });

    expect(offers).toEqual(offersFor({ education: 'approved' }));
    expect(offers.filter(({ needsConfirmation }) => needsConfirmation === 'audience')).toEqual([]);
  });

  it('lists every form of the pack exactly once, whoever asks', () => {
    const all = formsOf(source)
      .map(({ form }) => form.id)
      .sort();
    for (const education of ['approved', 'inReview', 'denied', 'none'] as const) {
      expect(
        offersFor({ education })
          .map(({ formId }) => formId)
          .sort(),
      ).toEqual(all);
    }
  });

  it.each([
    ['none', { code: 'notEducation', facts: { plan: 'Office 365 A3', education: 'none' } }],
    ['denied', { code: 'notEducation', facts: { plan: 'Office 365 A3', education: 'denied' } }],
    ['inReview', { code: 'educationInReview', facts: { plan: 'Office 365 A3' } }],
  ] as const)('refuses education plans while the approval is %s', (education, refusal) => {
    expect(offerOf(offersFor({ education }), 'office-365-a3-for-students')).toMatchObject({ refusal, terms: [] });
  });

  it.each(['approved', 'none'] as const)(
    'refuses Microsoft 365 A1 as a device plan, education being %s',
    (education) => {
      const offer = offerOf(offersFor({ education }), 'microsoft-365-a1-for-devices-for-faculty');
      expect(offer?.refusal).toEqual({ code: 'devicePlan', facts: { plan: 'Microsoft 365 A1' } });
    },
  );

  it('follows the order of the guide across families, and families where it has none', () => {
    const baskets = [
      { plans: ['office-365-e3'], addOns: ['Teams Phone'] },
      { plans: ['microsoft-365-business-basic'], addOns: [] },
    ];
    const first = (offers: readonly PlanOffer[]) => open(offers).slice(0, 3);

    expect(first(offersFor({}, { source: kaizalaPro({ baskets }) }))).toEqual([
      'office-365-e3',
      'microsoft-365-business-basic',
      'microsoft-365-business-standard',
    ]);
    expect(first(offersFor({}))).toEqual([
      'microsoft-365-business-basic',
      'microsoft-365-business-standard',
      'microsoft-365-business-premium',
    ]);
  });

  it('moves nobody from a licence to the same one, which taking it away would leave them without', () => {
    const offers = offersFor({}, { retiredSkuId: businessBasicSku });
    expect(offerOf(offers, 'microsoft-365-business-basic')).toMatchObject({
      refusal: { code: 'sameLicence', facts: { plan: 'Microsoft 365 Business Basic' } },
      terms: [],
    });
    expect(open(offers)).toHaveLength(open(offersFor({})).length - 1);
  });

  it('tells a plan the catalogue lacks from one this customer may not buy', () => {
    const catalogue = new Map<string, CatalogueSku | undefined>([...everything, ['office-365-f3', listed([])]]);
    catalogue.set('office-365-e1', undefined);
    const offers = offersFor({}, { catalogue });
    expect(offerOf(offers, 'office-365-f3')?.refusal?.code).toBe('notPurchasable');
    expect(offerOf(offers, 'office-365-e1')?.refusal?.code).toBe('notInCatalogue');
  });

  it('puts first what costs least at once, and of those the usual year', () => {
    const paid = (termDuration: string, billingCycle: string) => ({ ...terms[0]!, termDuration, billingCycle });
    const all = [paid('P3Y', 'triennial'), paid('P1Y', 'annual'), paid('P1M', 'monthly'), paid('P1Y', 'monthly')];
    const offers = offersFor({}, { catalogue: new Map([...everything, ['office-365-e1', listed(all)]]) });

    const order = offerOf(offers, 'office-365-e1')?.terms.map((term) => `${term.termDuration} ${term.billingCycle}`);
    expect(order).toEqual(['P1Y monthly', 'P1M monthly', 'P1Y annual', 'P3Y triennial']);
  });

  it('gives terms as the availabilities list them, without those whose length nobody can read', () => {
    const odd: TermOffer = { catalogItemId: 'a:b:c', termDuration: 'FOREVER', billingCycle: 'monthly' };
    const catalogue = new Map([
      ...everything,
      ['office-365-e1', listed([...terms, odd])],
      ['office-365-e3', listed([odd])],
    ]);
    const offers = offersFor({}, { catalogue });
    expect(offerOf(offers, 'office-365-e1')?.terms).toEqual(terms);
    expect(offerOf(offers, 'office-365-e3')?.refusal?.code).toBe('notPurchasable');
  });

  it.each([
    ['what nobody uses', { enabled: 12, consumed: 5 }, 7],
    ['nothing when more is used than there is', { enabled: 5, consumed: 9 }, 0],
    ['nothing of a SKU that does not work', { enabled: 12, consumed: 5, capabilityStatus: 'Suspended' }, 0],
    ['nothing of one in its last days', { enabled: 12, consumed: 5, capabilityStatus: 'Warning' }, 0],
  ])('counts as free seats %s', (_name, given, freeSeats) => {
    const offers = offersFor({}, { skus: [aTenantSku(given)] });
    expect(offerOf(offers, 'microsoft-365-business-basic')?.freeSeats).toBe(freeSeats);
  });

  it.each([
    ['and leaves those that stay to whoever has one that ends', 12, 5, 8, 0],
    ['and counts on what stays beside them', 12, 5, 4, 3],
    ['and on none where all of them end', 12, 0, 12, 0],
  ])('counts no seat of a subscription that ends as free, %s', (_name, enabled, consumed, ends, freeSeats) => {
    const ending = new Map([[businessBasicSku, ends]]);
    const offers = offersFor({}, { skus: [aTenantSku({ enabled, consumed })], ending });
    expect(offerOf(offers, 'microsoft-365-business-basic')?.freeSeats).toBe(freeSeats);
  });

  it('counts seats the tenant has against the limit of 300, and never below none', () => {
    const left = (enabled: number): number | undefined =>
      offerOf(offersFor({}, { skus: [aTenantSku({ enabled })] }), 'microsoft-365-business-basic')?.seatsLeft;
    expect([left(0), left(260), left(300), left(320)]).toEqual([300, 40, 0, 0]);
  });

  it('limits each Business plan by its own seats only, and other plans not at all', () => {
    const offers = offersFor({}, { skus: [aTenantSku({ skuId: businessBasicSku, enabled: 300 })] });
    expect(offerOf(offers, 'microsoft-365-business-standard')?.seatsLeft).toBe(300);
    expect(offerOf(offers, 'office-365-e1')).not.toHaveProperty('seatsLeft');
  });

  it('asks for the frontline confirmation where the plan does', () => {
    const asking = offersFor({}).filter(({ needsConfirmation }) => needsConfirmation === 'frontline');
    expect(asking.map(({ formId }) => formId)).toEqual(['microsoft-365-f3', 'office-365-f3']);
  });
});

it('offers no plan of which people hold licences beyond the active seats, whatever the reason', () => {
  const suspended = aTenantSku({ enabled: 0, consumed: 5, capabilityStatus: 'Suspended' });
  const basic = (sku: typeof suspended) =>
    offerOf(offersFor({}, { skus: [sku] }), 'microsoft-365-business-basic') as PlanOffer;

  expect(basic(suspended)).toMatchObject({ freeSeats: 0, seatsOwed: 5 });
  expect(basic(aTenantSku({ enabled: 10, consumed: 15 })).seatsOwed).toBe(5);
  expect(basic(aTenantSku())).not.toHaveProperty('seatsOwed');
  expect(basic(suspended).refusal).toMatchObject({ code: 'seatsOwed', facts: { owed: 5, status: 'suspended' } });
  expect(basic(aTenantSku({ enabled: 10, consumed: 10 })).refusal).toBeUndefined();
  expect(seatsFor(28, basic(suspended))).toMatchObject({ refusal: { code: 'seatsOwed', facts: { owed: 5 } } });
  expect(seatsFor(0, basic(suspended))).toEqual({ free: 0, buy: 0 });
});
