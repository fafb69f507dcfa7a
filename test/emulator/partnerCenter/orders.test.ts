import { basic, Practice } from '../practice';
import type { Answer } from '../practice';

let practice: Practice;
let freight: string;

beforeAll(async () => {
  practice = await Practice.open();
});
afterAll(() => practice.close());
beforeEach(async () => {
  await practice.post('/_emulator/reset');
  freight = practice.customerId('Contoso Freight');
});

const errorOf = (answer: Answer): unknown[] => [answer.status, answer.at('code')];
const fault = (checkout: unknown): Promise<Answer> =>
  practice.post('/_emulator/faults', { path: '/checkout$|/orders$', method: 'POST', checkout, nth: 1 });
const settle = (id: string, outcome: unknown): Promise<Answer> => practice.post(`/_emulator/orders/${id}`, outcome);

/** The status of an order wherever it is told, its subscriptions, and the seats that people can be given. */
interface Seen {
  readonly statuses: unknown[];
  readonly subscriptions: unknown[];
  readonly seats: unknown;
}
const see = async (cartId: string, id: string): Promise<Seen> => {
  const api = `/v1/customers/${freight}`;
  await practice.advance(16 * 60_000);
  const listed = (await practice.get(`${api}/orders`)).items().find((order) => order['id'] === id);
  const again = await practice.checkout(freight, cartId);
  const subscriptions = (await practice.get(`${api}/subscriptions?order_id=${id}`)).items();
  const skus = (await practice.get(`${api}/subscribedskus`)).items();
  const sku = skus.find((item) => (item['productSku'] as { id: string }).id === basic.entraSkuId);
  return {
    statuses: [
      listed?.['status'],
      (await practice.get(`${api}/orders/${id}`)).at('status'),
      again.at('orders', 0, 'status'),
    ],
    subscriptions: subscriptions.map(({ status, quantity }) => [status, quantity]),
    seats: sku?.['activeUnits'] ?? 0,
  };
};
const three = (word: string): string[] => [word, word, word];

/** Status, fulfilled, subscriptions, seats: of an order of 40. */
const outcomes: readonly (readonly [string, number | undefined, unknown[], number])[] = [
  ['error', undefined, [], 0],
  ['error', 15, [['active', 15]], 15],
  ['cancelled', undefined, [], 0],
  ['po review rejected', undefined, [], 0],
  ['partial success', 15, [['active', 15]], 15],
  ['pending', undefined, [['pending', 40]], 0],
  ['pending review', undefined, [['pending', 40]], 0],
  ['pending po upload', undefined, [['pending', 40]], 0],
  ['po upload complete', undefined, [['pending', 40]], 0],
  ['suspended', undefined, [['suspended', 40]], 0],
];

describe('an order', () => {
  it.each(outcomes)(
    'that comes to "%s" with %s seats says so everywhere',
    async (status, fulfilled, subscriptions, seats) => {
      const cart = await practice.cart(freight);
      await fault({ status, ...(fulfilled === undefined ? {} : { fulfilled }) });
      const answer = await practice.checkout(freight, cart.textAt('id'));
      expect([answer.status, answer.at('orders', 0, 'status')]).toEqual([201, status]);
      const seen = await see(cart.textAt('id'), answer.textAt('orders', 0, 'id'));
      expect(seen).toEqual({ statuses: three(status), subscriptions, seats });
    },
  );

  it('goes from one state to another, and its subscription and seats with it', async () => {
    const cart = await practice.cart(freight);
    const id = (await practice.checkout(freight, cart.textAt('id'))).textAt('orders', 0, 'id');
    const after = async (outcome: unknown): Promise<Seen> => {
      expect((await settle(id, outcome)).status).toBe(200);
      return see(cart.textAt('id'), id);
    };
    expect(await after({ status: 'pending review' })).toMatchObject({ subscriptions: [['pending', 40]], seats: 0 });
    expect(await after({ status: 'PartialSuccess', fulfilled: 25 })).toMatchObject({ seats: 25 });
    expect(await after({ status: 'error' })).toEqual({ statuses: three('error'), subscriptions: [], seats: 0 });
    const done = { statuses: three('completed'), subscriptions: [['active', 40]], seats: 40 };
    expect(await after({ status: 'completed' })).toEqual(done);
  });

  it('names what each line gave and what it still owes', async () => {
    const cart = await practice.cart(freight);
    const id = (await practice.checkout(freight, cart.textAt('id'))).textAt('orders', 0, 'id');
    const parts = async (outcome: unknown): Promise<unknown> => {
      await settle(id, outcome);
      const answer = await practice.get(`/v1/customers/${freight}/orders/${id}/provisioningstatus`);
      return answer.at('items', 0, 'quantityProvisioningInformation');
    };
    expect(await parts({ status: 'partial success', fulfilled: 15 })).toEqual([
      { quantity: 15, status: 'fulfilled' },
      { quantity: 25, status: 'Unfulfilled' },
    ]);
    expect(await parts({ status: 'pending review' })).toEqual([{ quantity: 40, status: 'PrefulfillmentPending' }]);
    expect(await parts({ status: 'error' })).toEqual([{ quantity: 40, status: 'Unfulfilled' }]);
  });

  it.each([
    [{ status: 'lost' }, /"status" is one of completed/],
    [{ status: 'partial success' }, /how many seats/],
    [{ status: 'error', fulfilled: -1 }, /number of seats/],
    [{ status: 'error', seats: 3 }, /no "seats"/],
  ])('can not be made to come to %j', async (outcome, sentence) => {
    const refused = await settle(await practice.buy(freight), outcome);
    expect([refused.status, refused.textAt('message')]).toEqual([400, expect.stringMatching(sentence)]);
  });

  it.each([{ status: 'lost' }, { fulfilled: 3 }, { status: 'error', seats: 3 }, { unnamed: 'yes' }])(
    'can not be made to come to %j by a fault',
    async (checkout) => {
      expect((await fault(checkout)).status).toBe(400);
    },
  );

  it('loses its name and comes to something at once, when a fault says both', async () => {
    await fault({ unnamed: true, status: 'partial_success', fulfilled: 15 });
    const id = await practice.buy(freight);
    const order = await practice.get(`/v1/customers/${freight}/orders/${id}`);
    expect([order.at('status'), order.at('lineItems', 0, 'friendlyName')]).toEqual(['partial success', basic.title]);
  });

  it('is unknown to the controls when nobody bought it', async () => {
    const [seeded] = [...(practice.house.world.customers.get(freight)?.orders.keys() ?? [])];
    for (const id of ['none', String(seeded)]) expect((await settle(id, { status: 'error' })).status).toBe(404);
  });
});

