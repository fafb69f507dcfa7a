import { customerId, subscriptionId } from '../../src/migration/ids';
import { wholeOf } from '../../src/migration/reading';
import { FakePartnerCenter, collection } from './fakePartnerCenter';
import type { Reply } from './fakePartnerCenter';

const CUSTOMER = customerId('5c9d0e14-7b3a-4c52-9e8f-10a2b3c4d5e6');
const ID = subscriptionId('a41b7c20-3d5e-4f61-8a7b-9c0d1e2f3a4b');

const legacy = {
  id: 'A41B7C20-3D5E-4F61-8A7B-9C0D1E2F3A4B',
  offerId: '0F6D2A11-4C3B-4E5A-9D8C-7B6A5F4E3D2C',
  offerName: 'Microsoft Kaizala Pro',
  friendlyName: 'Kaizala Pro - field crews',
  quantity: 40,
  creationDate: '2020-05-11T08:14:22.107',
  commitmentEndDate: '2027-05-10T00:00:00Z',
  status: 'Active',
  autoRenewEnabled: false,
  partnerId: '',
  orderId: '9A8B7C6D-5E4F-4321-A0B1-C2D3E4F5A6B7',
  somethingNew: { kept: true },
  attributes: { etag: 'eyJ2ZXJzaW9uIjozfQ==', objectType: 'Subscription' },
};
const nce = {
  id: '6b2f9e31-4d7a-4c18-d0a5-83f1e2b4c6d7',
  offerId: 'CFQ7TTC0LH18:0001:CFQ7TTC0K971',
  offerName: 'Microsoft 365 Business Basic',
  friendlyName: 'Basic',
  productType: { id: 'OnlineServicesNCE', displayName: 'OnlineServicesNCE' },
  quantity: 40,
  commitmentEndDateTime: '2027-03-20T23:59:59Z',
  cancellationAllowedUntilDate: '2026-11-28T09:12:43.640917Z',
  status: 'active',
  autoRenewEnabled: true,
  partnerId: '4711',
  parentSubscriptionId: 'C0FFEE00-3D5E-4F61-8A7B-9C0D1E2F3A4B',
  scheduledNextTermInstructions: { product: { productId: 'CFQ7TTC0LDPB' }, quantity: 40 },
  orderId: '4f1e2d3c4b5a',
};

const readOne = async (body: unknown) =>
  wholeOf(await new FakePartnerCenter([collection([body])]).api.subscriptions.list(CUSTOMER))[0];

