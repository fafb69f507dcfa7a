import { productOf } from '../../../emulator/seed/catalogue/catalogue';
import { basic, Practice } from '../practice';

let practice: Practice;
let munson: string;

const premium = productOf('SPB');
const standard = productOf('O365_BUSINESS_PREMIUM');
const item = ({ productId, skuId, availabilityId }: typeof premium): string =>
  `${productId}:${skuId}:${availabilityId}`;
const ofPremium = '39NFJQT1INV1:0001:39NFJQT1Q001';
const ofStandard = '39NFJQT1INV2:0001:39NFJQT1Q001';
const day = 86_400_000;

beforeAll(async () => {
  practice = await Practice.open({ settings: { quota: 'window' } });
});
afterAll(() => practice.close());
beforeEach(async () => {
  await practice.post('/_emulator/reset');
  munson = practice.customerId("Munson's Pickles and Preserves");
});

const line = { catalogItemId: item(premium), quantity: 90, termDuration: 'P1Y', billingCycle: 'monthly' };
const eligibilities = (more: Record<string, unknown> = {}) =>
  practice.post(`/v1/customers/${munson}/promotionEligibilities`, { items: [{ ...line, ...more }] });
const change = (more: Record<string, unknown>) => practice.post('/_emulator/promotions', { id: ofPremium, ...more });

describe('the promotions of a country', () => {
  it('are those that are on, with what they take off each way to pay', async () => {
    const list = await practice.get('/v1/productpromotions?country=SE&segment=commercial');

    expect(list.items()).toHaveLength(2);
    expect(list.items()[0]).toMatchObject({
      id: ofPremium,
      startDate: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/) as string,
      properties: { isAutoApplicable: false },
      requiredProducts: [
        {
          productId: premium.productId,
          skuId: premium.skuId,
          term: { duration: 'P1Y', billingCycle: 'Monthly' },
          pricingPolicies: [{ policyType: 'PercentDiscount', value: '0.15' }],
        },
        { term: { duration: 'P1Y', billingCycle: 'Annual' } },
      ],
    });
    await practice.advance(76 * day);
    expect((await practice.get('/v1/productpromotions?country=SE&segment=commercial')).items()).toHaveLength(1);
    expect((await practice.get('/v1/productpromotions?country=DE&segment=commercial')).items()).toEqual([]);
    expect((await practice.get('/v1/productpromotions?country=SE')).status).toBe(400);
  });

  it('can be read one by one with their conditions, also when they are over', async () => {
    await practice.advance(201 * day);
    const one = await practice.get(`/v1/productpromotions/${ofStandard}?country=SE`);

    expect(one.at('promotionConstraints')).toEqual({
      seatConstraints: [{ minSeats: 100, type: 'SubscriptionQuantity' }],
    });
    expect((await practice.get(`/v1/productpromotions/${ofStandard}?country=IT`)).status).toBe(404);
  });

  it('can be told at the controls, of a plan that is sold and of no other', async () => {
    const id = 'spring';
    const told = { id, country: 'se', percent: 30, duration: 'p1m' };
    const { productId, skuId } = basic;
    const unsold = await practice.post('/_emulator/promotions', { ...told, productId, skuId: '9999' });
    const set = await practice.post('/_emulator/promotions', { ...told, productId: productId.toLowerCase(), skuId });

    expect([unsold.status, set.status]).toEqual([400, 200]);
    const answer = await eligibilities({ catalogItemId: item(basic), termDuration: 'P1M' });
    expect(answer.at('items', 0, 'eligibilities')).toEqual([{ promotionId: id, isEligible: true }]);
    expect((await practice.get('/v1/productpromotions/spring?country=SE')).at('requiredProducts')).toMatchObject([
      { productId, skuId, term: { duration: 'P1M' }, pricingPolicies: [{ value: '0.3' }] },
    ]);
  });
});

it.each([{ duration: 'P9Y' }, { billingCycle: 'triennial' }])(
  'stays as it was where nobody could have it any more: %j',
  async (condition) => {
    expect((await change(condition)).status).toBe(400);
    expect((await eligibilities()).at('items', 0, 'eligibilities')).toEqual([
      { promotionId: ofPremium, isEligible: true },
    ]);
  },
);

