import { licencesOf } from '../../../emulator/core/licences';
import type { Customer, World } from '../../../emulator/core/model';
import { freeSeats, unitsOf } from '../../../emulator/core/seats';
import { catalogue, seedWorld } from '../../../emulator/seed';
import { productOf, products } from '../../../emulator/seed/catalogue/catalogue';
import { legacyOffers } from '../../../emulator/seed/catalogue/legacyOffers';
import { kaizalaSkuId, skuFacts } from '../../../emulator/seed/catalogue/skus';
import { now } from '../tenant';

const day = 86_400_000;
const world = seedWorld({ now });
const customers = [...world.customers.values()];

const named = (name: string): Customer => {
  const found = customers.find((customer) => customer.companyName === name);
  if (found === undefined) throw new Error(name);
  return found;
};

const retiredOf = (customer: Customer) =>
  [...customer.subscriptions.values()].filter((each) => catalogue.retiredSkuIds.has(each.skuId));

const holdersOf = (customer: Customer, skuId: string) =>
  [...customer.users.values()].filter((user) => licencesOf(customer, user).some((held) => held.skuId === skuId));

const plain = (each: World): unknown =>
  JSON.parse(JSON.stringify(each, (_key, value: unknown) => (value instanceof Map ? [...value] : value)));

describe('the practice world', () => {
  it('has fifty-one customers of different names, domains and ids', () => {
    expect(customers).toHaveLength(51);
    for (const key of ['companyName', 'domain', 'id'] as const) {
      expect(new Set(customers.map((customer) => customer[key])).size).toBe(51);
    }
    expect(new Set(customers.map((customer) => customer.country)).size).toBeGreaterThanOrEqual(12);
    expect(new Set(customers.map((customer) => customer.currency.code)).size).toBeGreaterThanOrEqual(9);
  });

  it('is the same for the same options, and has the same ids for another seed', () => {
    expect(plain(seedWorld({ now }))).toEqual(plain(world));
    const other = seedWorld({ now, seed: 2 });
    expect([...other.customers.keys()]).toEqual([...world.customers.keys()]);
    expect(plain(other)).not.toEqual(plain(world));
  });

  it('begins as ever, whatever became of a world before', () => {
    const lived = seedWorld({ now });
    for (const user of [...lived.customers.values()].flatMap(({ users }) => [...users.values()])) {
      user.usageLocation = 'AQ';
      user.licences.pop();
    }

    // A difference between two worlds would take minutes to print.
    expect(JSON.stringify(plain(seedWorld({ now }))) === JSON.stringify(plain(world))).toBe(true);
  });

  it('begins with the simple case, which ends before anything else that can be moved', () => {
    const [first] = customers;
    expect(first?.companyName).toBe('Contoso Freight');
    const running = customers.flatMap((customer) => retiredOf(customer)).filter((each) => each.status === 'active');
    const soonest = Math.min(...running.map((each) => each.endsAt));
    expect(retiredOf(named('Contoso Freight')).map((each) => [each.quantity, each.endsAt])).toEqual([[40, soonest]]);
    expect(Math.floor((soonest - now) / day)).toBe(20);
    const people = [...named('Contoso Freight').users.values()];
    expect(people).toHaveLength(40);
    expect(
      people.every((user) => user.accountEnabled && user.usageLocation === 'IT' && user.userType === 'Member'),
    ).toBe(true);
  });

  it('never has more holders of a SKU than seats, or a licence nobody sells', () => {
    const short = customers.flatMap((customer) => {
      const held = [...customer.users.values()].flatMap((user) => licencesOf(customer, user).map((each) => each.skuId));
      const bad = [...new Set(held)].filter(
        (skuId) => skuFacts(skuId) === undefined || freeSeats(unitsOf(customer, skuId, now)) < 0,
      );
      return bad.map((skuId) => `${customer.companyName} ${skuId}`);
    });
    // Its subscription is suspended, so it has no seats in service.
    expect(short).toEqual([`Relecloud ${kaizalaSkuId}`]);
  });

  it.each<[string, (customer: Customer) => unknown, unknown]>([
    ['Fabrikam Residences', (c) => [c.agreedAt, c.directSigned], [null, false]],
    ['Adatum Corporation', (c) => [c.agreedAt, c.directSigned], [null, true]],
    ['Graphic Design Institute', (c) => c.accountStatus, 'UnderReview'],
    ['Adatum Academy', (c) => c.qualifications, []],
    ['Woodgrove College', (c) => c.qualifications[0]?.vettingStatus, 'InReview'],
    ['Lamna University', (c) => c.qualifications[0]?.vettingStatus, 'Approved'],
    ['Tailspin Toys', (c) => [...c.users.values()].filter((u) => u.usageLocation === null).length, 7],
    ['Litware Logistics', (c) => [...c.users.values()].filter((u) => u.licences.length === 0).length, 28],
    ['Wingtip Manufacturing', (c) => holdersOf(c, kaizalaSkuId).length, 350],
    ['Proseware Utilities', (c) => holdersOf(c, kaizalaSkuId).length, 1200],
    ['Alpine Ski House', (c) => retiredOf(c).map((s) => s.skuId), [kaizalaSkuId, kaizalaSkuId]],
    ['Blue Yonder Airlines', (c) => [...c.subscriptions.values()].filter((s) => s.parentSubscriptionId).length, 1],
    ['Fabrikam Robotics', (c) => retiredOf(c).map((s) => s.partnerId), ['1234567']],
    ["Margie's Travel", (c) => [...c.users.values()].filter((u) => !u.accountEnabled).length, 5],
    ['Relecloud', (c) => retiredOf(c).map((s) => s.status), ['suspended']],
    ['VanArsdel', (c) => retiredOf(c).map((s) => s.status), ['onHold']],
    ['Wide World Importers', (c) => retiredOf(c).map((s) => [s.commerce, s.cancellableUntil]), [['nce', null]]],
    ['Consolidated Messenger', (c) => retiredOf(c).map((s) => (s.cancellableUntil ?? 0) - now), [4 * day]],
    ['City Power & Light', (c) => [...c.subscriptions.values()].map((s) => s.skuId), ['']],
    ['Best For You Organics', (c) => retiredOf(c).map((s) => s.endsAt < now), [true]],
    ['Woodgrove Bank', (c) => retiredOf(c), []],
  ])('has its trouble at %s', (name, look, expected) => {
    expect(look(named(name))).toEqual(expected);
  });

  it('has free seats, a pool that is nearly used up, and people with a richer plan', () => {
    const basic = productOf('O365_BUSINESS_ESSENTIALS').entraSkuId;
    const e3 = productOf('ENTERPRISEPACK').entraSkuId;
    expect(freeSeats(unitsOf(named('Coho Winery'), basic, now))).toBe(12);
    expect(unitsOf(named('Lucerne Publishing'), basic, now).active).toBe(280);
    const rich = holdersOf(named('Humongous Insurance'), e3).filter((user) => user.licences.length === 2);
    expect(rich).toHaveLength(24);
    expect(rich.filter((user) => user.licences.some((licence) => licence.disabledPlans.length > 0))).toHaveLength(4);
  });

  it('grows to the customers and people that were asked for', () => {
    const large = seedWorld({ now, customers: 500, users: 10_000 });
    const all = [...large.customers.values()];
    expect(new Set(all.map((customer) => customer.domain)).size).toBe(500);
    expect(all[0]?.users.size).toBe(10_000);
    expect(new Set([...(all[0]?.users.values() ?? [])].map((user) => user.userPrincipalName)).size).toBe(10_000);
    expect([...(all[0]?.subscriptions.values() ?? [])][0]?.quantity).toBe(10_000);
    expect([...seedWorld({ now, customers: 3 }).customers.values()].map((customer) => customer.companyName)).toEqual(
      customers.slice(0, 3).map((customer) => customer.companyName),
    );
  });
});

