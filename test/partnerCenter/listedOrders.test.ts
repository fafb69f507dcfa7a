import { customerId } from '../../src/migration/ids';
import { FakePartnerCenter, collection } from './fakePartnerCenter';
import type { Reply } from './fakePartnerCenter';

const customer = customerId('5c9d0e14-7b3a-4c52-9e8f-10a2b3c4d5e6');
const since = '2026-11-22T00:30:00.000Z';
const subscription = '6b2f9e31-4d7a-4c18-a0a5-83f1e2b4c6d7';
const line = { offerId: 'CFQ7TTC0LH18:0001:CFQ7TTC0K971', friendlyName: 'By hand', quantity: 40 };
const order = {
  id: '4f1e2d3c4b5a',
  creationDate: '2026-11-22T10:00:00Z',
  lineItems: [{ ...line, subscriptionId: subscription }],
};
const bought = { ...line, id: subscription, orderId: order.id, creationDate: '2026-11-22T10:01:00Z' };
const seen = {
  orderId: order.id,
  subscriptionId: subscription,
  seats: 40,
  catalogItemId: line.offerId,
  friendlyName: 'By hand',
  placedAt: '2026-11-22T10:00:00.000Z',
};
const noRecords: Reply = { status: 403, body: { code: 900308, description: 'Rights' } };
const applicationId = 'c1a2b3d4-0000-4000-8000-000000000001';
const listed = (...script: Reply[]) =>
  new FakePartnerCenter(script, { applicationId }).api.orders.listed(customer, since);

it('tells each order once, though its subscription is listed, too', async () => {
  const reading = await listed(collection([bought]), collection([order]), noRecords);

  expect(reading.items).toEqual([seen]);
});

it('tells which subscription came of an order whose line does not say it', async () => {
  const reading = await listed(collection([bought]), collection([{ ...order, lineItems: [line] }]), noRecords);

  expect(reading.items).toEqual([seen]);
});

it.each([
  ['an order', bought, { ...order, status: 'Cancelled' }],
  ['what came of an order', { ...bought, status: 'deleted' }, order],
])('tells of %s that it is cancelled', async (_what, subscribed, ordered) => {
  const reading = await listed(collection([subscribed]), collection([ordered]), noRecords);

  expect(reading.items).toEqual([{ ...seen, isCancelled: true }]);
});

it('tells a subscription whose order is not listed yet', async () => {
  const reading = await listed(collection([bought]), collection([]), noRecords);

  expect(reading.items).toEqual([{ ...seen, placedAt: '2026-11-22T10:01:00.000Z' }]);
});

it('tells each line of an order of several, and names it after none of them', async () => {
  const other = { ...line, offerId: 'CFQ7TTC0TENT:0001:CFQ7TTC0AV01', quantity: 7 };
  const reading = await listed(collection([]), collection([{ ...order, lineItems: [line, other] }]), noRecords);

  expect(reading.items).toMatchObject([
    { orderId: order.id, catalogItemId: '', lines: [{ seats: 40 }, { catalogItemId: other.offerId, seats: 7 }] },
  ]);
});

it.each([
  ['d1b2c3d4-0000-4000-8000-00000000aaaa', false],
  [applicationId.toUpperCase(), true],
])('says of an order that application %s placed whether it is ours: %s', async (placer, isOurs) => {
  const record = {
    customerId: customer,
    applicationId: placer,
    resourceType: 'order',
    operationStatus: 'succeeded',
    resourceNewValue: JSON.stringify(order),
  };
  const reading = await listed(collection([]), collection([order]), collection([record]));

  expect(reading.items).toEqual([{ ...seen, isOurs }]);
});

it('is incomplete where an order or a subscription could not be read', async () => {
  expect((await listed(collection([null]), collection([order]), noRecords)).unread).toHaveLength(1);
  expect((await listed(collection([bought]), collection([order, { id: null }]), noRecords)).unread).toHaveLength(1);
});
