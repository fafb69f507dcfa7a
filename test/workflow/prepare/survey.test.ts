import { migrationId, subscriptionId } from '../../../src/migration/ids';
import type { Survey } from '../../../src/migration/offers/survey';
import type { PreparationResult } from '../../../src/migration/ports';
import { takeSurvey } from '../../../src/workflow/prepare/survey';
import {
  aHolder,
  aLicence,
  aTenantSku,
  businessBasicSku,
  fieldCrewsGroup,
  kaizalaSku,
  kaizalaSkuId,
  sampleNow,
  someHolders,
} from '../../support/survey';
import { Office, otherId, retiredFacts, source, wish } from './preparing';

const surveyed = async (office: Office): Promise<Survey> => {
  const result = await takeSurvey(office.world, wish, 'question-1');
  if (result.kind !== 'survey') throw new Error(JSON.stringify(result));
  return result.survey;
};
const refusals = (result: PreparationResult) =>
  result.kind === 'refused' ? result.refusals.map(({ code }) => code) : [result.kind];

it('reads customer, retired subscription, holders and every form the customer may have', async () => {
  const office = new Office();
  office.holders = [
    ...someHolders(2),
    aHolder({ id: 'u3', licences: [aLicence({ direct: false, groupIds: [fieldCrewsGroup] })] }),
  ];

  const survey = await surveyed(office);

  expect(survey.customer).toMatchObject({ name: 'Contoso Freight', country: 'DE', agreementSigned: true });
  expect(survey.retired).toMatchObject({
    packId: 'kaizala-pro',
    skuId: kaizalaSkuId,
    quantity: 40,
    endsOn: '2026-12-12',
  });
  expect(survey.groups).toEqual([{ id: fieldCrewsGroup, name: 'Field crews' }]);
  expect(survey.holders).toHaveLength(3);
  expect(survey.offers.filter(({ refusal }) => !refusal).map(({ terms }) => terms.length)).not.toContain(0);
});

it('keeps by what the tenant calls its SKU that the plan is the retired one, where no verified id does', async () => {
  expect((await surveyed(new Office())).retired.knownBy).toBe('KAIZALA_STANDARD');
});

it('knows by its SKU whom the retired plan was sold for, and offers theirs first', async () => {
  const office = new Office();
  office.education = 'approved';
  office.skus = [kaizalaSku({ partNumber: 'KAIZALA_STUDENT' })];

  const { retired, offers } = await surveyed(office);

  expect(retired.audience).toBe('student');
  expect(offers[0]?.audience).toBe('student');
  expect(offers.filter(({ needsConfirmation }) => needsConfirmation === 'audience')).not.toEqual([]);
});

it.each([
  ['is set to end', {}, 0],
  ['hangs on one that is set to end', { autoRenew: true, parentSubscriptionId: otherId }, 0],
  ['goes on', { autoRenew: true }, 7],
  ['is over already, and gives none', { status: 'suspended' }, 7],
])('counts seats of a subscription that %s as free or not', async (_name, given, free) => {
  const office = new Office();
  const basic = subscriptionId('5b000000-0000-4000-8000-000000000009');
  office.skus = [kaizalaSku(), aTenantSku({ enabled: 12, consumed: 5 })];
  office.subscriptions = [
    retiredFacts(),
    retiredFacts({ id: otherId, offerId: 'other' }),
    retiredFacts({ id: basic, offerId: 'basic', quantity: 12, ...given }),
  ];
  office.skuOf.set(basic, businessBasicSku);

  const { offers } = await surveyed(office);

  expect(offers.find(({ skuId }) => skuId === businessBasicSku)?.freeSeats).toBe(free);
});

it('goes on past a holder who can’t be read, and tells of them by the name they have', async () => {
  const office = new Office();
  office.unreadHolders = [{ name: 'Ana Tores' }];

  const survey = await surveyed(office);

  expect(survey.holders).toHaveLength(3);
  expect(survey.unreadHolders).toEqual([{ name: 'Ana Tores' }]);
});

it('counts on no free seats where a SKU can’t be read', async () => {
  const office = new Office();
  office.unreadSkus = [{}];

  await expect(takeSurvey(office.world, wish, 'question-1')).rejects.toMatchObject({ code: 'incomplete' });
});

it('looks up only forms that no rule refuses, and prices all of them with one cart nobody will order', async () => {
  const office = new Office();

  const { offers } = await surveyed(office);

  const sold = offers.filter(({ refusal }) => !refusal);
  expect(offers.filter(({ refusal }) => refusal?.code === 'notEducation').length).toBeGreaterThan(0);
  expect(office.catalogued).toHaveLength(sold.length);
  expect(office.carts).toHaveLength(1);
  expect(sold.flatMap(({ terms }) => terms.map(({ seatPrice }) => seatPrice?.amount))).toEqual(
    Array(sold.length * 2).fill(5.6),
  );
});

