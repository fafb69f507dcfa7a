import { agentId, migrationId, skuId, subscriptionId } from '../../../src/migration/ids';
import type { Holder } from '../../../src/migration/offers/survey';
import { parsePack } from '../../../src/migration/packs/packSchema';
import { defaultChoice, verdicts } from '../../../src/migration/people/preflight';
import { planHash } from '../../../src/migration/plan/planHash';
import { quote } from '../../../src/workflow/prepare/quote';
import { takeSurvey } from '../../../src/workflow/prepare/survey';
import { deviceCarePack, deviceCareSku } from '../../support/coveredWorld';
import { aHolder, aLicence, aTenantSku, userNumber } from '../../support/survey';
import { Office, retiredFacts, wish } from './preparing';

const { sources } = parsePack(JSON.stringify(deviceCarePack()), 'packs/device-care.json');
const retired = skuId(deviceCareSku);
const e3 = skuId('05e9a617-0261-4cee-bb44-138d3ef5d965');
const intune = { id: 'p1', name: 'INTUNE_A' };

const holder = (number: number, given: Partial<Holder> = {}): Holder =>
  aHolder({
    ...{ id: userNumber(number), working: ['p1', 'unasked'] },
    licences: [aLicence({ skuId: retired }), aLicence({ skuId: e3 })],
    ...given,
  });

function anOffice(): Office {
  const office = new Office();
  office.subscriptions = [
    retiredFacts({
      offerId: 'CFQ7TTC0DCRE:0001:CFQ7TTC0AAAA',
      productId: 'CFQ7TTC0DCRE',
      catalogSkuId: '0001',
      commerce: 'nce',
    }),
  ];
  office.skuOf = new Map([[office.subscriptions[0]!.id as string, retired]]);
  office.skus = [
    aTenantSku({ skuId: retired, partNumber: 'DEVICE_CARE', servicePlans: [intune] }),
    aTenantSku({ skuId: e3, partNumber: 'SPE_E3', servicePlans: [intune, { id: 'p9', name: 'TEAMS1' }] }),
  ];
  office.holders = [holder(1), holder(2, { licences: [aLicence({ skuId: retired })] })];
  return office;
}

async function surveyed(office: Office) {
  const asked: (string | undefined)[] = [];
  const { licences, ...world } = office.world;
  const holders: typeof licences.holders = (customer, sku, also) => {
    asked.push(also);
    return licences.holders(customer, sku);
  };
  const result = await takeSurvey({ ...world, sources, licences: { ...licences, holders } }, wish, 'question-1');
  if (result.kind !== 'survey') throw new Error(JSON.stringify(result));
  return { survey: result.survey, asked };
}

it('reads what works for people, keeps what tells of the retired licence, and makes no cart', async () => {
  const office = anOffice();
  const { survey, asked } = await surveyed(office);

  expect(asked).toEqual(['working']);
  expect(survey.holders.map(({ working }) => working)).toEqual([['p1'], ['p1']]);
  expect(survey.retired.way).toBe('drop');
  expect(survey.offers).toEqual([expect.objectContaining({ name: 'Microsoft 365 E3', terms: [] })]);
  expect(office.carts).toEqual([]);
  expect(office.catalogued).toEqual([]);
});

it('needs neither a signed agreement nor an account that may buy', async () => {
  const office = anOffice();
  office.agreementSigned = false;
  office.mayBuy = false;

  expect((await surveyed(office)).survey.offers).toHaveLength(1);
});

it('freezes the rule by which each person is proved, under the hash', async () => {
  const office = anOffice();
  const { survey } = await surveyed(office);
  office.keep('survey-1', survey);

  const result = await quote(
    { ...office.world, sources },
    {
      ...{ surveyId: 'survey-1', preparationId: 'question-2' },
      ...{ agentId: agentId('agent'), migrationId: migrationId('kp7d2m9x') },
      choice: { formId: 'covered', people: defaultChoice, renewsItself: true, close: 'endAtTerm' },
    },
  );

  if (result.kind !== 'quote') throw new Error(JSON.stringify(result));
  const { plan, cohorts, summary } = result;
  expect(plan.purchase).toBeUndefined();
  expect(plan.people).toEqual([expect.objectContaining({ id: userNumber(1), disposition: 'remove', restsOn: [e3] })]);
  expect(cohorts).toMatchObject([{ count: 1, covers: ['Microsoft 365 E3'] }]);
  expect(summary?.cannot).toMatchObject([{ refusal: { code: 'coverMissing' } }]);
  expect(plan.hash).toBe(planHash(plan));
  expect(planHash({ ...plan, cover: { licences: [] } })).not.toBe(plan.hash);
  expect(office.carts).toEqual([]);
});

it('proves nobody by a licence that is set to end and of which too few stay', async () => {
  const office = anOffice();
  const suite = subscriptionId('5b000000-0000-4000-8000-000000000009');
  office.subscriptions.push(retiredFacts({ id: suite, offerId: 'suite', quantity: 12 }));
  office.skuOf.set(suite, e3);
  office.skus = office.skus.map((sku) => (sku.skuId === e3 ? { ...sku, enabled: 12, consumed: 5 } : sku));

  const { survey } = await surveyed(office);

  const found = verdicts(survey, survey.offers[0]!, defaultChoice).map(({ cannot }) => cannot?.code);
  expect(found).toEqual(['coverEnds', 'coverMissing']);
});