describe('whether a customer may have a promotion', () => {
  it('is told of each there is for the plan when none is named', async () => {
    const answer = await eligibilities();

    expect(answer.items()).toEqual([
      {
        ...line,
        id: 0,
        eligibilities: [{ promotionId: ofPremium, isEligible: true }],
        attributes: { objectType: 'PromotionEligibilities' },
      },
    ]);
  });

  it.each([
    ['too few licences', { catalogItemId: item(standard), promotionId: ofStandard }, 'SeatCount'],
    ['another term', { termDuration: 'P1M' }, 'Term'],
    ['a promotion that nobody knows', { promotionId: 'x:y:z' }, 'InvalidPromotion'],
    ['one of another plan', { promotionId: ofStandard }, 'InvalidPromotion'],
    ['an item that nobody sells', { catalogItemId: 'CFQ7TTC0XXXX:0001:CFQ7TTC0YYYY' }, 'InvalidCatalogItemId'],
    ['a plan without any', { catalogItemId: item(basic) }, 'NoPromotionsAvailable'],
  ])('is refused with its reason: %s', async (_what, wanted, type) => {
    const answer = await eligibilities(wanted);

    expect(answer.status).toBe(200);
    expect(answer.at('items', 0, 'eligibilities', 0)).toMatchObject({ isEligible: false, errors: [{ type }] });
  });

  it('ends with the times that one customer may have it', async () => {
    await change({ mostRedemptions: 1 });
    await practice.buy(munson, { ...line, quantity: 5, promotionId: ofPremium });

    const answer = await eligibilities();

    expect(answer.at('items', 0, 'eligibilities', 0, 'errors', 0)).toMatchObject({
      type: 'RedemptionLimit',
      remainingPromotionRedemptionCount: 0,
    });
  });

  it.each([
    ['OfferPurchasedPreviously', { only: 'firstPurchase' }],
    ['PrerequisiteProductOwnership', { ownsFirst: `${basic.productId}:${basic.skuId}`.toLowerCase() }],
  ])('can rest on what the customer has: %s', async (type, condition) => {
    await change(condition);
    const before = await eligibilities();
    await practice.buy(munson, type === 'OfferPurchasedPreviously' ? { ...line, quantity: 5 } : { quantity: 5 });
    const after = await eligibilities();

    const [refused, free] = type === 'OfferPurchasedPreviously' ? [after, before] : [before, after];
    expect(refused.at('items', 0, 'eligibilities', 0, 'errors', 0, 'type')).toBe(type);
    expect(free.at('items', 0, 'eligibilities', 0, 'isEligible')).toBe(true);
  });

  it('may be asked 625 times a minute', async () => {
    const answered = new Set<number>();
    for (let n = 0; n < 625; n += 1) answered.add((await eligibilities()).status);

    expect([...answered]).toEqual([200]);
    expect((await eligibilities()).status).toBe(429);
  });
});

describe('a cart line', () => {
  it('has the price of the promotion it names, and the order and its subscription name it too', async () => {
    const cart = await practice.cart(munson, { ...line, promotionId: ofPremium });
    const order = await practice.checkout(munson, cart.textAt('id'));
    await practice.advance(10_000);

    const { listPrice, discountedPrice, price } = cart.at('lineItems', 0, 'pricing') as Record<string, number>;
    expect(price).toBeCloseTo((listPrice ?? 0) * 0.85, 1);
    expect(discountedPrice).toBe(price);
    expect(order.at('orders', 0, 'lineItems', 0)).toMatchObject({ promotionId: ofPremium, pricing: { price } });
    const list = await practice.get(
      `/v1/customers/${munson}/subscriptions?order_id=${order.textAt('orders', 0, 'id')}`,
    );
    expect(list.items()).toMatchObject([{ promotionId: ofPremium }]);
    expect(await practice.audit()).toMatchObject({ promotionsLost: 0 });
  });

  it('has the list price without a word where the promotion is not for it', async () => {
    const cart = await practice.cart(munson, { ...line, termDuration: 'P1M', promotionId: ofPremium });

    const { listPrice, price } = cart.at('lineItems', 0, 'pricing') as Record<string, number>;
    expect(cart.status).toBe(201);
    expect(price).toBe(listPrice);
    expect(cart.at('lineItems', 0, 'error')).toBeUndefined();
    expect(cart.at('lineItems', 0, 'promotionId')).toBeUndefined();
  });

  it('has by itself a promotion that need not be asked for', async () => {
    await change({ applies: 'byItself', percent: 20 });
    const cart = await practice.cart(munson, line);

    expect(cart.at('lineItems', 0, 'promotionId')).toBe(ofPremium);
  });

  it('is ordered at the list price once its promotion is over, which the audit counts', async () => {
    const cart = await practice.cart(munson, { ...line, promotionId: ofPremium });
    await change({ endsAt: new Date(practice.house.clock.now()).toISOString() });
    const order = await practice.checkout(munson, cart.textAt('id'));

    const list = cart.at('lineItems', 0, 'pricing', 'listPrice');
    expect(order.at('orders', 0, 'lineItems', 0, 'pricing', 'price')).toBe(list);
    expect(order.at('orders', 0, 'lineItems', 0, 'promotionId')).toBeUndefined();
    expect(await practice.audit()).toMatchObject({ promotionsLost: 1 });
  });
});