describe('a subscription as read', () => {
  it('is legacy with a GUID for its offer, and its ids are lower case', async () => {
    await expect(readOne(legacy)).resolves.toEqual({
      id: ID,
      offerId: '0f6d2a11-4c3b-4e5a-9d8c-7b6a5f4e3d2c',
      offerName: 'Microsoft Kaizala Pro',
      friendlyName: 'Kaizala Pro - field crews',
      commerce: 'legacy',
      quantity: 40,
      status: 'active',
      autoRenew: false,
      endsOn: '2027-05-10',
      createdAt: '2020-05-11T08:14:22.107Z',
      orderId: '9a8b7c6d-5e4f-4321-a0b1-c2d3e4f5a6b7',
    });
  });

  it('is new commerce with a catalogue item for its offer', async () => {
    await expect(readOne(nce)).resolves.toMatchObject({
      commerce: 'nce',
      offerId: 'CFQ7TTC0LH18:0001:CFQ7TTC0K971',
      productId: 'CFQ7TTC0LH18',
      catalogSkuId: '0001',
      endsOn: '2027-03-20',
      cancellableUntil: '2026-11-28T09:12:43.640Z',
      partnerOfRecord: '4711',
      parentSubscriptionId: 'c0ffee00-3d5e-4f61-8a7b-9c0d1e2f3a4b',
    });
  });

  it('has no end when the end is further away than anybody sells', async () => {
    await expect(readOne({ ...legacy, commitmentEndDate: '9999-12-30T00:00:00Z' })).resolves.not.toHaveProperty(
      'endsOn',
    );
    await expect(readOne({ ...legacy, commitmentEndDate: '0001-01-01T00:00:00Z' })).resolves.not.toHaveProperty(
      'endsOn',
    );
    await expect(readOne({ ...legacy, commitmentEndDate: '2036-11-21T00:00:00Z' })).resolves.toHaveProperty('endsOn');
  });

  it('is a trial only where Partner Center says so', async () => {
    await expect(readOne({ ...nce, isTrial: true })).resolves.toMatchObject({ isTrial: true });
    await expect(readOne({ ...nce, isTrial: false })).resolves.not.toHaveProperty('isTrial');
    await expect(readOne({ ...nce, offerName: 'Visio Plan 2 Trial' })).resolves.not.toHaveProperty('isTrial');
  });

  it('keeps a status that nobody knows', async () => {
    await expect(readOne({ ...legacy, status: 'onHold' })).resolves.toMatchObject({ status: 'onhold' });
  });

  it('is read with everything left out that may be left out', async () => {
    await expect(readOne({ id: ID, offerName: null, quantity: '7', status: null })).resolves.toEqual({
      id: ID,
      offerId: '',
      offerName: '',
      friendlyName: '',
      commerce: 'legacy',
      quantity: 7,
      status: 'unknown',
      autoRenew: true,
      isRenewalUnread: true,
    });
  });

  it.each([undefined, null, '', 'perhaps', 1])('tells nothing of its renewal where that reads %j', async (told) => {
    await expect(readOne({ ...legacy, autoRenewEnabled: told })).resolves.toMatchObject({ isRenewalUnread: true });
  });

  it('has its renewal told as a word, too', async () => {
    const off = await readOne({ ...legacy, autoRenewEnabled: 'False' });

    expect(off).toMatchObject({ autoRenew: false });
    expect(off).not.toHaveProperty('isRenewalUnread');
  });

  it('has what each of its actions is for', async () => {
    const instructions = { product: { productId: 'CFQ7TTC0LDPB', skuId: '0001' }, quantity: 40 };
    const scheduledActions = [{ scheduleType: 'TermEnd', actionType: 'Transition', instructions }];

    await expect(readOne({ ...nce, scheduledActions })).resolves.toMatchObject({
      scheduledActions: [{ scheduleType: 'TermEnd', actionType: 'Transition', product: 'CFQ7TTC0LDPB:0001' }],
    });
  });

  it.each([[[]], 'CFQ7TTC0LDPB', 7])('has something scheduled for its next term that is told as %j', async (told) => {
    await expect(readOne({ ...nce, scheduledNextTermInstructions: told })).resolves.toHaveProperty('nextTermProduct');
  });

  it('has names that can be kept and shown', async () => {
    await expect(readOne({ ...legacy, offerName: 'Kai\0zala', friendlyName: 'Crews \uDE00' })).resolves.toMatchObject({
      offerName: 'Kaizala',
      friendlyName: 'Crews ',
    });
  });

  it('comes from every page, should there ever be a second', async () => {
    const next = { uri: `/customers/${CUSTOMER}/subscriptions?key=2`, method: 'GET', headers: [] };
    const fake = new FakePartnerCenter([collection([legacy], { links: { next } }), collection([nce])]);

    const all = wholeOf(await fake.api.subscriptions.list(CUSTOMER));

    expect(all).toHaveLength(2);
    expect(fake.seen[1]?.path).toBe(`/v1/customers/${CUSTOMER}/subscriptions?key=2`);
  });
});

