import { Practice } from '../practice';

let practice: Practice;
let freight: string;
const fault = (rule: unknown): Promise<unknown> => practice.post('/_emulator/faults', rule);

beforeAll(async () => {
  practice = await Practice.open();
  freight = practice.customerId('Contoso Freight');
});
afterAll(() => practice.close());
beforeEach(() => practice.post('/_emulator/reset'));

it('drops the connection before anything happens', async () => {
  await fault({ method: 'POST', path: '/carts$', dropBefore: true, times: 1 });
  await expect(practice.cart(freight)).rejects.toThrow();
  expect((await practice.get('/_emulator/journal')).items()).toEqual([]);
  expect((await practice.cart(freight)).status).toBe(201);
});

it('drops the connection after the effect', async () => {
  const cart = await practice.cart(freight);
  await fault({ path: '/checkout$', dropAfter: true, nth: 1 });
  await expect(practice.checkout(freight, cart.textAt('id'))).rejects.toThrow();
  expect(await practice.audit()).toMatchObject({ orders: 1 });
  expect((await practice.get(`/v1/customers/${freight}/carts/${cart.textAt('id')}`)).at('status')).toBe('Ordered');
});

it('lets an order and its subscription lose the name that the cart gave them', async () => {
  const cart = await practice.cart(freight);
  const isNamed = async (): Promise<boolean> =>
    JSON.stringify((await practice.get(`/v1/customers/${freight}/subscriptions`)).body).includes('mark 1');
  await fault({ path: '/checkout$', checkout: { unnamed: true }, nth: 1 });
  expect((await practice.checkout(freight, cart.textAt('id'))).status).toBe(201);
  expect(await isNamed()).toBe(false);
  expect(await practice.audit()).toMatchObject({ orders: 1 });
  const other = await practice.cart(freight);
  await practice.checkout(freight, other.textAt('id'));
  expect(await isNamed()).toBe(true);
});

it('strikes the nth call of one customer alone', async () => {
  await fault({ path: '/subscriptions$', customer: freight, nth: 2, status: 503 });
  const statuses: number[] = [];
  for (const id of [freight, practice.customerId('Contoso Hotels'), freight, freight]) {
    statuses.push((await practice.get(`/v1/customers/${id}/subscriptions`)).status);
  }
  expect(statuses).toEqual([200, 200, 503, 200]);
});

it('throttles with and without Retry-After, in the shape of the API that is called', async () => {
  await fault([
    { path: '^/v1/customers', status: 429, retryAfter: 7, times: 1 },
    { path: '^/v1.0/', status: 429, times: 1 },
  ]);
  const partnerCenter = await practice.get('/v1/customers');
  expect(partnerCenter.headers.get('retry-after')).toBe('7');
  expect(partnerCenter.body).toEqual({ statusCode: 429, message: 'Rate limit is exceeded. Try again in 7 seconds.' });
  const graph = await practice.get('/v1.0/subscribedSkus');
  expect(graph.headers.get('retry-after')).toBeNull();
  expect(graph.at('error', 'code')).toBe('TooManyRequests');
});

it('answers with a gateway page, and can do so although the effect happened', async () => {
  await fault({ path: '/carts$', html502: true, afterEffect: true, times: 1 });
  const answer = await practice.cart(freight);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([502, 'text/html']);
  expect((await practice.get('/_emulator/journal')).items()).toHaveLength(1);
});

it('is over when the faults are taken away', async () => {
  await fault({ status: 500 });
  expect((await practice.get('/v1/customers')).status).toBe(500);
  await practice.call('DELETE', '/_emulator/faults');
  expect((await practice.get('/v1/customers')).status).toBe(200);
});

it('says what a fault takes when it is given something else', async () => {
  const wrong = await practice.post('/_emulator/faults', { statuscode: 500 });
  expect([wrong.status, wrong.textAt('message')]).toEqual([400, expect.stringContaining('no "statuscode"')]);
  expect((await practice.post('/_emulator/faults', { path: '(' })).status).toBe(400);
  expect((await practice.post('/_emulator/faults', { path: 'x' })).status).toBe(400);
});
