import { Practice } from '../practice';
import type { Answer } from '../practice';

let practice: Practice;

beforeAll(async () => {
  practice = await Practice.open();
});
afterAll(() => practice.close());
beforeEach(() => practice.post('/_emulator/reset'));

const errorOf = (answer: Answer): unknown[] => [answer.status, answer.at('code')];
const day = 86_400_000;

/** The path of a customer's nth subscription. */
const pathOf = async (name: string, index = 0): Promise<string> => {
  const customerId = practice.customerId(name);
  const list = await practice.get(`/v1/customers/${customerId}/subscriptions`);
  return `/v1/customers/${customerId}/subscriptions/${list.textAt('items', index, 'id')}`;
};
const bought = async (): Promise<string> => {
  const customerId = practice.customerId('Contoso Freight');
  const id = await practice.buy(customerId);
  const list = await practice.get(`/v1/customers/${customerId}/subscriptions?order_id=${id}`);
  expect(list.at('totalCount')).toBe(1);
  return `/v1/customers/${customerId}/subscriptions/${list.textAt('items', 0, 'id')}`;
};

describe('a PATCH', () => {
  it('that says only what it wants loses auto-renew and what was scheduled', async () => {
    const path = await bought();
    const full = (await practice.get(path)).body as Record<string, unknown>;
    const scheduled = { product: { productId: 'CFQ7TTC0LH18', skuId: '0001' }, quantity: 10 };
    const kept = await practice.patch(path, { ...full, scheduledNextTermInstructions: scheduled });
    expect(kept.at('scheduledNextTermInstructions')).toEqual(scheduled);
    const minimal = await practice.patch(path, { friendlyName: 'renamed' });
    expect(minimal.at('autoRenewEnabled')).toBe(false);
    expect(minimal.at('scheduledNextTermInstructions')).toBeUndefined();
    expect(minimal.at('friendlyName')).toBe('renamed');
  });

  it('with a stale etag is refused, wherever the etag travels, and without one accepted', async () => {
    const path = await pathOf('Contoso Freight');
    const full = (await practice.get(path)).body as { attributes: { etag: string } };
    const etag = `"${full.attributes.etag}"`;
    const renamed = await practice.patch(path, { ...full, friendlyName: 'a' }, { 'If-Match': etag });
    expect(renamed.status).toBe(200);
    expect(renamed.at('attributes', 'etag')).not.toBe(full.attributes.etag);
    expect(errorOf(await practice.patch(path, { ...full, friendlyName: 'b' }))).toEqual([400, 2055]);
    expect(errorOf(await practice.patch(path, { friendlyName: 'b' }, { 'If-Match': etag }))).toEqual([400, 2055]);
    expect((await practice.patch(path, { friendlyName: 'b' })).status).toBe(200);
  });

  it('changes nothing and keeps the etag when it brings back what was read', async () => {
    const path = await pathOf('Contoso Freight');
    const full = await practice.get(path);
    expect((await practice.patch(path, full.body)).body).toEqual(full.body);
    expect((await practice.get('/_emulator/journal')).items()).toEqual([]);
  });
});

describe('closing', () => {
  it('suspends the add-ons with a legacy base and wants the base first on the way back', async () => {
    const base = await pathOf('Blue Yonder Airlines', 0);
    const addon = (await practice.get(`${base}/addons`)).textAt('items', 0, 'id');
    const addonPath = `${base.slice(0, base.lastIndexOf('/'))}/${addon}`;
    expect((await practice.patch(base, { status: 'suspended' })).at('status')).toBe('suspended');
    expect((await practice.get(addonPath)).at('status')).toBe('suspended');
    expect(errorOf(await practice.patch(addonPath, { status: 'active' }))).toEqual([409, 27009]);
    expect((await practice.patch(base, { status: 'Active' })).at('status')).toBe('active');
    expect((await practice.patch(addonPath, { status: 'active' })).at('status')).toBe('active');
  });

  it('deletes a suspended legacy subscription when its term ends or after 90 days', async () => {
    const short = await pathOf('Contoso Freight');
    const long = await pathOf('Tailwind Traders');
    await practice.patch(short, { status: 'suspended' });
    await practice.patch(long, { status: 'suspended' });
    await practice.advance(30 * day);
    expect((await practice.get(short)).at('status')).toBe('deleted');
    expect((await practice.get(long)).at('status')).toBe('suspended');
    await practice.advance(61 * day);
    expect((await practice.get(long)).at('status')).toBe('deleted');
    expect(errorOf(await practice.patch(long, { status: 'active' }))).toEqual([400, 2011]);
  });

  it('cancels new commerce inside its window only, and legacy never', async () => {
    const path = await bought();
    await practice.advance(8 * day);
    expect(errorOf(await practice.patch(path, { status: 'deleted' }))).toEqual([400, 900117]);
    const fresh = await bought();
    expect((await practice.patch(fresh, { status: 'deleted' })).at('status')).toBe('deleted');
    const legacy = await pathOf('Contoso Freight');
    expect(errorOf(await practice.patch(legacy, { status: 'deleted' }))).toEqual([403, 900263]);
  });

  it('turns auto-renew off when new commerce is suspended, whatever the body says', async () => {
    const path = await bought();
    const full = (await practice.get(path)).body as Record<string, unknown>;
    const suspended = await practice.patch(path, { ...full, status: 'suspended' });
    expect([suspended.at('status'), suspended.at('autoRenewEnabled')]).toEqual(['suspended', false]);
    expect(errorOf(await practice.patch(path, { quantity: 50 }))).toEqual([400, 800091]);
  });

  it('names both states when a change of state is refused', async () => {
    const path = await pathOf('Best For You Organics');
    const refused = await practice.patch(path, { status: 'suspended' });
    expect(errorOf(refused)).toEqual([400, 800040]);
    expect(refused.at('description')).toMatch(/expired.*suspended/);
  });
});