describe('closing', () => {
  const cancel = { scheduleType: 'TermEnd', actionType: 'Cancel' };
  const close = (action: 'suspend' | 'endAtTerm' | 'endNow', ...script: Reply[]) => {
    const fake = new FakePartnerCenter(script);
    return { fake, closed: fake.api.subscriptions.close(CUSTOMER, ID, action) };
  };
  const suspended = { ...legacy, status: 'suspended' };
  const stale: Reply = { status: 400, body: { code: 2055, description: 'Stale' } };

  it('writes the whole resource back with one thing changed, and answers with a later read', async () => {
    const { fake, closed } = close('suspend', { body: legacy }, { body: suspended }, { body: suspended });

    await expect(closed).resolves.toMatchObject({ status: 'suspended' });
    expect(fake.seen.map(({ method }) => method)).toEqual(['GET', 'PATCH', 'GET']);
    expect(fake.seen[1]?.body).toEqual({ ...legacy, status: 'suspended' });
    expect(fake.seen[1]?.headers['if-match']).toBe('"eyJ2ZXJzaW9uIjozfQ=="');
  });

  it('reactivates with nothing changed but the status', async () => {
    const fake = new FakePartnerCenter([{ body: suspended }, { body: legacy }, { body: legacy }]);

    await expect(fake.api.subscriptions.reactivate(CUSTOMER, ID)).resolves.toMatchObject({ status: 'active' });

    expect(fake.seen.map(({ method }) => method)).toEqual(['GET', 'PATCH', 'GET']);
    expect(fake.seen[1]?.body).toEqual({ ...suspended, status: 'active' });
  });

  it('sends no If-Match where there is no etag', async () => {
    const deleted = { ...nce, status: 'deleted' };
    const { fake, closed } = close(
      'endNow',
      { body: { ...nce, attributes: { etag: '' } } },
      { body: deleted },
      { body: deleted },
    );

    await closed;

    expect(fake.seen[1]?.headers).not.toHaveProperty('if-match');
    expect(fake.seen[1]?.body).toMatchObject({ status: 'deleted' });
  });

  it.each([
    ['suspend', 'suspended'],
    ['suspend', 'deleted'],
    ['endNow', 'deleted'],
  ] as const)('does not %s again what is %s', async (action, status) => {
    const there = { body: { ...legacy, status } };
    const { fake, closed } = close(action, there, there);

    await expect(closed).resolves.toMatchObject({ status });
    expect(fake.seen.map(({ method }) => method)).toEqual(['GET', 'GET']);
  });

  it('reads again and tries once more when somebody changed it meanwhile', async () => {
    const changed = { ...legacy, quantity: 39, attributes: { etag: 'newer' } };
    const { fake, closed } = close(
      'suspend',
      { body: legacy },
      stale,
      { body: changed },
      { body: {} },
      { body: suspended },
    );

    await closed;

    expect(fake.seen[3]?.body).toEqual({ ...changed, status: 'suspended' });
    expect(fake.seen[3]?.headers['if-match']).toBe('"newer"');
  });

  it('writes nothing over what whoever closes it does not want to close, also where that is read after another’s write', async () => {
    const changed = { ...legacy, quantity: 39, attributes: { etag: 'newer' } };
    const fake = new FakePartnerCenter([{ body: legacy }, stale, { body: changed }]);
    const read: number[] = [];
    const insist = ({ quantity }: { readonly quantity: number }): void => {
      read.push(quantity);
      if (quantity === 39) throw new Error('not so');
    };

    await expect(fake.api.subscriptions.close(CUSTOMER, ID, 'suspend', insist)).rejects.toThrow('not so');

    expect(read).toEqual([legacy.quantity, 39]);
    expect(fake.seen.map(({ method }) => method)).toEqual(['GET', 'PATCH', 'GET']);
  });

  it('gives up when it is changed every time', async () => {
    const { closed } = close('suspend', { body: legacy }, stale, { body: legacy }, stale);

    await expect(closed).rejects.toMatchObject({ code: 'conflict', facts: { serviceCode: '2055' } });
  });

  it('finds its lost write done instead of writing it again', async () => {
    const { fake, closed } = close(
      'suspend',
      { body: legacy },
      { cut: true },
      stale,
      { body: suspended },
      { body: suspended },
    );

    await expect(closed).resolves.toMatchObject({ status: 'suspended' });
    expect(fake.isDone).toBe(true);
  });

  it('waits for a change that was only accepted', async () => {
    const { fake, closed } = close(
      'suspend',
      { body: legacy },
      { status: 202 },
      { body: legacy },
      { body: suspended },
      { body: suspended },
    );

    await expect(closed).resolves.toMatchObject({ status: 'suspended' });
    expect(fake.clock.slept).toEqual([5_000]);
  });

  it('takes what is scheduled for the next term away with the renewal', async () => {
    const off = { ...nce, autoRenewEnabled: false, scheduledActions: [cancel] };
    const { fake, closed } = close('endAtTerm', { body: nce }, { body: off }, { body: off });

    await expect(closed).resolves.toMatchObject({ scheduledActions: [cancel] });

    expect(fake.seen[1]?.body).toEqual({ ...off, scheduledNextTermInstructions: null });
  });

  it('ends a legacy subscription by its renewal alone', async () => {
    const off = { ...legacy, autoRenewEnabled: false };
    const { fake, closed } = close(
      'endAtTerm',
      { body: { ...legacy, autoRenewEnabled: true } },
      { body: off },
      { body: off },
    );

    await closed;

    expect(fake.seen[1]?.body).toEqual({ ...off, scheduledNextTermInstructions: null });
  });

  it.each([
    ['nothing is scheduled', []],
    ['an extended term is scheduled', [{ scheduleType: 'TermEnd', actionType: 'RenewToExtendedServiceTerm' }]],
    ['a cancellation does not stand alone', [cancel, { scheduleType: 'TermEnd', actionType: 'RenewToNewTerm' }]],
  ])('does not take renewal off for an end where %s', async (_what, scheduledActions) => {
    const off = { ...nce, autoRenewEnabled: false, scheduledNextTermInstructions: null, scheduledActions };
    const { fake, closed } = close('endAtTerm', { body: off }, { body: off }, { body: off });

    await closed;

    expect(fake.seen.map(({ method }) => method)).toEqual(['GET', 'PATCH', 'GET']);
    expect(fake.seen[1]?.body).toMatchObject({ scheduledActions: [cancel] });
  });

  it('does not take a cancellation for an end while there are instructions for a next term', async () => {
    const off = { ...nce, autoRenewEnabled: false, scheduledActions: [cancel] };
    const { fake, closed } = close('endAtTerm', { body: off }, { body: off }, { body: off });

    await closed;

    expect(fake.seen[1]?.body).toEqual({ ...off, scheduledNextTermInstructions: null });
  });

  it('switches renewal on as well as off', async () => {
    const off = { ...nce, autoRenewEnabled: false };
    const fake = new FakePartnerCenter([{ body: off }, { body: nce }, { body: nce }]);

    await expect(fake.api.subscriptions.setAutoRenew(CUSTOMER, ID, true)).resolves.toMatchObject({ autoRenew: true });
    expect(fake.seen[1]?.body).toMatchObject({
      autoRenewEnabled: true,
      scheduledNextTermInstructions: { quantity: 40 },
    });
  });

  it('passes on that the window is closed', async () => {
    const { closed } = close('endNow', { body: nce }, { status: 400, body: { code: 900117, description: 'Too late' } });

    await expect(closed).rejects.toMatchObject({
      code: 'refused',
      remedy: 'askAgent',
      facts: { serviceCode: '900117' },
    });
  });
});

