import { customerId } from '../../src/migration/ids';
import { FakePartnerCenter } from './fakePartnerCenter';
import type { Reply } from './fakePartnerCenter';

const CUSTOMER = customerId('5c9d0e14-7b3a-4c52-9e8f-10a2b3c4d5e6');
const REQUEST = '7a1b2c3d-0000-4000-8000-00000000a11c';
const ORDER = {
  id: '4f1e2d3c4b5a',
  lineItems: [
    {
      lineItemNumber: 0,
      friendlyName: 'k7m2q9xa Basic',
      quantity: 40,
      subscriptionId: '6B2F9E31-4D7A-4C18-D0A5-83F1E2B4C6D7',
    },
  ],
};
const PLACED = { orderId: '4f1e2d3c4b5a', seats: 40, subscriptionId: '6b2f9e31-4d7a-4c18-d0a5-83f1e2b4c6d7' };

const wish = {
  catalogItemId: 'CFQ7TTC0LH18:0001:CFQ7TTC0K971',
  quantity: 40,
  termDuration: 'P1Y',
  billingCycle: 'monthly',
  mark: 'k7m2q9xa Basic',
};
const line = { id: 0, ...wish, friendlyName: wish.mark, currencyCode: 'INR' };
const cart = {
  id: '7d1f0c9b-2e3a-4b5c-8d6e-9f0a1b2c3d4e',
  status: 'Active',
  expirationTimestamp: '2026-11-29T09:10:08.7719064',
  lineItems: [{ ...line, pricing: { listPrice: 104, price: 104, extendedPrice: 4160 } }],
};

describe('a cart', () => {
  it('is asked for with the mark, the reseller and the request id it was given', async () => {
    const fake = new FakePartnerCenter([{ status: 201, body: cart }]);

    await fake.api.carts.create(CUSTOMER, [{ ...wish, partnerOfRecord: '4711' }], REQUEST);

    expect(fake.seen[0]).toMatchObject({
      method: 'POST',
      path: `/v1/customers/${CUSTOMER}/carts`,
      headers: { 'ms-requestid': REQUEST },
      body: {
        lineItems: [
          {
            id: 0,
            catalogItemId: wish.catalogItemId,
            friendlyName: wish.mark,
            quantity: 40,
            participants: [{ key: 'transaction_reseller', value: '4711' }],
          },
        ],
      },
    });
  });

  it('says that its partner of record was attested only when somebody has, and is whole then, too', async () => {
    const fake = new FakePartnerCenter([
      { status: 201, body: cart },
      { status: 201, body: cart },
    ]);
    const lines = [{ ...wish, partnerOfRecord: '4711' }];

    await fake.api.carts.create(CUSTOMER, lines, REQUEST);
    const attested = await fake.api.carts.attest(CUSTOMER, cart.id, lines, REQUEST);

    const [made, said] = fake.seen;
    expect(made?.body).not.toHaveProperty('partnerOnRecordAttestationAccepted');
    expect(said).toMatchObject({ method: 'PUT', path: `/v1/customers/${CUSTOMER}/carts/${cart.id}` });
    expect(said?.body).toEqual({ ...(made?.body as object), partnerOnRecordAttestationAccepted: true });
    expect(attested.lines[0]?.pricing).toMatchObject({ seatPrice: 104 });
  });

  it('is asked for again under the same request id when no answer came', async () => {
    const fake = new FakePartnerCenter([{ cut: true }, { status: 201, body: cart }]);

    await fake.api.carts.create(CUSTOMER, [wish], REQUEST);

    expect(fake.seen.map(({ headers }) => headers['ms-requestid'])).toEqual([REQUEST, REQUEST]);
  });

  it('is the quote: status, expiry, seats and price of each line', async () => {
    const fake = new FakePartnerCenter([{ status: 201, body: cart }]);

    await expect(fake.api.carts.create(CUSTOMER, [wish], REQUEST)).resolves.toEqual({
      id: cart.id,
      status: 'active',
      expiresAt: '2026-11-29T09:10:08.771Z',
      lines: [{ ...wish, pricing: { currency: 'INR', listPrice: 104, seatPrice: 104, extendedPrice: 4160 } }],
    });
  });

  it('is read though a line is at fault, lacks a price, and names its item as the table does', async () => {
    const { catalogItemId, ...bare } = line;
    const error = { errorCode: 10002, errorDescription: 'Quota' };
    const fake = new FakePartnerCenter([
      { body: { ...cart, lineItems: [{ ...bare, catalogId: catalogItemId, error }] } },
    ]);

    const read = await fake.api.carts.get(CUSTOMER, cart.id);

    expect(read?.lines).toEqual([{ ...wish, error: { code: '10002', description: 'Quota' } }]);
  });

  it('is undefined when Partner Center does not know it', async () => {
    const fake = new FakePartnerCenter([{ status: 404, body: { code: 800008, description: 'No cart' } }]);

    await expect(fake.api.carts.get(CUSTOMER, cart.id)).resolves.toBeUndefined();
  });
});

