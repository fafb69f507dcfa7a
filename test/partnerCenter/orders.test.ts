import { addDays, dayOf } from '../../src/migration/days';
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

describe('"nothing" is not said', () => {
  const strange = { id: 'aaaa', lineItems: [{ friendlyName: { text: MARK }, quantity: 40 }] };

  it.each<[string, readonly unknown[], readonly unknown[]]>([
    ['a subscription has no id', [{ ...bought, id: undefined }], []],
    ['a subscription is null', [other, null], []],
    ['an order has no id', [other], [{ ...order, id: null }]],
    ['a line of an order is null', [other], [{ ...order, lineItems: [null] }]],
    ['the name of a line can’t be read', [other], [strange]],
  ])('where %s', async (_what, subscriptions, orders) => {
    await expect(find(collection(subscriptions), collection(orders)).found).resolves.toBe('notKnown');
  });

  it('where the list of orders leads back to its beginning', async () => {
    const next = { uri: `/customers/${CUSTOMER}/orders`, method: 'GET', headers: [] };
    const { fake, found } = find(collection([other]), collection([{ id: 'ffff', lineItems: [] }], { links: { next } }));

    await expect(found).resolves.toBe('notKnown');
    expect(fake.isDone).toBe(true);
  });

  it('but what is found counts, whatever else can’t be read', async () => {
    await expect(find(collection([null, bought])).found).resolves.toMatchObject({ orderId: order.id });
    await expect(find(collection([null]), collection([null, order])).found).resolves.toMatchObject({
      orderId: order.id,
    });
  });
});

describe('the records of what was changed', () => {
  const SINCE = '2026-11-22T00:30:00.000Z';
  const record = (value: unknown, more: object = {}) => ({
    customerId: CUSTOMER.toUpperCase(),
    resourceType: 'order',
    operationType: 'create_order',
    operationStatus: 'succeeded',
    resourceNewValue: JSON.stringify(value),
    ...more,
  });
  const search = (...script: Reply[]) => searchSince(SINCE, ...script);
  const searchSince = (since: string, ...script: Reply[]) => {
    const fake = new FakePartnerCenter(script);
    return { fake, found: fake.api.orders.findInRecords(CUSTOMER, MARK, since) };
  };

  it('tell of a purchase by its mark, asked for from the day before', async () => {
    const { fake, found } = search(collection([record({ id: 'ffff', lineItems: [] }), record(order)]));

    await expect(found).resolves.toEqual({ orderId: order.id, subscriptionId: SUBSCRIPTION, seats: 40 });
    expect(fake.seen[0]!.path).toContain('/v1/auditrecords?startDate=2026-11-21');
    expect(fake.seen[0]!.path).toContain(`"Value":"${CUSTOMER}"`);
  });

  it('are asked for no further back than they are kept', async () => {
    const { fake, found } = searchSince('2026-03-01T10:00:00.000Z', collection([record(order)]));

    await expect(found).resolves.toMatchObject({ orderId: order.id });
    expect(fake.seen[0]!.path).toContain(`startDate=${addDays(dayOf(fake.clock.now(), 'UTC'), -89)}`);
  });

  it('tell of it with capital names too', async () => {
    const lines = [{ LineItemNumber: 0, FriendlyName: MARK, Quantity: 40 }];

    await expect(search(collection([record({ Id: 'aaaa', LineItems: lines })])).found).resolves.toEqual({
      orderId: 'aaaa',
      seats: 40,
    });
  });

  it.each([
    ['failed', record(order, { operationStatus: 'failed' })],
    ['was no order', record(order, { resourceType: 'cart' })],
    ['is somebody else’s', record(order, { customerId: '00000000-0000-4000-8000-000000000001' })],
    ['has no value', record(order, { resourceNewValue: null })],
  ])('tell of nothing by a record that %s', async (_why, one) => {
    await expect(search(collection([one])).found).resolves.toBeUndefined();
  });

  it.each([
    ['an order can’t be read', record(order, { resourceNewValue: '{' })],
    ['a line of an order can’t be read', record({ id: 'aaaa', lineItems: [null] })],
    ['a record can’t be read', null],
  ])('do not say "nothing" when %s', async (_what, one) => {
    await expect(search(collection([one])).found).resolves.toBe('notKnown');
    await expect(search(collection([one, record(order)])).found).resolves.toMatchObject({ orderId: order.id });
  });

  it('tell of a purchase by a record that does not say whose it is', async () => {
    await expect(search(collection([record(order, { customerId: null })])).found).resolves.toMatchObject({
      orderId: order.id,
    });
  });

  it('are no obstacle to whoever may not read them', async () => {
    await expect(search({ status: 403, body: { code: 900308 } }).found).resolves.toBeUndefined();
  });

  it('do not say "nothing" while they can’t be reached', async () => {
    const { found } = search(...Array.from({ length: 6 }, (): Reply => ({ status: 503 })));

    await expect(found).rejects.toMatchObject({ code: 'serviceDown' });
  });
});

describe('the state of an order', () => {
  const stateOf = (reply: Reply) => new FakePartnerCenter([reply]).api.orders.statusOf(CUSTOMER, order.id);

  it.each(['po review rejected', 'po_review_rejected', 'PoReviewRejected', ' PO Review Rejected '])(
    'is one word, however it is written: %s',
    async (status) => {
      await expect(stateOf({ body: { ...order, status } })).resolves.toBe('po review rejected');
    },
  );

  it('is not told where Partner Center does not know the order, or says nothing', async () => {
    await expect(stateOf({ status: 404, body: { code: 20000, description: 'No' } })).resolves.toBeUndefined();
    await expect(stateOf({ body: order })).resolves.toBeUndefined();
  });
});
