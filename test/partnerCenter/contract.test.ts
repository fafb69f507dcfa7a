import { partner } from '../../emulator/seed/partner';
import type { CustomerId } from '../../src/migration/ids';
import { wholeOf } from '../../src/migration/reading';
import { createPartnerCenter } from '../../src/partnerCenter';
import type { PartnerCenter } from '../../src/partnerCenter';
import { callTable } from '../../src/partnerCenter/http/callTable';
import { listening } from './listening';
import { openPracticeGround } from './practice';
import type { PracticeGround } from './practice';

// Every method of the ports against the emulator, over HTTPS and with tokens of its own.

const BASIC = ['CFQ7TTC0LH18', '0001', 'commercial'] as const;
const MINUTE = 60_000;

let ground: PracticeGround;
let api: PartnerCenter;
let requests = 0;
const fresh = { claims: '{}' };
const heard = new Set<string>();

beforeAll(async () => {
  // As new commerce ended before May 2026.
  ground = await openPracticeGround({ settings: { est: 'before' } });
  const { clock, log, emulator, identity } = ground;
  const scope = 'https://api.partnercenter.microsoft.com/.default';
  api = createPartnerCenter({
    baseUrl: emulator.url,
    credentials: identity.partnerCenter,
    httpClient: listening(heard),
    applicationId: partner.clientId,
    scope,
    clock,
    mayChange: async () => undefined,
    log,
  });
});
afterEach(() => ground.clearFaults());
afterAll(() => ground.close());

const requestId = () => `00000000-0000-4000-8000-${String((requests += 1)).padStart(12, '0')}`;

async function retiredOf(customer: CustomerId) {
  const found = wholeOf(await api.subscriptions.list(customer)).find(({ offerName }) => offerName.includes('Kaizala'));
  if (!found) throw new Error('No retired subscription');
  return found;
}

async function cartFor(customer: CustomerId, mark: string) {
  const sku = await api.catalogue.sku(customer, ...BASIC);
  const term = sku?.terms.find(({ billingCycle }) => billingCycle === 'monthly');
  if (!term) throw new Error('No monthly term');
  const { catalogItemId, termDuration, billingCycle } = term;
  const line = { catalogItemId, termDuration, billingCycle, quantity: 12, mark };
  return api.carts.create(customer, [line], requestId());
}

describe('what was set in motion with a subscription', () => {
  it('is nothing at first, then the transfer that another partner begins with it', async () => {
    const contoso = ground.customer('Contoso Freight');
    const { id } = await retiredOf(contoso);
    // As one of new commerce it is asked about changes of its plan as well.
    const asked = () => api.surveyReads.setInMotion.of(contoso, { id, commerce: 'nce' });
    await expect(asked()).resolves.toEqual([]);

    await ground.control(`subscriptions/${id}`, { kind: 'transfer' });
    await expect(asked()).resolves.toMatchObject([{ kind: 'transfer', status: 'active' }]);

    await ground.control(`subscriptions/${id}`, { kind: 'transfer', status: 'Canceled' });
    await expect(asked()).resolves.toMatchObject([{ status: 'canceled' }]);
  });
});

describe('partners', () => {
  it('are called by the name of the partner ID that was asked for, and not of whom nobody knows', async () => {
    const { partners } = api.surveyReads;

    await expect(partners.nameOf('1234567')).resolves.toBe('Fabrikam Resale');
    await expect(partners.nameOf('7654321')).resolves.toBeUndefined();
  });
});

describe('promotions', () => {
  const premium = ['CFQ7TTC0LCHC', '0002', 'commercial'] as const;

  it('are told for what would be bought, and the cart has the price of the one it asks for', async () => {
    const munson = ground.customer("Munson's Pickles and Preserves");
    const sku = await api.catalogue.sku(munson, ...premium);
    const { catalogItemId, termDuration, billingCycle } = sku!.terms.find(({ termDuration: term }) => term === 'P1Y')!;
    const line = { catalogItemId, termDuration, billingCycle, quantity: 90, mark: 'mark 9' };

    const verdicts = await api.surveyReads.promotions.verdicts(munson, line);
    const details = await api.surveyReads.promotions.get(verdicts![0]!.promotionId, 'SE');
    const cart = await api.carts.create(munson, [{ ...line, promotionId: details!.id }], requestId());

    expect(verdicts).toEqual([{ promotionId: expect.any(String) as string, isEligible: true }]);
    expect(details).toMatchObject({
      name: expect.stringContaining('(invented)') as string,
      offs: [{ share: 0.15 }, {}],
    });
    const { listPrice = 0, seatPrice } = cart.lines[0]!.pricing!;
    expect(cart.lines[0]).toMatchObject({ promotionId: details!.id });
    expect(seatPrice).toBeCloseTo(listPrice * 0.85, 1);
    const attested = await api.carts.attest(munson, cart.id, [{ ...line, promotionId: details!.id }], requestId());
    expect(attested.lines[0]).toEqual(cart.lines[0]);
  });
});