describe('a checkout', () => {
  const checkout = (...script: Reply[]) => {
    const fake = new FakePartnerCenter(script);
    return { fake, placed: fake.api.carts.checkout(CUSTOMER, cart.id, REQUEST) };
  };

  it.each([
    ['wrapped', { orders: [ORDER], attributes: { objectType: 'CartCheckoutResult' } }],
    ['bare', ORDER],
    ['beside an error of another group', { orders: [ORDER], orderErrors: [{ orderGroupId: '1', code: 2085 }] }],
  ])('reads an order that comes %s', async (_how, body) => {
    await expect(checkout({ status: 201, body }).placed).resolves.toEqual(PLACED);
  });

  it('tells each line of a cart of which several orders were made', async () => {
    const [first] = ORDER.lineItems;
    const one = { ...ORDER, lineItems: [{ ...first, offerId: 'CFQ7TTC0LFLX:0021:AV1' }] };
    const other = { id: '5a6b7c8d9e0f', lineItems: [{ offerId: 'CFQ7TTC0TENT:0001:AV2', quantity: 7 }] };

    await expect(checkout({ status: 201, body: { orders: [one, other] } }).placed).resolves.toEqual({
      ...PLACED,
      lines: [
        { catalogItemId: 'CFQ7TTC0LFLX:0021:AV1', seats: 40, subscriptionId: PLACED.subscriptionId },
        { catalogItemId: 'CFQ7TTC0TENT:0001:AV2', seats: 7 },
      ],
    });
  });

  it('reads an answer that begins with a byte order mark and has no subscription yet', async () => {
    const unprovisioned = { ...ORDER.lineItems[0], subscriptionId: undefined };
    const text = `\uFEFF${JSON.stringify({ orders: [{ ...ORDER, lineItems: [unprovisioned] }] })}`;

    await expect(checkout({ status: 201, text }).placed).resolves.toEqual({ orderId: ORDER.id, seats: 40 });
  });

  it('goes out once, with a fresh token, the given request id and an empty body', async () => {
    const { fake, placed } = checkout({ status: 201, body: { orders: [ORDER] } });

    await placed;

    expect(fake.asked).toEqual(['{"access_token":{}}']);
    expect(fake.seen[0]).toMatchObject({
      method: 'POST',
      path: `/v1/customers/${CUSTOMER}/carts/${cart.id}/checkout`,
      headers: { 'ms-requestid': REQUEST, 'content-length': '0' },
      body: undefined,
    });
  });

  it.each<[string, Reply]>([
    ['no answer', { cut: true }],
    ['a gateway page', { status: 502, text: '<html>Bad Gateway</html>' }],
    ['a server error', { status: 500, body: { code: 800005, description: 'Oops' } }],
    ['a timeout', { status: 408 }],
    ['a cart in process', { status: 409, body: { code: 800064, description: 'In process' } }],
    ['a cart submitted before', { status: 400, body: { code: 800065, description: 'Submitted' } }],
    ['a success that can not be read', { status: 201, text: 'ok' }],
    ['a success that says nothing', { status: 201, body: {} }],
    ['a redirect', { status: 307, headers: { Location: 'https://elsewhere.example/' } }],
    ['an error inside a success', { status: 200, body: { code: 400072, description: 'Unavailable' } }],
  ])('is of unknown outcome after %s, and is not repeated', async (_what, reply) => {
    const { fake, placed } = checkout(reply);

    await expect(placed).rejects.toMatchObject({ code: 'unknownOutcome', remedy: 'askAgent' });
    expect(fake.seen).toHaveLength(1);
    expect(fake.clock.slept).toEqual([]);
  });

  it.each<[string, Reply, string]>([
    ['a rule', { status: 403, body: { code: 13605, description: 'Agreement' } }, 'refused'],
    ['a stale availability', { status: 404, body: { code: 400019, description: 'Stale' } }, 'notFound'],
    ['missing rights', { status: 403, body: { code: 900308, description: 'Rights' } }, 'noAccess'],
    ['the token, fresh as it is', { status: 401 }, 'noAccess'],
    ['the gateway', { status: 429, headers: { 'Retry-After': '5' } }, 'throttled'],
    ['the order itself', { status: 201, body: { orders: [], orderErrors: [{ code: 2085 }] } }, 'refused'],
  ])('is known not to have bought when it fails on %s', async (_what, reply, code) => {
    const { fake, placed } = checkout(reply);

    await expect(placed).rejects.toMatchObject({ code });
    expect(fake.seen).toHaveLength(1);
  });

  it('is known not to have bought when there was no token to send it with', async () => {
    const getToken = () => Promise.reject(new Error('connect ECONNREFUSED'));
    const fake = new FakePartnerCenter([], { credentials: { appOnly: { getToken }, appAndUser: { getToken } } });

    const placed = fake.api.carts.checkout(CUSTOMER, cart.id, REQUEST);

    await expect(placed).rejects.toMatchObject({ code: 'serviceDown', facts: { isUnsent: true } });
    expect(fake.seen).toEqual([]);
  });

  it('never says that it was not sent once it was', async () => {
    const { placed } = checkout({ cut: true });

    await expect(placed).rejects.not.toMatchObject({ facts: { isUnsent: true } });
  });
});
