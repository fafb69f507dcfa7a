import { customerId } from '../../src/migration/ids';
import { FakePartnerCenter, collection } from './fakePartnerCenter';
import type { Reply } from './fakePartnerCenter';

const CUSTOMER = customerId('5c9d0e14-7b3a-4c52-9e8f-10a2b3c4d5e6');
const sku: Reply = { body: { id: '0001', productId: 'CFQ7TTC0LH18', minimumQuantity: 1, maximumQuantity: 300 } };
const availability = {
  id: 'CFQ7TTC0K971',
  catalogItemId: 'CFQ7TTC0LH18:0001:CFQ7TTC0K971',
  segment: 'commercial',
  isPurchasable: true,
  terms: [
    {
      duration: 'P1Y',
      billingCycle: 'Annual',
      cancellationPolicies: [
        {
          refundOptions: [
            { type: 'Full', expiresAfter: 'P1D' },
            { type: 'Partial', expiresAfter: 'P7D' },
          ],
        },
      ],
    },
    { duration: 'P1M', billingCycle: 'Monthly', cancellationPolicies: [] },
  ],
};
const read = async (...script: Reply[]) => {
  const fake = new FakePartnerCenter(script);
  return { fake, sku: await fake.api.catalogue.sku(CUSTOMER, 'CFQ7TTC0LH18', '0001', 'commercial') };
};

it('offers every term of a purchasable availability, and how long each can be cancelled', async () => {
  const { fake, sku: found } = await read(sku, collection([availability]));

  expect(found).toEqual({
    segment: 'commercial',
    minimumSeats: 1,
    maximumSeats: 300,
    terms: [
      { catalogItemId: availability.catalogItemId, termDuration: 'P1Y', billingCycle: 'annual', cancellableFor: 'P7D' },
      { catalogItemId: availability.catalogItemId, termDuration: 'P1M', billingCycle: 'monthly' },
    ],
  });
  const path = `/v1/customers/${CUSTOMER}/products/CFQ7TTC0LH18/skus/0001`;
  expect(fake.seen.map((seen) => seen.path)).toEqual([
    `${path}?targetSegment=commercial`,
    `${path}/availabilities?targetSegment=commercial`,
  ]);
});

it('offers nothing that is of another segment or not for sale', async () => {
  const { sku: found } = await read(
    sku,
    collection([
      { ...availability, segment: 'education' },
      { ...availability, isPurchasable: false },
    ]),
  );

  expect(found).toMatchObject({ segment: 'commercial', terms: [] });
});

it('tells the segment there is when the wanted one is not', async () => {
  const { sku: found } = await read(sku, collection([{ ...availability, segment: 'Education' }]));

  expect(found).toMatchObject({ segment: 'education', terms: [] });
});

it('offers a term once, though several availabilities have it', async () => {
  const { sku: found } = await read(
    sku,
    collection([availability, { ...availability, catalogItemId: 'CFQ7TTC0LH18:0001:B' }]),
  );

  expect(found?.terms.map(({ catalogItemId }) => catalogItemId)).toEqual(Array(2).fill(availability.catalogItemId));
});

it('reads the length of the window under its other name', async () => {
  const terms = [
    { duration: 'P1Y', billingCycle: 'Monthly', cancellationPolicies: [{ refundOptions: [{ expiresAt: 'P3D' }] }] },
  ];
  const { sku: found } = await read(sku, collection([{ ...availability, terms }]));

  expect(found?.terms[0]?.cancellableFor).toBe('P3D');
});

it.each<[string, Reply]>([
  ['the product', { status: 404, body: { code: 400013, description: 'No product' } }],
  ['the SKU', { status: 404, body: { code: 400018, description: 'No SKU' } }],
  ['the item, told with status 200', { status: 200, body: { code: 400072, description: 'Unavailable' } }],
])('is undefined when the catalogue does not have %s', async (_what, reply) => {
  const { sku: found } = await read(reply);

  expect(found).toBeUndefined();
});

it('has no terms for a customer outside the segment', async () => {
  const { sku: found } = await read(sku, { status: 403, body: { code: 400030, description: 'Segment' } });

  expect(found).toMatchObject({ segment: 'unknown', terms: [] });
});

it('does not mistake an outage for an empty catalogue', async () => {
  const down = Array<Reply>(5).fill({ status: 503 });

  await expect(read(...down)).rejects.toMatchObject({ code: 'serviceDown' });
});

it('tells what the catalogue calls it and whose licences it gives, where it does', async () => {
  const provisioningId = '3B555118-DA6A-4418-894F-7DF1E2096870';
  const told = { ...sku.body!, title: 'Microsoft 365 Business Basic', dynamicAttributes: { provisioningId } };
  const { sku: found } = await read({ body: told }, collection([availability]));
  expect(found).toMatchObject({
    title: 'Microsoft 365 Business Basic',
    entraSkuId: '3b555118-da6a-4418-894f-7df1e2096870',
  });

  const strange = { ...sku.body!, title: 7, dynamicAttributes: 'none' };
  const { sku: other } = await read({ body: strange }, collection([availability]));
  expect(other?.entraSkuId).toBeUndefined();
});

it.each([
  [{ attestationType: 'Windows365', enforceAttestation: true }, true],
  [{ attestationType: 'Windows365', enforceAttestation: false }, undefined],
  [null, undefined],
])(
  'tells that a condition has to be accepted with the purchase only where that is enforced: %j',
  async (told, needs) => {
    const { sku: found } = await read(
      { body: { ...(sku.body as object), attestationProperties: told } },
      collection([availability]),
    );

    expect(found?.needsAttestation).toBe(needs);
  },
);
