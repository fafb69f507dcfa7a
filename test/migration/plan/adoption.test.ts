import fc from 'fast-check';
import { basketLines, basketPurchase } from '../../../gallery/contoso/basket';
import { isNamed, whyNotIt } from '../../../src/migration/plan/adoption';
import type { Doubted } from '../../../src/migration/plan/adoption';
import type { SeenOrder } from '../../../src/migration/plan/seenOrder';
import { subscriptionId } from '../../../src/migration/ids';
import { aPurchase } from '../../support/survey';

const purchase = aPurchase();
const doubted: Doubted = {
  purchase,
  sentAt: '2026-11-22T10:00:00.000Z',
  taken: { ids: new Set(['held', 'held-subscription']), marks: ['Business Basic [other123]'] },
};
const order: SeenOrder = {
  orderId: '4f1e2d3c4b5a',
  subscriptionId: subscriptionId('6b2f9e31-4d7a-4c18-a0a5-83f1e2b4c6d7'),
  seats: purchase.seats,
  catalogItemId: purchase.catalogItemId,
  friendlyName: 'Named by hand',
  placedAt: '2026-11-22T10:00:01.000Z',
};

it('may be the purchase where plan, licences and time fit and nobody else has it', () => {
  expect(whyNotIt(order, doubted)).toBeUndefined();
  expect(whyNotIt({ ...order, isOurs: true }, doubted)).toBeUndefined();
});

it('is of the same plan, whatever the availability of the day', () => {
  const [product, sku] = purchase.catalogItemId.split(':');

  expect(whyNotIt({ ...order, catalogItemId: `${product}:${sku}:OTHERDAY` }, doubted)).toBeUndefined();
});

it.each<[string, Partial<SeenOrder>, string]>([
  ['another plan', { catalogItemId: 'CFQ7TTC0LH18:0009:CFQ7TTC0K971' }, 'otherPlan'],
  ['several lines', { catalogItemId: '' }, 'otherPlan'],
  ['another number of licences', { seats: purchase.seats + 1 }, 'otherSeats'],
  ['a time before the checkout', { placedAt: '2026-11-22T09:59:59.999Z' }, 'earlier'],
  ['no time', { placedAt: undefined as never }, 'earlier'],
  ['an order that another migration has', { orderId: 'held' }, 'taken'],
  ['a subscription that another migration has', { subscriptionId: subscriptionId('held-subscription') }, 'taken'],
  ['the mark of another migration', { friendlyName: ' business  basic [OTHER123]' }, 'taken'],
  ['a cancellation', { isCancelled: true }, 'cancelled'],
  ['another application', { isOurs: false }, 'otherApplication'],
])('can’t be it with %s', (_what, change, why) => {
  expect(whyNotIt({ ...order, ...change }, doubted)).toBe(why);
});

it('never takes what another migration has, whatever else is known of it', () => {
  const anOrder = fc.record({
    orderId: fc.constant('held'),
    seats: fc.constantFrom(purchase.seats, 1),
    catalogItemId: fc.constantFrom(purchase.catalogItemId, 'x:y:z'),
    friendlyName: fc.string(),
    placedAt: fc.constantFrom('2026-11-22T10:00:01.000Z', '2020-01-01T00:00:00.000Z'),
    isOurs: fc.boolean(),
  });

  fc.assert(fc.property(anOrder, (seen) => whyNotIt(seen, doubted) !== undefined));
});

it('is named by the id of the order or of the subscription, in either case and with blanks round it', () => {
  expect(isNamed(order, ' 4F1E2D3C4B5A ')).toBe(true);
  expect(isNamed(order, order.subscriptionId!.toUpperCase())).toBe(true);
  expect(isNamed(order, '4f1e')).toBe(false);
  expect(isNamed({ ...order, subscriptionId: undefined as never }, '')).toBe(false);
});

describe('an order of several lines', () => {
  const lines = basketLines(26, 20);
  const basket = { ...doubted, purchase: basketPurchase(lines) };
  const placed = lines.map(({ catalogItemId, seats }) => ({ catalogItemId, seats }));
  const [first, second] = placed;
  const seen = { ...order, catalogItemId: '', lines: placed };

  it('may be the purchase of a basket with just these, in any order', () => {
    expect(whyNotIt(seen, basket)).toBeUndefined();
    expect(whyNotIt({ ...seen, lines: [second!, first!] }, basket)).toBeUndefined();
  });

  it.each<[string, Partial<SeenOrder>, string]>([
    ['one of them missing', { lines: [first!] }, 'otherPlan'],
    ['one of them alone', { lines: undefined as never, ...first! }, 'otherPlan'],
    ['another plan in the place of one', { lines: [first!, { ...second!, catalogItemId: 'a:b:c' }] }, 'otherPlan'],
    ['one more', { lines: [...placed, { catalogItemId: 'a:b:c', seats: 1 }] }, 'otherPlan'],
    ['another number of licences of one', { lines: [first!, { ...second!, seats: 26 }] }, 'otherSeats'],
    [
      'a subscription that another migration has',
      { lines: [first!, { ...second!, subscriptionId: subscriptionId('held-subscription') }] },
      'taken',
    ],
  ])('can’t be it with %s', (_what, change, why) => {
    expect(whyNotIt({ ...seen, ...change }, basket)).toBe(why);
  });

  it('can’t be the purchase of a single plan', () => {
    expect(whyNotIt(seen, doubted)).toBe('otherPlan');
  });
});