it('asks for the same cart when it is repeated', async () => {
  const office = new Office();

  await surveyed(office);
  await surveyed(office);

  expect(new Set(office.carts.map(({ requestId }) => requestId)).size).toBe(1);
  expect(office.carts[0]?.requestId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
});

it('goes on without prices when no cart can be made', async () => {
  const office = new Office();
  office.cartFails = true;

  const { offers } = await surveyed(office);

  expect(offers.some(({ refusal, terms }) => !refusal && terms.length > 0)).toBe(true);
});

it('says what the reseller of the retired subscription is called, and goes on where nobody tells it', async () => {
  const office = new Office();
  office.subscriptions = [retiredFacts({ partnerOfRecord: '1234567' })];
  office.partnerNames = { '1234567': 'Fabrikam Resale' };
  await expect(surveyed(office)).resolves.toMatchObject({ retired: { partnerName: 'Fabrikam Resale' } });

  office.partnersFail = true;
  const { retired } = await surveyed(office);
  expect(retired.partnerOfRecord).toBe('1234567');
  expect(retired).not.toHaveProperty('partnerName');
});

const nceFacts = { commerce: 'nce', orderId: 'order', billingCycle: 'monthly', termDuration: 'P1Y' } as const;
const orderedAt = {
  ...{ perCharge: { amount: 5.6, currency: 'EUR' }, billingCycle: 'monthly', orderedOn: '2025-12-13' },
  termDuration: 'P1Y',
};

it('tells what a new-commerce subscription was ordered at, and since when that is known', async () => {
  const office = new Office();
  office.subscriptions = [retiredFacts(nceFacts)];
  office.orderedAt = orderedAt;
  const { retired } = await surveyed(office);
  expect(retired.ordered).toEqual({ orderId: 'order', askedAt: sampleNow, price: orderedAt });
});

it.each<[string, Partial<ReturnType<typeof retiredFacts>>, boolean]>([
  ['its order does not answer', nceFacts, true],
  ['it is paid by another cycle now', { ...nceFacts, billingCycle: 'annual' }, false],
  ['it runs for another term now', { ...nceFacts, termDuration: 'P1M' }, false],
  ['its order is not told', { commerce: 'nce' }, false],
  ['it is of the older platform', { ...nceFacts, commerce: 'legacy' }, false],
])('tells no price where %s, and goes on', async (_why, facts, fails) => {
  const office = new Office();
  office.subscriptions = [retiredFacts(facts)];
  office.orderedAt = orderedAt;
  office.ordersFail = fails;
  expect((await surveyed(office)).retired).not.toHaveProperty('ordered');
});

it('asks no order of the older platform, whose bill stops', async () => {
  const office = new Office();
  office.subscriptions = [retiredFacts({ ...nceFacts, commerce: 'legacy' })];
  await surveyed(office);
  expect(office.pricesAsked).toEqual([]);
});

it('lists add-ons below the subscription, and other subscriptions of the same licence', async () => {
  const office = new Office();
  const addOn = retiredFacts({
    id: 'addon' as never,
    offerName: 'Extra storage',
    parentSubscriptionId: retiredFacts().id,
  });
  office.subscriptions = [retiredFacts(), retiredFacts({ id: otherId, quantity: 5 }), addOn];
  office.skuOf.set(otherId, kaizalaSkuId);

  const { retired } = await surveyed(office);

  expect(retired.siblings).toEqual([{ subscriptionId: otherId, quantity: 5, status: 'active', ends: true }]);
  expect(retired.addOns).toEqual([{ subscriptionId: 'addon', offerName: 'Extra storage' }]);
});

it.each([
  ['agreementMissing', (office: Office) => (office.agreementSigned = false)],
  ['accountInReview', (office: Office) => (office.mayBuy = false)],
  ['alreadySuspended', (office: Office) => (office.subscriptions = [retiredFacts({ status: 'suspended' })])],
  ['nobodyHoldsIt', (office: Office) => (office.holders = [])],
  ['alreadyMigrating', (office: Office) => (office.running = migrationId('abcdefgh'))],
  ['retiredSkuNotInTenant', (office: Office) => office.skus.splice(0, 1)],
  ['retiredSkuUnknown', (office: Office) => office.skuOf.clear()],
])('refuses by the rule %s', async (code, spoil) => {
  const office = new Office();
  spoil(office);

  await expect(takeSurvey(office.world, wish, 'question-1').then(refusals)).resolves.toEqual([code]);
});

it('refuses what is no retired subscription at all', async () => {
  const office = new Office();
  office.subscriptions = [retiredFacts({ offerId: 'other', offerName: 'Something else', friendlyName: 'Something' })];

  await expect(takeSurvey(office.world, wish, 'question-1').then(refusals)).resolves.toEqual(['retiredSkuUnknown']);
});

it('takes nothing for a plan that only nonprofits lose, where the catalogue sells it to everybody', async () => {
  const office = new Office();
  const ofNonprofits = { ...source, recognise: { ...source.recognise, segment: 'nonprofit' } } as const;
  const sold = { productId: 'CFQ7TTC0E1GR', catalogSkuId: '0001' };
  const asked = async () => takeSurvey({ ...office.world, sources: [ofNonprofits] }, wish, 'question-1');

  expect(refusals(await asked())).toEqual(['survey']);
  office.subscriptions = [retiredFacts(sold)];
  expect(refusals(await asked())).toEqual(['retiredSkuUnknown']);
});
