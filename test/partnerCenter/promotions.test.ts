import { customerId } from '../../src/migration/ids';
import { FakePartnerCenter } from './fakePartnerCenter';

const CUSTOMER = customerId('5c9d0e14-7b3a-4c52-9e8f-10a2b3c4d5e6');
const wanted = {
  catalogItemId: 'CFQ7TTC0LH18:0001:CFQ7TTC0K971',
  quantity: 40,
  termDuration: 'P1Y',
  billingCycle: 'monthly',
};
const ID = '39NFJQT1PM6C:0005:39NFJQT1Q5L7';

const verdictsIn = (eligibilities: unknown) =>
  new FakePartnerCenter([
    { status: 200, body: { totalCount: 1, items: [{ id: 0, eligibilities }] } },
  ]).api.promotions.verdicts(CUSTOMER, wanted);

const refusedFor = (...errors: readonly unknown[]) =>
  verdictsIn([{ promotionId: ID, isEligible: false, errors }]).then((verdicts) => verdicts?.[0]?.why);

it('asks about all promotions for what would be bought, or about the one that is named', async () => {
  const body = { items: [{ eligibilities: [{ promotionId: ID, isEligible: true }] }] };
  const fake = new FakePartnerCenter([
    { status: 200, body },
    { status: 200, body },
  ]);

  const verdicts = await fake.api.promotions.verdicts(CUSTOMER, wanted);
  await fake.api.promotions.verdicts(CUSTOMER, wanted, ID);

  expect(verdicts).toEqual([{ promotionId: ID, isEligible: true }]);
  expect(fake.seen).toMatchObject([
    {
      method: 'POST',
      path: `/v1/customers/${CUSTOMER}/promotionEligibilities`,
      body: { items: [{ id: 0, ...wanted }] },
    },
    { body: { items: [{ ...wanted, promotionId: ID }] } },
  ]);
  expect(fake.seen[0]?.body).not.toHaveProperty('items.0.promotionId');
});

it('tells why a promotion is not for a purchase where another choice would have it, and only then', async () => {
  const seats = (least: number | null, most: number | null) => ({
    ...{ type: 'SeatCount', minimumRequiredSeats: least, maximumRequiredSeats: most, availableSeats: 7 },
  });
  const term = { type: 'Term', eligibleTerms: [{ duration: 'P1Y', billingCycle: 'Annual' }] };

  await expect(refusedFor(seats(41, null))).resolves.toEqual({ kind: 'seats', limit: 'least', seats: 41 });
  await expect(refusedFor(seats(1, 39))).resolves.toEqual({ kind: 'seats', limit: 'most', seats: 39 });
  await expect(refusedFor(seats(1, 2400))).resolves.toBeUndefined();
  await expect(refusedFor(term)).resolves.toEqual({
    kind: 'term',
    terms: [{ termDuration: 'P1Y', billingCycle: 'annual' }],
  });
  await expect(refusedFor({ type: 'RedemptionLimit' })).resolves.toBeUndefined();
  await expect(refusedFor(term, { type: 'OfferPurchasedPreviously' })).resolves.toBeUndefined();
});

it('reads “there are none” as none, and what is not told as not told', async () => {
  await expect(verdictsIn([{ isEligible: false, errors: [{ type: 'NoPromotionsAvailable' }] }])).resolves.toEqual([]);
  for (const status of [400, 403, 404]) {
    const fake = new FakePartnerCenter([{ status, body: { code: status, description: 'No.' } }]);
    await expect(fake.api.promotions.verdicts(CUSTOMER, wanted)).resolves.toBeUndefined();
  }
});

it('takes “there are none” for a no to the one promotion that was asked about', async () => {
  const none = { isEligible: false, errors: [{ type: 'NoPromotionsAvailable' }] };
  const fake = new FakePartnerCenter([{ status: 200, body: { items: [{ eligibilities: [none] }] } }]);

  await expect(fake.api.promotions.verdicts(CUSTOMER, wanted, ID)).resolves.toEqual([
    { promotionId: ID, isEligible: false },
  ]);
});

it('takes no promotion for one that counts whose answer does not say so', async () => {
  await expect(verdictsIn([{ promotionId: ID }])).resolves.toEqual([{ promotionId: ID, isEligible: false }]);
});

it.each([
  ['an end', '2026-12-31T23:59:59+00:00', '2026-12-31T23:59:59.000Z'],
  ['no end in sight', '9999-01-01T00:00:00+00:00', undefined],
  ['an end that is past, which keeps nobody from having it', '2026-01-01T00:00:00+00:00', undefined],
])('tells what a promotion takes off, and until when: %s', async (_what, endDate, endsAt) => {
  const term = { duration: 'P1Y', billingCycle: 'Annual' };
  const product = { productId: 'CFQ7TTC0LH18', skuId: '0001', term };
  const fake = new FakePartnerCenter([
    {
      status: 200,
      body: {
        ...{ id: ID, name: 'Autumn', endDate },
        requiredProducts: [
          { ...product, pricingPolicies: [{ policyType: 'PercentDiscount', value: '0.05' }] },
          { ...product, pricingPolicies: [{ type: 'FlatRate', value: '3' }] },
        ],
      },
    },
  ]);

  const details = await fake.api.promotions.get(ID, 'SE');

  expect(fake.seen[0]?.path).toBe(`/v1/productpromotions/${ID}?country=SE`);
  const paid = { item: 'cfq7ttc0lh18:0001', termDuration: 'P1Y', billingCycle: 'annual' };
  expect(details).toEqual({
    ...{ id: ID, name: 'Autumn', ...(endsAt === undefined ? {} : { endsAt }) },
    offs: [{ ...paid, share: 0.05 }, paid],
  });
});