describe('the catalogue', () => {
  it('sells the fifteen plans of the guide, the education ones in two forms, each with the published SKU', () => {
    const guide = products.filter(
      (item) =>
        !/no Teams|Teams Enterprise|365 F1|^SharePoint|^OneDrive|^Device Care|grant/.test(item.title) &&
        item.isPurchasable,
    );
    expect(guide).toHaveLength(20);
    expect(guide.filter((item) => item.segment === 'education')).toHaveLength(10);
    expect(productOf('O365_BUSINESS_ESSENTIALS')).toMatchObject({
      productId: 'CFQ7TTC0LH18',
      skuId: '0001',
      availabilityId: 'CFQ7TTC0K971',
      entraSkuId: '3b555118-da6a-4418-894f-7df1e2096870',
      maximumQuantity: 300,
    });
    expect(productOf('O365_BUSINESS_ESSENTIALS').seatPrices['EUR']).toBe(5.6);
  });

  it('prices every plan in the currency of every customer', () => {
    const codes = new Set(customers.map((customer) => customer.currency.code));
    for (const item of products) {
      for (const code of codes) expect(item.seatPrices[code]).toEqual(expect.any(Number));
    }
  });

  it('names every availability and every legacy offer once', () => {
    const items = products.map((item) => `${item.productId}:${item.skuId}:${item.availabilityId}`);
    expect(new Set(items).size).toBe(items.length);
    expect(new Set(legacyOffers.map((offer) => offer.id)).size).toBe(legacyOffers.length);
  });

  it('does not sell one plan in Japan and does not list another in Switzerland', () => {
    const sold = (partNumber: string, country: string) =>
      products
        .filter((item) => item.skuPartNumber === partNumber && (item.countries?.includes(country) ?? true))
        .map((item) => item.isPurchasable);
    expect([sold('SPE_F1', 'JP'), sold('SPE_F1', 'IT')]).toEqual([[false], [true]]);
    expect([sold('DESKLESSPACK', 'CH'), sold('DESKLESSPACK', 'IT')]).toEqual([[], [true]]);
  });
});
