import { customerId } from '../../src/migration/ids';
import { FakePartnerCenter, collection } from './fakePartnerCenter';
import type { Reply } from './fakePartnerCenter';

const CUSTOMER = customerId('5c9d0e14-7b3a-4c52-9e8f-10a2b3c4d5e6');
const MARK = 'k7m2q9xa Business Basic';
const SUBSCRIPTION = '6b2f9e31-4d7a-4c18-d0a5-83f1e2b4c6d7';
const other = { id: 'c0ffee00-3d5e-4f61-8a7b-9c0d1e2f3a4b', friendlyName: 'Another', quantity: 5, orderId: 'ffff' };
const bought = { id: SUBSCRIPTION, friendlyName: MARK, quantity: 40, orderId: '4f1e2d3c4b5a' };
const order = { id: '4f1e2d3c4b5a', lineItems: [{ friendlyName: MARK, quantity: 40, subscriptionId: SUBSCRIPTION }] };
const find = (...script: Reply[]) => {
  const fake = new FakePartnerCenter(script);
  return { fake, found: fake.api.orders.findByMark(CUSTOMER, MARK) };
};

it('finds a purchase among the subscriptions, where it shows first', async () => {
  const { found } = find(collection([other, bought]));

  await expect(found).resolves.toEqual({ orderId: '4f1e2d3c4b5a', subscriptionId: SUBSCRIPTION, seats: 40 });
});

it('finds a purchase among the orders while it is not provisioned', async () => {
  const line = { ...order.lineItems[0], subscriptionId: undefined };
  const { found } = find(
    collection([other]),
    collection([
      { id: 'ffff', lineItems: [] },
      { ...order, lineItems: [line] },
    ]),
  );

  await expect(found).resolves.toEqual({ orderId: '4f1e2d3c4b5a', seats: 40 });
});

it('finds it by whichever line of an order carries the mark', async () => {
  const lines = [{ friendlyName: 'Another', quantity: 5 }, ...order.lineItems];
  const { found } = find(collection([]), collection([{ ...order, lineItems: lines }]));

  await expect(found).resolves.toMatchObject({ seats: 40, subscriptionId: SUBSCRIPTION });
});

it('finds it though its name came back with other spaces and capitals', async () => {
  const { found } = find(collection([{ ...bought, friendlyName: ' K7M2Q9XA  business basic ' }]));

  await expect(found).resolves.toMatchObject({ orderId: '4f1e2d3c4b5a' });
});

it('takes the order id from the order when the subscription does not tell it', async () => {
  const unnumbered = { ...bought, orderId: undefined };

  await expect(find(collection([unnumbered]), collection([order])).found).resolves.toMatchObject({ orderId: order.id });
  await expect(find(collection([unnumbered]), collection([])).found).resolves.toMatchObject({ orderId: SUBSCRIPTION });
});

it('finds nothing where nothing carries the mark', async () => {
  await expect(find(collection([other]), collection([])).found).resolves.toBeUndefined();
});

it('does not say "nothing" when it could not look', async () => {
  const denied: Reply = { status: 403, body: { code: 900308, description: 'Rights' } };

  await expect(find(collection([other]), denied).found).rejects.toMatchObject({ code: 'noAccess' });
});
