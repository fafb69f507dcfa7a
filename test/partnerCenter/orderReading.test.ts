import { customerId } from '../../src/migration/ids';
import { FakePartnerCenter, collection } from './fakePartnerCenter';
import type { Reply } from './fakePartnerCenter';

const customer = customerId('5c9d0e14-7b3a-4c52-9e8f-10a2b3c4d5e6');
const mark = 'k7m2q9xa Business Basic';
const id = '6b2f9e31-4d7a-4c18-d0a5-83f1e2b4c6d7';
const line = { friendlyName: mark, quantity: 40 };
const order = { id: '4f1e2d3c4b5a', status: 'Error', lineItems: [line] };
const other = { id: 'c0ffee00-3d5e-4f61-8a7b-9c0d1e2f3a4b', friendlyName: 'Another', quantity: 5, orderId: 'ffff' };
const bought = { id, friendlyName: 'Renamed', quantity: 40, status: 'active', orderId: 'ffff' };
const unknown: Reply = { status: 404, body: { code: 20000, description: 'No' } };

const read = (of: unknown, subscriptions: readonly unknown[]) => {
  const reply = of === undefined ? unknown : { body: of };
  return new FakePartnerCenter([reply, collection(subscriptions)]).api.orders.read(customer, order.id, mark);
};

it('tells the word and, where nothing came of the order, that everything was read', async () => {
  await expect(read(order, [other])).resolves.toMatchObject({ word: 'error', cameOfIt: [], isComplete: true });
});

it.each([
  ['POReviewRejected', 'po review rejected'],
  ['PoReviewRejected', 'po review rejected'],
  ['po_review_rejected', 'po review rejected'],
  ['PO Review Rejected', 'po review rejected'],
  ['PendingPOUpload', 'pending po upload'],
  ['POUploadComplete', 'po upload complete'],
  ['PARTIAL_SUCCESS', 'partial success'],
])('reads the state %s as “%s”', async (status, word) => {
  await expect(read({ ...order, status }, [])).resolves.toMatchObject({ word });
});

it.each([
  ['a line of it names', { ...order, lineItems: [{ ...line, subscriptionId: id.toUpperCase() }] }, bought],
  ['has its id', order, { ...bought, orderId: order.id.toUpperCase() }],
  ['bears our mark', order, { ...bought, friendlyName: ` ${mark.toUpperCase()} ` }],
])('finds the subscription that %s', async (_how, of, subscription) => {
  const { cameOfIt } = await read(of, [other, subscription]);

  expect(cameOfIt).toEqual([expect.objectContaining({ status: 'active', quantity: 40 })]);
});

it('counts a subscription that a line names and no list has: it may be there', async () => {
  const { cameOfIt } = await read({ ...order, lineItems: [{ ...line, subscriptionId: id }] }, [other]);

  expect(cameOfIt).toEqual([{ status: 'unlisted', quantity: 0 }]);
});

it.each<[string, unknown, readonly unknown[]]>([
  ['the order is not known', undefined, [other]],
  ['it says nothing of itself', { ...order, status: undefined }, [other]],
  ['a subscription has no id', order, [{ ...bought, id: undefined }]],
  ['a subscription is null', order, [null]],
])('is not complete where %s', async (_what, of, subscriptions) => {
  await expect(read(of, subscriptions)).resolves.toMatchObject({ isComplete: false });
});

it('says that Partner Center knows no such order only where it says so, and no subscription was left unread', async () => {
  await expect(read(undefined, [other])).resolves.toMatchObject({ isNotFound: true, cameOfIt: [] });
  await expect(read(undefined, [null])).resolves.not.toHaveProperty('isNotFound');
  await expect(read(order, [other])).resolves.not.toHaveProperty('isNotFound');
  const refusing = new FakePartnerCenter([{ status: 403, body: { code: 20001 } }, collection([other])]);
  await expect(refusing.api.orders.read(customer, order.id, mark)).resolves.not.toHaveProperty('isNotFound');
});

it.each([
  ['by its order', ['FFFF']],
  ['by itself', [id.toUpperCase()]],
])('leaves out what bears our mark and is known to be of another attempt, %s', async (_how, others) => {
  const marked = { ...bought, friendlyName: mark };
  const reading = (known?: readonly string[]) =>
    new FakePartnerCenter([{ body: order }, collection([marked])]).api.orders.read(customer, order.id, mark, known);

  await expect(reading(others)).resolves.toMatchObject({ cameOfIt: [], isComplete: true });
  await expect(reading()).resolves.toMatchObject({ cameOfIt: [{ status: 'active' }] });
});

describe('dead orders', () => {
  const dead = [order.id];
  const followed = { ...order, id: 'aaaa1111bbbb', status: 'completed' };

  it('are not found again by the mark they share with the order that followed them', async () => {
    const { api } = new FakePartnerCenter([collection([]), collection([order, followed])]);

    await expect(api.orders.findByMark(customer, mark, dead)).resolves.toMatchObject({ orderId: followed.id });
  });

  it('are not found by a subscription of theirs either', async () => {
    const revived = { ...bought, friendlyName: mark, orderId: order.id };
    const { api } = new FakePartnerCenter([collection([revived]), collection([order])]);

    await expect(api.orders.findByMark(customer, mark, dead)).resolves.toBeUndefined();
  });

  it('are not found in the records', async () => {
    const record = {
      ...{ customerId: customer, resourceType: 'order', operationStatus: 'succeeded' },
      resourceNewValue: JSON.stringify(order),
    };
    const { api } = new FakePartnerCenter([collection([record])]);

    await expect(api.orders.findInRecords(customer, mark, '2026-11-22T00:30:00.000Z', dead)).resolves.toBeUndefined();
  });
});

it('tells with a placed order what the checkout says of it', async () => {
  const { api } = new FakePartnerCenter([{ status: 201, body: { orders: [{ ...order, status: 'PendingReview' }] } }]);

  await expect(api.carts.checkout(customer, 'cart-1', 'request-1')).resolves.toMatchObject({ word: 'pending review' });
});