describe('the SKU a subscription gives', () => {
  const skuOf = async (subscription: unknown, ...script: Reply[]) => {
    const fake = new FakePartnerCenter([collection([subscription]), ...script]);
    const [read] = wholeOf(await fake.api.subscriptions.list(CUSTOMER));
    return { fake, sku: await fake.api.subscriptions.skuOf(CUSTOMER, read!) };
  };
  const unavailable: Reply = { status: 404, body: { code: 800007, description: 'None' } };

  it('is what was provisioned', async () => {
    const { sku } = await skuOf(legacy, { body: { skuId: '3B555118-DA6A-4418-894F-7DF1E2096870', status: 'success' } });

    expect(sku).toBe('3b555118-da6a-4418-894f-7df1e2096870');
  });

  it('is the product of the legacy offer in the country of the customer where that is not told', async () => {
    const address = { body: { defaultAddress: { country: 'in' } } };
    const offer = { body: { id: 'x', product: { id: '18181A46-0D4E-45CD-891E-60AABD171B4E' } } };
    const { fake, sku } = await skuOf(legacy, unavailable, address, offer);

    expect(sku).toBe('18181a46-0d4e-45cd-891e-60aabd171b4e');
    expect(fake.seen.at(-1)?.path).toBe(`/v1/offers/${legacy.offerId.toLowerCase()}?country=IN`);
  });

  it('is unknown when neither answers', async () => {
    const { sku } = await skuOf(legacy, unavailable, { body: { defaultAddress: { country: 'IN' } } }, { status: 404 });

    expect(sku).toBeUndefined();
  });

  it('is not sought among legacy offers for new commerce', async () => {
    const { fake, sku } = await skuOf(nce, { status: 403, body: { code: 900329, description: 'App-only' } });

    expect(sku).toBeUndefined();
    expect(fake.isDone).toBe(true);
  });
});
