import type { CustomerId } from '../../src/migration/ids';
import type { CartLineWish } from '../../src/migration/offers/cart';
import { soldItem } from '../../src/migration/offers/soldItem';
import { createPartnerCenter } from '../../src/partnerCenter';
import type { PartnerCenter } from '../../src/partnerCenter';
import { openPracticeGround } from './practice';
import type { PracticeGround } from './practice';

// Two plans in one cart with one mark, against the emulator.

const minutes = (count: number): number => count * 60_000;
const e3NoTeams = ['CFQ7TTC0LFLX', '0021'] as const;
const teams = ['CFQ7TTC0TENT', '0001'] as const;

let ground: PracticeGround;
let api: PartnerCenter;
let requests = 0;

beforeAll(async () => {
  ground = await openPracticeGround();
  const { clock, log, emulator, identity } = ground;
  api = createPartnerCenter({
    ...{ baseUrl: emulator.url, credentials: identity.partnerCenter, clock, log },
    scope: 'https://api.partnercenter.microsoft.com/.default',
    mayChange: async () => undefined,
  });
});
afterEach(() => ground.clearFaults());
afterAll(() => ground.close());

const requestId = () => `00000000-0000-4000-9000-${String((requests += 1)).padStart(12, '0')}`;

async function lineOf(customer: CustomerId, [productId, skuId]: readonly [string, string], wish: object) {
  const sku = await api.catalogue.sku(customer, productId, skuId, 'commercial');
  const term = sku?.terms.find(
    ({ billingCycle, termDuration }) => billingCycle === 'monthly' && termDuration === 'P1Y',
  );
  if (!term) throw new Error('No monthly term');
  const { catalogItemId, termDuration, billingCycle } = term;
  return { catalogItemId, termDuration, billingCycle, ...wish } as CartLineWish;
}

async function cartOfBoth(customer: CustomerId, mark: string) {
  const lines = [
    await lineOf(customer, e3NoTeams, { mark, quantity: 5 }),
    await lineOf(customer, teams, { mark, quantity: 3 }),
  ];
  return api.carts.create(customer, lines, requestId());
}

const items = (lines: readonly { readonly catalogItemId: string }[] = []) =>
  lines.map(({ catalogItemId }) => soldItem(catalogItemId)).sort();
const both = [e3NoTeams, teams].map((item) => soldItem(item.join(':'))).sort();

it('prices each line, and tells each of what was placed', async () => {
  const customer = ground.customer('Southridge Video');
  const cart = await cartOfBoth(customer, 'basket01 E3 + Teams');

  const placed = await api.carts.checkout(customer, cart.id, requestId());

  expect(cart.lines.map(({ quantity, pricing }) => [quantity, pricing !== undefined])).toEqual([
    [5, true],
    [3, true],
  ]);
  expect(items(placed.lines)).toEqual(both);
  expect(placed.lines?.map(({ seats }) => seats)).toEqual([5, 3]);
});

it('finds both lines by their one mark, in the lists and in the records, when the answer was lost', async () => {
  const customer = ground.customer('The Phone Company');
  const cart = await cartOfBoth(customer, 'basket02 E3 + Teams');
  await ground.fault({ method: 'POST', path: '/checkout', customer, dropAfter: true });
  await expect(api.carts.checkout(customer, cart.id, requestId())).rejects.toMatchObject({ code: 'unknownOutcome' });

  const listed = await api.orders.findByMark(customer, 'basket02 E3 + Teams', [], 2);
  const since = new Date(ground.clock.now().getTime() - minutes(60)).toISOString();
  const recorded = await api.orders.findInRecords(customer, 'basket02 E3 + Teams', since, [], 2);

  for (const found of [listed, recorded]) {
    if (!found || found === 'notKnown') throw new Error('Nothing was found.');
    expect(items(found.lines)).toEqual(both);
  }
  await expect(api.orders.findByMark(customer, 'never', [], 2)).resolves.toBeUndefined();
});

it('leaves out what came of an order that is dead', async () => {
  const customer = ground.customer('Contoso Hotels');
  const cart = await cartOfBoth(customer, 'basket03 E3 + Teams');
  const { orderId } = await api.carts.checkout(customer, cart.id, requestId());

  await expect(api.orders.findByMark(customer, 'basket03 E3 + Teams', [orderId], 2)).resolves.toBeUndefined();
});

it('lists the order with each of its lines, so that a person can say that it is the purchase', async () => {
  const customer = ground.customer('Southridge Video');
  const since = new Date(ground.clock.now().getTime() - minutes(60)).toISOString();
  const cart = await cartOfBoth(customer, 'basket04 E3 + Teams');
  const { orderId } = await api.carts.checkout(customer, cart.id, requestId());
  await ground.advance(minutes(20));

  const { items: orders } = await api.orders.listed(customer, since);

  const shown = orders.find((order) => order.orderId === orderId);
  expect(items(shown?.lines)).toEqual(both);
});
