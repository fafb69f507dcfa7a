import { customerId, subscriptionId } from '../../src/migration/ids';
import { FakePartnerCenter } from './fakePartnerCenter';
import type { Reply } from './fakePartnerCenter';

const customer = customerId('5c9d0e14-7b3a-4c52-9e8f-10a2b3c4d5e6');
const ours = subscriptionId('6b2f9e31-4d7a-4c18-d0a5-83f1e2b4c6d7');
const pricing = { listPrice: 104, discountedPrice: 104, proratedPrice: 104, price: 104, extendedPrice: 4160 };
const unnamed = { termDuration: 'P1Y', quantity: 40, pricing };
const line = { ...unnamed, subscriptionId: ours.toUpperCase() };
const order = {
  id: '4f1e2d3c4b5a',
  billingCycle: 'Monthly',
  currencyCode: 'inr',
  creationDate: '2022-03-21T09:12:41.9034577Z',
  lineItems: [line],
};

function asked(reply: Reply) {
  const center = new FakePartnerCenter([reply]);
  return { center, price: center.api.patientReads.seatPrice(customer, order.id, ours) };
}

const priceIn = (body: unknown) => asked({ body }).price;

it('is asked of the subscription’s own order, with its prices', async () => {
  const { center, price } = asked({ body: order });

  await expect(price).resolves.toEqual({
    perCharge: { amount: 104, currency: 'INR' },
    ...{ billingCycle: 'monthly', termDuration: 'P1Y', orderedOn: '2022-03-21' },
  });
  expect(center.seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
    `GET /v1/customers/${customer}/orders/${order.id}?includePrice=true`,
  ]);
});

it.each<[string, unknown]>([
  ['the only line names no subscription', { ...order, lineItems: [unnamed] }],
  ['another line names another', { ...order, lineItems: [{ ...line, subscriptionId: 'other', pricing: null }, line] }],
  ['only the last price is told', { ...order, lineItems: [{ ...line, pricing: { price: 104 } }] }],
])('is known where %s', async (_what, body) => {
  await expect(priceIn(body)).resolves.toMatchObject({ perCharge: { amount: 104 } });
});

it.each<[string, unknown]>([
  ['the line tells none', { ...order, lineItems: [{ ...line, pricing: undefined }] }],
  ['it is less than nothing', { ...order, lineItems: [{ ...line, pricing: { price: -104 } }] }],
  ['several lines name it', { ...order, lineItems: [line, { ...line, pricing: { price: 120 } }] }],
  ['it is nothing, and the list says nothing of that', { ...order, lineItems: [{ ...line, pricing: { price: 0 } }] }],
  ['the line is of another subscription', { ...order, lineItems: [{ ...line, subscriptionId: 'other' }] }],
  ['several lines name none', { ...order, lineItems: [unnamed, unnamed] }],
  ['it is that of a promotion', { ...order, lineItems: [{ ...line, promotionId: '39NFJQT1Q5KF:0001' }] }],
  ['it is discounted', { ...order, lineItems: [{ ...line, pricing: { ...pricing, price: 80 } }] }],
  ['it is for part of a month', { ...order, lineItems: [{ ...line, pricing: { ...pricing, proratedPrice: 12 } }] }],
  ['no currency is told', { ...order, currencyCode: '' }],
  ['no day is told', { ...order, creationDate: 'soon' }],
  ['nothing tells how often it is paid', { ...order, billingCycle: null }],
  ['there are no lines', { ...order, lineItems: undefined }],
])('is not guessed where %s', async (_what, body) => {
  await expect(priceIn(body)).resolves.toBeUndefined();
});

it('is nothing where the list says so as well', async () => {
  const free = { listPrice: 0, discountedPrice: 0, proratedPrice: 0, price: 0, extendedPrice: 0 };

  await expect(priceIn({ ...order, lineItems: [{ ...line, pricing: free }] })).resolves.toMatchObject({
    perCharge: { amount: 0 },
  });
});

it('is not known of an order that is not there', async () => {
  await expect(asked({ status: 404, body: { code: 20000, description: 'No' } }).price).resolves.toBeUndefined();
});