describe('placed without a cart', () => {
  const line = {
    lineItemNumber: 0,
    offerId: `${basic.productId}:${basic.skuId}:${basic.availabilityId}`,
    friendlyName: 'mark 1',
    quantity: 12,
    termDuration: 'P1Y',
  };
  const place = (
    lineItem: Record<string, unknown> = {},
    more = {},
    headers?: Record<string, string>,
  ): Promise<Answer> =>
    practice.post(
      `/v1/customers/${freight}/orders`,
      { BillingCycle: 'Monthly', lineItems: [{ ...line, ...lineItem }], ...more },
      headers,
    );

  it('buys what it names, and buys again when it is sent again under another request id', async () => {
    const first = await place();
    expect(first.body).toMatchObject({
      status: 'pending',
      billingCycle: 'monthly',
      attributes: { objectType: 'Order' },
    });
    expect(first.at('lineItems', 0)).toMatchObject({ offerId: line.offerId, quantity: 12, friendlyName: 'mark 1' });
    expect((await practice.get(`/v1/customers/${freight}/orders/${first.textAt('id')}`)).status).toBe(200);
    await place();
    expect(await practice.audit()).toMatchObject({ orders: 2, duplicatePurchases: 1 });
  });

  it('buys once under one request id', async () => {
    const headers = { 'MS-RequestId': '5d3b7a1c-0000-4000-8000-000000000007' };
    expect((await place({}, {}, headers)).body).toEqual((await place({}, {}, headers)).body);
    expect(await practice.audit()).toMatchObject({ orders: 1 });
  });

  it.each<[string, Record<string, unknown>, unknown[]]>([
    ['what is not sold', { offerId: 'CFQ7TTC0NONE:0001:CFQ7TTC0NONE' }, [404, 400019]],
    ['more seats than the limit', { quantity: 301 }, [400, 2002]],
    ['a term that is not offered', { termDuration: 'P3Y' }, [400, 2000]],
    ['a partner of record without attestation', { partnerIdOnRecord: '1234567' }, [400, 900203]],
  ])('is refused for %s', async (_what, lineItem, error) => {
    expect(errorOf(await place(lineItem))).toEqual(error);
    expect(await practice.audit()).toMatchObject({ orders: 0 });
  });
});

it.each([
  ['snake_case', 'pending_po_upload', 'completed'],
  ['PascalCase', 'PendingPoUpload', 'Completed'],
] as const)('writes the words of a status in %s when it is told to', async (orderWords, waiting, done) => {
  const other = await Practice.open({ settings: { orderWords }, customers: 1 });
  const id = await other.buy(freight);
  const status = async (): Promise<unknown> => (await other.get(`/v1/customers/${freight}/orders/${id}`)).at('status');
  await other.post(`/_emulator/orders/${id}`, { status: 'pending po upload' });
  const first = await status();
  await other.post(`/_emulator/orders/${id}`, { status: 'completed' });
  const second = await status();
  await other.close();
  expect([first, second]).toEqual([waiting, done]);
});
