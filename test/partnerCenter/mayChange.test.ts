import { customerId, subscriptionId } from '../../src/migration/ids';
import { onHold } from '../../src/migration/hold/hold';
import { FakePartnerCenter } from './fakePartnerCenter';

const customer = customerId('5c9d0e14-7b3a-4c52-9e8f-10a2b3c4d5e6');
const subscription = subscriptionId('6b2f9e31-4d7a-4c18-d0a5-83f1e2b4c6d7');
const active = {
  id: subscription,
  status: 'active',
  quantity: 1,
  offerName: 'Kaizala Pro',
  offerId: 'x',
  autoRenewEnabled: true,
};

/** Answers every read alike, and nothing else is ever to be asked. */
const held = (status = 'active') =>
  new FakePartnerCenter(
    Array.from({ length: 4 }, () => ({ status: 200, body: { ...active, status } })),
    {
      mayChange: async () => {
        throw onHold();
      },
    },
  );

it.each([
  ['a checkout', ({ api }: FakePartnerCenter) => api.carts.checkout(customer, 'cart', 'request')],
  ['an attestation', ({ api }: FakePartnerCenter) => api.carts.attest(customer, 'cart', [], 'request')],
  ['a suspension', ({ api }: FakePartnerCenter) => api.subscriptions.close(customer, subscription, 'suspend')],
  ['a cancellation', ({ api }: FakePartnerCenter) => api.subscriptions.close(customer, subscription, 'endNow')],
  ['the renewal', ({ api }: FakePartnerCenter) => api.subscriptions.setAutoRenew(customer, subscription, false)],
])('sends nothing of %s where nothing may be changed, and says why', async (_what, change) => {
  const fake = held();

  await expect(change(fake)).rejects.toMatchObject({ code: 'onHold' });

  expect(fake.seen.filter(({ method }) => method !== 'GET')).toEqual([]);
});

it('reactivates nothing where nothing may be changed, and says why', async () => {
  const fake = held('suspended');

  await expect(fake.api.subscriptions.reactivate(customer, subscription)).rejects.toMatchObject({ code: 'onHold' });

  expect(fake.seen.map(({ method }) => method)).toEqual(['GET']);
});

it('reads, and makes the cart of a review, which costs nothing', async () => {
  const cart = { id: 'cart', status: 'Active', expirationTimestamp: '2026-11-29T09:10:08', lineItems: [] };
  const fake = new FakePartnerCenter(
    [
      { status: 201, body: cart },
      { status: 200, body: cart },
    ],
    {
      mayChange: async () => {
        throw onHold();
      },
    },
  );

  await fake.api.carts.create(customer, [], 'request');
  await fake.api.carts.get(customer, 'cart');

  expect(fake.seen.map(({ method }) => method)).toEqual(['POST', 'GET']);
});
