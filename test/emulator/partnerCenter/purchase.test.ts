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
const buyAt = async (name: string, line = {}, more = {}): Promise<Answer> => {
  const customerId = practice.customerId(name);
  const cart = await practice.cart(customerId, line, more);
  return practice.checkout(customerId, cart.textAt('id'));
};

describe('checkout', () => {
  it('answers the first result again, however often it is asked', async () => {
    const cart = await practice.cart(freight);
    const first = await practice.checkout(freight, cart.textAt('id'));
    await practice.advance(60_000);
    const again = await practice.checkout(freight, cart.textAt('id'));
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect(await practice.audit()).toMatchObject({ orders: 1 });
    expect((await practice.get(`/v1/customers/${freight}/carts/${cart.textAt('id')}`)).at('status')).toBe('Ordered');
  });

  it('begins its body with a byte order mark', async () => {
    const cart = await practice.cart(freight);
    const bytes = await fetch(
      `http://127.0.0.1:${practice.emulator.port}/v1/customers/${freight}/carts/${cart.textAt('id')}/checkout`,
      { method: 'POST', headers: { Authorization: `Bearer ${practice.token('/v1')}` } },
    ).then((response) => response.arrayBuffer());
    expect([...new Uint8Array(bytes).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('names the subscription only when its seats are there, and counts them only then', async () => {
    const order = `/v1/customers/${freight}/orders/${await practice.buy(freight)}`;
    const skus = `/v1/customers/${freight}/subscribedskus`;
    const seats = async (): Promise<unknown> =>
      (await practice.get(skus))
        .items()
        .find((item) => (item['productSku'] as { id: string }).id === basic.entraSkuId)?.['activeUnits'];
    expect((await practice.get(order)).at('lineItems', 0, 'subscriptionId')).toBeUndefined();
    expect((await practice.get(order)).at('status')).toBe('pending');
    expect(await seats()).toBeUndefined();
    await practice.advance(8_000);
    expect((await practice.get(order)).at('lineItems', 0, 'subscriptionId')).toEqual(expect.any(String));
    expect((await practice.get(order)).at('status')).toBe('completed');
    expect(await seats()).toBe(40);
  });

  it('shows an order by its id at once and in the list a quarter of an hour later', async () => {
    const id = await practice.buy(freight);
    const listed = async (): Promise<boolean> =>
      (await practice.get(`/v1/customers/${freight}/orders`)).items().some((order) => order['id'] === id);
    expect((await practice.get(`/v1/customers/${freight}/orders/${id}`)).status).toBe(200);
    await practice.advance(14 * 60_000);
    expect(await listed()).toBe(false);
    await practice.advance(60_000);
    expect(await listed()).toBe(true);
  });

  it('finds an availability id that was re-issued since the cart stale', async () => {
    const cart = await practice.cart(freight);
    await practice.post('/_emulator/availabilities/rotate', { productId: basic.productId, skuId: basic.skuId });
    expect(errorOf(await practice.checkout(freight, cart.textAt('id')))).toEqual([404, 400019]);
    const path = `/v1/customers/${freight}/products/${basic.productId}/skus/${basic.skuId}/availabilities`;
    const catalogItemId = (await practice.get(path)).textAt('items', 0, 'catalogItemId');
    expect(await practice.buy(freight, { catalogItemId })).toMatch(/^[0-9a-f]{12}$/);
  });

  it.each([
    ['without a customer agreement', 'Fabrikam Residences', 403, 13605],
    ['for an account under review', 'Graphic Design Institute', 403, 800074],
  ])('is refused %s', async (_why, name, status, code) => {
    expect(errorOf(await buyAt(name, { quantity: 5 }))).toEqual([status, code]);
  });

  it('is refused for an education plan without approval', async () => {
    const school = practice.house.catalogue.products.find((product) => product.segment === 'education') ?? basic;
    const catalogItemId = `${school.productId}:${school.skuId}:${school.availabilityId}`;
    expect(errorOf(await buyAt('Contoso Freight', { catalogItemId }))).toEqual([400, 800086]);
  });

  it('is refused with a partner of record but no attestation', async () => {
    const participants = [{ key: 'transaction_reseller', value: '1234567' }];
    expect(errorOf(await buyAt('Fabrikam Robotics', { participants }))).toEqual([400, 900203]);
    const accepted = await buyAt('Fabrikam Robotics', { participants }, { PartnerOnRecordAttestationAccepted: true });
    expect(accepted.status).toBe(201);
  });

  it('names the partner of record on the subscription, whatever the case of the words', async () => {
    const robotics = practice.customerId('Fabrikam Robotics');
    const participants = [{ Key: 'Transaction_Reseller', Value: '1234567' }];
    const cart = await practice.cart(robotics, { participants }, { PartnerOnRecordAttestationAccepted: true });
    const order = (await practice.checkout(robotics, cart.textAt('id'))).textAt('orders', 0, 'id');
    const list = await practice.get(`/v1/customers/${robotics}/subscriptions?order_id=${order}`);
    expect(list.at('items', 0, 'partnerId')).toBe('1234567');
  });

  it('is refused when the seat limit was reached after the cart was priced', async () => {
    const first = await practice.cart(freight, { quantity: 200 });
    const second = await practice.cart(freight, { quantity: 200 });
    await practice.checkout(freight, first.textAt('id'));
    expect(errorOf(await practice.checkout(freight, second.textAt('id')))).toEqual([400, 2002]);
  });

  it('is refused when the cart has expired', async () => {
    const cart = await practice.cart(freight);
    await practice.advance(7 * 86_400_000);
    expect(errorOf(await practice.checkout(freight, cart.textAt('id')))).toEqual([400, 800017]);
    expect((await practice.get(`/v1/customers/${freight}/carts/${cart.textAt('id')}`)).status).toBe(200);
  });
});

describe('a plan that is sold only with a condition', () => {
  const sku = `/v1/customers/%/products/${basic.productId}/skus/${basic.skuId}`;
  const enforced = (value: 'yes' | 'no'): Promise<Answer> =>
    practice.post('/_emulator/attestations', { productId: basic.productId, skuId: basic.skuId, enforced: value });

  it('says so in the catalogue, and is sold to who accepts it in the cart alone', async () => {
    await enforced('yes');

    const told = await practice.get(sku.replace('%', freight));
    expect(told.at('attestationProperties')).toEqual({ attestationType: 'Windows365', enforceAttestation: true });
    expect((await practice.cart(freight)).at('lineItems', 0, 'error', 'errorCode')).toBe(10012);
    expect((await buyAt('Contoso Freight', { attestationAccepted: true })).status).toBe(201);
  });

  it('is sold to everybody where the condition is not enforced', async () => {
    await enforced('no');

    expect((await buyAt('Contoso Freight')).status).toBe(201);
  });
});

describe('a cart', () => {
  const lineError = async (line: Record<string, unknown>): Promise<unknown> => {
    const cart = await practice.cart(freight, line);
    expect(cart.status).toBe(201);
    return cart.at('lineItems', 0, 'error', 'errorCode');
  };

  it('keeps a bad line with its error on it, and does not become an order', async () => {
    expect(await lineError({ catalogItemId: 'CFQ7TTC0NONE:0001:CFQ7TTC0NONE' })).toBe(10001);
    expect(await lineError({ quantity: 0 })).toBe(10010);
    expect(await lineError({ quantity: 301 })).toBe(10015);
    expect(await lineError({ termDuration: 'P3Y' })).toBe(10010);
    const cart = await practice.cart(freight, { quantity: 0 });
    expect(errorOf(await practice.checkout(freight, cart.textAt('id')))).toEqual([400, 800009]);
  });

  it('counts the seats a customer has already against the limit', async () => {
    const lucerne = practice.customerId('Lucerne Publishing');
    expect((await practice.cart(lucerne, { quantity: 20 })).at('lineItems', 0, 'error')).toBeUndefined();
    expect((await practice.cart(lucerne, { quantity: 21 })).at('lineItems', 0, 'error', 'errorCode')).toBe(10015);
  });

  it('prices a monthly commitment a fifth dearer and a year paid at once as twelve months', async () => {
    const price = async (line: Record<string, unknown>): Promise<number> =>
      (await practice.cart(freight, line)).at('lineItems', 0, 'pricing', 'price') as number;
    const monthly = await price({});
    expect(await price({ termDuration: 'P1M' })).toBeCloseTo(monthly * 1.2, 2);
    expect(await price({ billingCycle: 'Annual' })).toBeCloseTo(monthly * 12, 2);
  });

  it('extends the price over the whole term in dollars and over one charge elsewhere', async () => {
    const extended = async (name: string): Promise<number> => {
      const cart = await practice.cart(practice.customerId(name), { quantity: 10 });
      const pricing = cart.at('lineItems', 0, 'pricing') as { price: number; extendedPrice: number };
      return Math.round(pricing.extendedPrice / pricing.price);
    };
    expect(await extended('Tailspin Toys')).toBe(120);
    expect(await extended('Contoso Freight')).toBe(10);
  });

  it('is unknown to another customer', async () => {
    const cart = await practice.cart(freight);
    const other = practice.customerId('Contoso Hotels');
    expect(errorOf(await practice.get(`/v1/customers/${other}/carts/${cart.textAt('id')}`))).toEqual([404, 800008]);
  });

  it('can be replaced until it is ordered', async () => {
    const cart = await practice.cart(freight);
    const path = `/v1/customers/${freight}/carts/${cart.textAt('id')}`;
    const lines = cart.at('lineItems') as Record<string, unknown>[];
    const body = { lineItems: lines.map((line) => ({ ...line, quantity: 12 })) };
    expect((await practice.call('PUT', path, { body })).at('lineItems', 0, 'quantity')).toBe(12);
    await practice.checkout(freight, cart.textAt('id'));
    expect(errorOf(await practice.call('PUT', path, { body }))).toEqual([400, 800065]);
  });
});