describe('customers', () => {
  it('lists all of them, each once', async () => {
    const ids: string[] = [];
    for await (const { id } of api.customers.all()) ids.push(id);

    expect(ids).toHaveLength(ground.emulator.house.world.customers.size);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('finds some by the beginning of a name or of a domain', async () => {
    const byName = await api.customers.search('contoso fr', 10);
    const byDomain = await api.customers.search('tailwindtr', 10);

    expect([byName, byDomain].map((found) => found.map(({ name }) => name))).toEqual([
      ['Contoso Freight'],
      ['Tailwind Traders'],
    ]);
  });

  it('tells what decides about a purchase', async () => {
    const contoso = ground.customer('Contoso Freight');
    const direct = ground.customer('Adatum Corporation');
    const unreviewed = ground.customer("Liberty's Delightful Bakery");

    await expect(api.customers.country(contoso)).resolves.toBe('IT');
    await expect(api.customers.education(contoso)).resolves.toBe('none');
    await expect(api.customers.agreementSigned(contoso)).resolves.toBe(true);
    await expect(api.customers.agreementSigned(direct)).resolves.toBe(true);
    await expect(api.customers.mayBuy(unreviewed)).resolves.toBe(true);
  });

  it('agrees with the seed about who is in review, refused or without agreement', async () => {
    const world = [...ground.emulator.house.world.customers.values()];
    const read = async (customer: (typeof world)[number]) => {
      const id = ground.customer(customer.companyName);
      return [
        await api.customers.agreementSigned(id),
        await api.customers.mayBuy(id),
        await api.customers.education(id),
      ];
    };

    const answers = await Promise.all(world.map(read));

    expect(answers).toEqual(
      world.map(({ agreedAt, directSigned, accountStatus, qualifications }) => {
        const vetting = qualifications.find(({ qualification }) => qualification === 'Education')?.vettingStatus;
        const known = { Approved: 'approved', InReview: 'inReview', Denied: 'denied' }[vetting ?? ''] ?? 'none';
        return [agreedAt !== null || directSigned, accountStatus === null || accountStatus === 'Allowed', known];
      }),
    );
  });
});

describe('the reads of a scan', () => {
  it('are the same as everybody’s', async () => {
    const names: string[] = [];
    for (const { name } of wholeOf(await api.patientReads.customers())) names.push(name);
    const contoso = ground.customer('Contoso Freight');

    expect(names).toHaveLength(ground.emulator.house.world.customers.size);
    await expect(api.patientReads.subscriptions(contoso)).resolves.toEqual(await api.subscriptions.list(contoso));
  });

  it('tell what a subscription is paid by, what follows it, and a status nobody knows', async () => {
    const [lakes] = wholeOf(await api.patientReads.subscriptions(ground.customer('Lakes & Sons')));
    const [vanArsdel] = wholeOf(await api.patientReads.subscriptions(ground.customer('VanArsdel')));

    expect(lakes).toMatchObject({
      autoRenew: false,
      termDuration: 'P1Y',
      billingCycle: 'monthly',
      nextTermProduct: expect.stringMatching(/^CFQ\w+:0EST$/) as string,
    });
    expect(vanArsdel).toMatchObject({ status: 'onhold' });
    expect(vanArsdel).not.toHaveProperty('nextTermProduct');
  });

  it('tell at what price a subscription was ordered, and nothing of what has no price', async () => {
    const lakes = ground.customer('Lakes & Sons');
    const contoso = ground.customer('Contoso Freight');
    const [dear] = wholeOf(await api.patientReads.subscriptions(lakes));
    const [legacy] = wholeOf(await api.patientReads.subscriptions(contoso));

    await expect(api.patientReads.seatPrice(lakes, dear!.orderId!, dear!.id)).resolves.toEqual({
      perCharge: { amount: 33.6, currency: 'EUR' },
      ...{ billingCycle: 'monthly', termDuration: 'P1Y', orderedOn: dear!.createdAt!.slice(0, 10) },
    });
    await expect(api.patientReads.seatPrice(contoso, legacy!.orderId!, legacy!.id)).resolves.toBeUndefined();
    await expect(api.patientReads.seatPrice(lakes, 'ffff', dear!.id)).resolves.toBeUndefined();
  });

  it('tell whose subscriptions were changed, and nothing to whom may not know', async () => {
    const today = ground.clock.now().toISOString().slice(0, 10);
    const trey = ground.customer('Trey Research');
    const before = await api.patientReads.changedSince(today);
    expect(before?.has(trey)).toBe(false);
    const [first] = wholeOf(await api.subscriptions.list(trey));
    await api.subscriptions.setAutoRenew(trey, first!.id, false);

    expect((await api.patientReads.changedSince(today))?.has(trey)).toBe(true);
    await ground.fault({ path: '/auditrecords', status: 403 });
    await expect(api.patientReads.changedSince(today)).resolves.toBeUndefined();
  });
});

describe('subscriptions', () => {
  it('reads every subscription of every customer, and one alone as in the list', async () => {
    for (const { companyName, subscriptions } of ground.emulator.house.world.customers.values()) {
      const customer = ground.customer(companyName);
      const all = wholeOf(await api.subscriptions.list(customer));
      const [first] = all;

      expect(all).toHaveLength(subscriptions.size);
      if (first) await expect(api.subscriptions.get(customer, first.id)).resolves.toEqual(first);
    }
  });

  it('tells the SKU of a subscription, and does not know it where nothing tells', async () => {
    const contoso = ground.customer('Contoso Freight');
    const power = ground.customer('City Power & Light');

    await expect(api.subscriptions.skuOf(contoso, await retiredOf(contoso))).resolves.toMatch(/^[0-9a-f-]{36}$/);
    await expect(api.subscriptions.skuOf(power, await retiredOf(power))).resolves.toBeUndefined();
  });

  it('keeps a status that no document knows', async () => {
    await expect(retiredOf(ground.customer('VanArsdel'))).resolves.toMatchObject({ status: 'onhold' });
  });

  it('suspends, once, though the first answer is lost', async () => {
    const customer = ground.customer('Tailwind Traders');
    const { id } = await retiredOf(customer);
    await ground.fault({ method: 'PATCH', customer, nth: 1, dropAfter: true });

    await expect(api.subscriptions.close(customer, id, 'suspend')).resolves.toMatchObject({ status: 'suspended' });
    await expect(api.subscriptions.close(customer, id, 'suspend')).resolves.toMatchObject({ status: 'suspended' });
  });

  it('makes active again what was suspended, once, though the first answer is lost', async () => {
    const customer = ground.customer('Tailwind Traders');
    const { id } = await retiredOf(customer);
    await api.subscriptions.close(customer, id, 'suspend');
    await ground.fault({ method: 'PATCH', customer, nth: 1, dropAfter: true });

    await expect(api.subscriptions.reactivate(customer, id)).resolves.toMatchObject({ status: 'active' });
    await expect(api.subscriptions.reactivate(customer, id)).resolves.toMatchObject({ status: 'active' });
  });

  it('cancels while the window is open, and says so when it is not', async () => {
    const open = ground.customer('Consolidated Messenger');
    const closed = ground.customer('Wide World Importers');

    const cancelled = api.subscriptions.close(open, (await retiredOf(open)).id, 'endNow');
    await expect(cancelled).resolves.toMatchObject({ status: 'deleted' });
    const late = api.subscriptions.close(closed, (await retiredOf(closed)).id, 'endNow');
    await expect(late).rejects.toMatchObject({ code: 'refused' });
  });

  it('switches renewal off and on', async () => {
    const customer = ground.customer('Wide World Importers');
    const { id } = await retiredOf(customer);

    await expect(api.subscriptions.close(customer, id, 'endAtTerm')).resolves.toMatchObject({ autoRenew: false });
    await expect(api.subscriptions.setAutoRenew(customer, id, true)).resolves.toMatchObject({ autoRenew: true });
  });
});

describe('buying', () => {
  it('does not have what the catalogue does not have', async () => {
    await expect(
      api.catalogue.sku(ground.customer('Contoso Freight'), 'CFQ7TTC0NONE', '0001', 'commercial'),
    ).resolves.toBeUndefined();
  });

  it('quotes, buys and finds what it bought', async () => {
    const customer = ground.customer('Southridge Video');
    const cart = await cartFor(customer, 'k7m2q9xa Business Basic');

    const placed = await api.carts.checkout(customer, cart.id, requestId());
    const found = await api.orders.findByMark(customer, 'k7m2q9xa Business Basic');

    expect(cart).toMatchObject({ status: 'active', lines: [{ quantity: 12, pricing: { currency: 'JPY' } }] });
    expect(found).toMatchObject({ orderId: placed.orderId, seats: 12, subscriptionId: expect.any(String) as string });
    await expect(api.carts.get(customer, cart.id)).resolves.toMatchObject({ status: 'ordered' });
  });

  it('buys with a partner of record once that was attested, at the price that was told', async () => {
    const customer = ground.customer('Southridge Video');
    const { lines: priced } = await cartFor(customer, 'price123 Business Basic');
    const lines = priced.map(({ pricing: _priced, ...line }) => ({ ...line, partnerOfRecord: '1234567' }));
    const cart = await api.carts.create(customer, lines, requestId());

    await expect(api.carts.checkout(customer, cart.id, requestId())).rejects.toMatchObject({
      facts: { serviceCode: '900203' },
    });
    await expect(api.carts.attest(customer, cart.id, lines, requestId())).resolves.toEqual(cart);
    await expect(api.carts.checkout(customer, cart.id, requestId())).resolves.toMatchObject({ seats: 12 });
  });

  it('finds the order whose answer was lost instead of placing it again', async () => {
    const customer = ground.customer('The Phone Company');
    const cart = await cartFor(customer, 'lost1234 Business Basic');
    await ground.fault({ method: 'POST', path: '/checkout', customer, dropAfter: true });

    await expect(api.carts.checkout(customer, cart.id, requestId())).rejects.toMatchObject({ code: 'unknownOutcome' });
    await expect(api.orders.findByMark(customer, 'lost1234 Business Basic')).resolves.toMatchObject({ seats: 12 });
    const yesterday = new Date(ground.clock.now().getTime() - 60 * MINUTE).toISOString();
    await expect(api.orders.findInRecords(customer, 'lost1234 Business Basic', yesterday)).resolves.toMatchObject({
      seats: 12,
    });
    await expect(api.orders.findInRecords(customer, 'never', yesterday)).resolves.toBeUndefined();
    const orders = [...(ground.emulator.house.world.customers.get(customer)?.orders.values() ?? [])];
    expect(orders.filter(({ cartId }) => cartId === cart.id)).toHaveLength(1);
  });

  it('finds nothing when the order never arrived', async () => {
    const customer = ground.customer('Contoso Hotels');
    const cart = await cartFor(customer, 'never123 Business Basic');
    await ground.fault({ method: 'POST', path: '/checkout', customer, dropBefore: true });

    await expect(api.carts.checkout(customer, cart.id, requestId())).rejects.toMatchObject({ code: 'unknownOutcome' });
    await expect(api.orders.findByMark(customer, 'never123 Business Basic')).resolves.toBeUndefined();
    await expect(api.carts.get(customer, cart.id)).resolves.toMatchObject({ status: 'active' });
  });
});

it('leaves to the checkout what is told to persons alone, where none is spoken for', async () => {
  const { clock, log, emulator, identity } = ground;
  const { appOnly } = identity.partnerCenter;
  const alone = createPartnerCenter({
    ...{ baseUrl: emulator.url, scope: 'https://api.partnercenter.microsoft.com/.default', clock, log },
    credentials: { appOnly, appAndUser: appOnly },
    mayChange: async () => undefined,
  });
  const contoso = ground.customer('Contoso Freight');
  const retired = await retiredOf(contoso);

  await expect(alone.customers.agreementSigned(contoso)).resolves.toBe(true);
  await expect(alone.customers.mayBuy(contoso)).resolves.toBe(true);
  // A legacy offer tells the SKU as well.
  await expect(alone.subscriptions.skuOf(contoso, retired)).resolves.toMatch(/^[0-9a-f-]{36}$/);
});

it('consents for a customer who has not, and takes it for done where somebody had', async () => {
  const customer = ground.customer('Contoso Hotels');
  await ground.control('entra', { refuses: 'consent', tenant: customer });
  const graph = () =>
    ground.identity.customerCredential(customer).getToken('https://graph.microsoft.com/.default', fresh);
  await expect(graph()).rejects.toMatchObject({ code: 'noAccess' });

  await api.consents.grant(customer);
  await api.consents.grant(customer);

  await expect(graph()).resolves.toMatchObject({ token: expect.any(String) as string });
});

it('reads on with a fresh token after one was refused', async () => {
  await ground.fault({
    path: '/profiles/billing',
    nth: 1,
    status: 401,
    body: { code: 900420, description: 'Refused' },
  });

  await expect(api.customers.country(ground.customer('Contoso Freight'))).resolves.toBe('IT');
});

it('reads the country of the company where there is no billing profile', async () => {
  await ground.fault({ path: '/profiles/billing', nth: 1, status: 404 });

  await expect(api.customers.country(ground.customer('Contoso Freight'))).resolves.toBe('IT');
});

it('waits out a quota by the clock of the emulator', async () => {
  await ground.fault({ path: '/profiles/billing', nth: 1, status: 429, retryAfter: 50 });
  let asked = true;
  const country = api.customers.country(ground.customer('Contoso Freight')).finally(() => (asked = false));
  while (asked) await ground.advance(MINUTE).then(() => new Promise((resolve) => setTimeout(resolve, 20)));

  await expect(country).resolves.toBe('IT');
});

it('has sent all that is in the table of calls and nothing else, each with the token that is due', () => {
  const due = Object.values(callTable).map(({ call, token }) => `${call} ${token}`);

  expect([...heard].sort()).toEqual([...new Set(due)].sort());
});