describe('seats', () => {
  it('of new commerce go up at any time and down only while the window is open', async () => {
    const path = await bought();
    const set = async (quantity: number): Promise<Answer> => practice.patch(path, { quantity, autoRenewEnabled: true });
    expect((await set(60)).at('quantity')).toBe(60);
    expect((await set(50)).at('quantity')).toBe(50);
    expect(errorOf(await set(301))).toEqual([400, 2002]);
    expect(errorOf(await set(0))).toEqual([400, 900275]);
    await practice.advance(8 * day);
    expect((await set(55)).at('quantity')).toBe(55);
    expect(errorOf(await set(54))).toEqual([400, 800090]);
  });
});

it('will not let a retired plan renew itself', async () => {
  const path = await pathOf('Contoso Freight');
  expect(errorOf(await practice.patch(path, { autoRenewEnabled: true }))).toEqual([400, 800093]);
});

it('passes on a status that no document knows', async () => {
  expect((await practice.get(await pathOf('VanArsdel'))).at('status')).toBe('onHold');
});

it('says which SKU a subscription gives, or that it can not', async () => {
  const known = await practice.get(`${await pathOf('Contoso Freight')}/provisioningstatus`);
  expect(known.textAt('skuId')).toBe(known.textAt('skuId').toUpperCase());
  const unknown = await practice.get(`${await pathOf('City Power & Light')}/provisioningstatus`);
  expect(errorOf(unknown)).toEqual([404, 800007]);
});

it('names the Entra SKU in the legacy offer', async () => {
  const subscription = await practice.get(await pathOf('Contoso Freight'));
  const offer = await practice.get(`/v1/offers/${subscription.textAt('offerId')}?country=IT`);
  const skuId = (await practice.get(`${await pathOf('Contoso Freight')}/provisioningstatus`)).textAt('skuId');
  expect(offer.textAt('product', 'id')).toBe(skuId.toLowerCase());
});

describe('what somebody else begins with a subscription', () => {
  it('is told at the controls, and read as a transfer or a transition until that has ended', async () => {
    const path = await pathOf('Wide World Importers');
    const [customer, id = ''] = path.split('/subscriptions/');

    await practice.post(`/_emulator/subscriptions/${id}`, { kind: 'transfer', to: 'Fourth Coffee' });
    await practice.post(`/_emulator/subscriptions/${id}`, { kind: 'transition' });

    const list = await practice.get(`${customer}/transfers`);
    const shown = ['status', 'targetPartnerName'].map((field) => list.at('items', 0, field));
    expect(shown).toEqual(['Active', 'Fourth Coffee']);
    expect(list.textAt('items', 0, 'lineItems', 0, 'subscriptionId').toLowerCase()).toBe(id);
    const one = await practice.get(`${customer}/transfers/${list.textAt('items', 0, 'id')}`);
    expect(one.at('status')).toBe('Active');
    expect((await practice.get(`${customer}/transfers/none`)).status).toBe(404);
    expect((await practice.get(`${path}/transitions`)).at('transition', 0, 'Events', 0, 'status')).toBe('Started ');
    expect(errorOf(await practice.patch(path, { friendlyName: 'renamed' }))).toEqual([409, 900278]);

    await practice.post(`/_emulator/subscriptions/${id}`, { kind: 'transition', status: 'Completed' });

    expect((await practice.patch(path, { friendlyName: 'renamed' })).status).toBe(200);
  });

  it.each([
    ['nobody has it', 'none', { kind: 'transfer' }, 404],
    ['it is of no such kind', '', { kind: 'sale' }, 400],
    ['its status is no text', '', { kind: 'transfer', status: 7 }, 400],
  ])('is refused where %s', async (_why, other, body, status) => {
    const id = other || (await pathOf('Wide World Importers')).split('/').at(-1);

    expect((await practice.post(`/_emulator/subscriptions/${id}`, body)).status).toBe(status);
  });
});
