import { KnownError } from '../../../src/migration/errors';
import { customerId, subscriptionId } from '../../../src/migration/ids';
import type { CustomerId } from '../../../src/migration/ids';
import type { CatalogueSku } from '../../../src/migration/offers/catalogueSku';
import type { SeatPrice } from '../../../src/migration/offers/orderedPrice';
import type { Sources } from '../../../src/migration/packs/sources';
import type { SubscriptionFacts } from '../../../src/migration/packs/subscriptionFacts';
import type { Scan } from '../../../src/migration/ports';
import { completeReading } from '../../../src/migration/reading';
import type { Unread } from '../../../src/migration/reading';
import { OutOfService } from '../../../src/platform/outOfService';
import { pause } from '../../../src/platform/pause';
import { createRadarStore } from '../../../src/store/radar/radarStore';
import { createScanStore } from '../../../src/store/radar/scanStore';
import type { ScanPorts } from '../../../src/workflow/radar/readCustomer';
import { runScan } from '../../../src/workflow/radar/scan';
import { FakeClock } from '../../platform/fakeClock';
import { freshStore } from '../../support/database';
import { Fate } from '../../support/fate';
import { Journal } from '../../support/journal';
import type { Kept } from '../../support/journal';
import { shippedSources } from '../../support/pack';
import { retiredFacts, source } from '../prepare/preparing';

const day = '2026-11-22';
const aScan = (of: Partial<Scan> = {}): Scan => ({
  id: `radar:${day}`,
  day,
  kind: 'daily',
  openedAt: `${day}T10:15:00.000Z`,
  ...of,
});

let store: Awaited<ReturnType<typeof freshStore>>;
beforeEach(async () => {
  store = await freshStore();
});
afterEach(() => store.drop());

const seatPrice: SeatPrice = {
  perCharge: { amount: 10, currency: 'EUR' },
  ...{ billingCycle: 'monthly', termDuration: 'P1Y', orderedOn: '2025-12-12' },
};

/** A partner's customers, and what was asked about them. */
class Partner {
  names: string[] = [];
  unread: readonly Unread[] = [];
  changed: ReadonlySet<CustomerId> | undefined = new Set();
  readonly read: string[] = [];
  lists = 0;
  failing = new Set<string>();
  listFails = 0;
  onList = (_nth: number): void => undefined;
  facts = (_name: string): readonly SubscriptionFacts[] => [retiredFacts()];
  readonly ordersAsked: string[] = [];
  sources: Sources = [source];
  soldAs = (_asked: readonly string[]): CatalogueSku | undefined => undefined;
  unreadOf = (_name: string): readonly Unread[] => [];
  readonly scans = createScanStore(store.db);
  readonly radar = createRadarStore(store.db);

  world(fate = new Fate()): ScanPorts {
    return {
      sources: this.sources,
      clock: new FakeClock(),
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      scans: fate.mortal(this.scans),
      patientReads: {
        customers: () => this.all(),
        subscriptions: async (customer) => {
          await fate.pass();
          this.read.push(customer);
          if (this.failing.has(customer)) throw new KnownError('serviceDown', 'waitAndRetry', 'down');
          return { ...completeReading(this.facts(customer)), unread: this.unreadOf(customer) };
        },
        seatPrice: async (_customer, orderId) => {
          this.ordersAsked.push(orderId);
          return seatPrice;
        },
        catalogue: { sku: async (...asked) => this.soldAs(asked) },
        changedSince: async () => this.changed,
      },
    };
  }

  async run(scan = aScan()): Promise<void> {
    await this.scans.open(scan, async () => undefined);
    await runScan(this.world(), new Journal(), scan);
  }

  private async all() {
    this.lists += 1;
    this.onList(this.lists);
    if (this.listFails-- > 0) throw new KnownError('serviceDown', 'waitAndRetry', 'down');
    const items = this.names.map((name) => ({ id: customerId(name), name, domain: `${name}.example` }));
    return { items, unread: this.unread, isCut: false };
  }
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !isSo(); tries += 1) await pause(20);
  expect(isSo()).toBe(true);
}

it('reads every customer once and closes the scan', async () => {
  const partner = new Partner();
  partner.names = ['contoso', 'fabrikam'];
  const other = retiredFacts({ offerId: 'other', offerName: 'Other', friendlyName: '', autoRenew: true });
  partner.facts = (name) => (name === 'contoso' ? [retiredFacts(), other] : [other]);

  await partner.run();

  expect(partner.read.sort()).toEqual(['contoso', 'fabrikam']);
  expect(await partner.radar.reading()).toMatchObject({
    entries: [{ customerName: 'contoso', packId: 'kaizala-pro' }],
    scanDay: day,
    customersRead: 2,
    customersFailed: 0,
  });
  expect((await partner.scans.state(day)).open).toBeUndefined();
});

it('shows what could be read of a customer, keeps what was known of the rest, and says that it is not all', async () => {
  const partner = new Partner();
  partner.names = ['contoso'];
  const [first, second, third] = ['1', '2', '3'].map((id) => retiredFacts({ id: subscriptionId(id), quantity: 40 }));
  partner.facts = () => [first!, second!, third!];
  await partner.run();

  partner.facts = () => [
    { ...first!, quantity: 50 },
    { ...third!, status: 'deleted' },
  ];
  partner.unreadOf = () => [{}];
  await partner.run(aScan({ id: 'radar:again', kind: 'refresh' }));

  const { entries, failedCustomers } = await partner.radar.reading();
  expect(entries.map((entry) => [entry.subscriptionId, entry.quantity])).toEqual([
    ['1', 50],
    ['2', 40],
  ]);
  expect(failedCustomers).toMatchObject([{ customerName: 'contoso' }]);
  expect((await partner.scans.state(day)).failures).toMatchObject([{ tries: 1 }]);
});

it('takes a plan that only nonprofits lose for retired where the catalogue sells it to them, and asks for no other', async () => {
  const partner = new Partner();
  partner.names = ['contoso'];
  partner.sources = shippedSources('nonprofit-grants');
  const asked: (readonly string[])[] = [];
  const going = { autoRenew: true, commerce: 'nce', productId: 'CFQ7TTC0E1GR', friendlyName: '' } as const;
  const called = (id: string, offerName: string, catalogSkuId: string) =>
    retiredFacts({ ...going, id: subscriptionId(id), offerName, catalogSkuId });
  partner.facts = () => [
    called('1', 'Office 365 E1 (Nonprofit grant)', '0001'),
    called('2', 'Office 365 E1 (Nonprofit grant)', '0002'),
    called('3', 'Office 365 E1', '0003'),
  ];
  partner.soldAs = (item) => {
    asked.push(item);
    const segment = item[2] === '0001' ? 'nonprofit' : 'commercial';
    return { segment, minimumSeats: 1, maximumSeats: 10, terms: [] };
  };

  await partner.run();

  const { entries } = await partner.radar.reading();
  expect(entries).toMatchObject([{ subscriptionId: '1', packId: 'nonprofit-grants', canMove: false }]);
  expect(asked).toEqual([
    ['contoso', 'CFQ7TTC0E1GR', '0001', 'nonprofit'],
    ['contoso', 'CFQ7TTC0E1GR', '0002', 'nonprofit'],
  ]);
});

it('shows everything else of a customer whose catalogue does not answer for one, of which what was known stays', async () => {
  const partner = new Partner();
  partner.names = ['contoso'];
  partner.sources = [source, ...shippedSources('nonprofit-grants')];
  const sold = { productId: 'CFQ7TTC0E1GR', catalogSkuId: '0001', friendlyName: '', autoRenew: true } as const;
  const grant = (of: object) =>
    retiredFacts({ ...sold, commerce: 'nce', offerName: 'Office 365 E1 (Nonprofit grant)', ...of });
  const id = subscriptionId('2');
  partner.facts = () => [retiredFacts({ quantity: 40 }), grant({ id, offerId: 'a', quantity: 40 })];
  partner.soldAs = () => ({ segment: 'nonprofit', minimumSeats: 1, maximumSeats: 10, terms: [] });
  await partner.run();

  partner.facts = () => [retiredFacts({ quantity: 50 }), grant({ id, offerId: 'a', quantity: 50 })];
  partner.soldAs = () => {
    throw new KnownError('serviceDown', 'waitAndRetry', 'down');
  };
  await partner.run(aScan({ id: 'radar:again', kind: 'refresh' }));

  const { entries, failedCustomers } = await partner.radar.reading();
  expect(Object.fromEntries(entries.map(({ packId, quantity }) => [packId, quantity]))).toEqual({
    'kaizala-pro': 50,
    'nonprofit-grants': 40,
  });
  expect(failedCustomers).toMatchObject([{ customerName: 'contoso' }]);
});

it('keeps at what price that was ordered which goes on dearer, and asks that order no second time', async () => {
  const partner = new Partner();
  partner.names = ['contoso'];
  const nce = { commerce: 'nce', termDuration: 'P1Y', orderId: '4f1e' } as const;
  partner.facts = () => [retiredFacts(nce), retiredFacts({ ...nce, id: subscriptionId('2'), autoRenew: true })];

  await partner.run();
  await partner.run(aScan({ id: 'radar:again', kind: 'refresh' }));

  const { entries } = await partner.radar.reading();
  expect(entries.map(({ endOfTerm, ordered }) => [endOfTerm, ordered?.price])).toEqual([
    ['renews', undefined],
    ['extends', seatPrice],
  ]);
  expect(partner.ordersAsked).toEqual(['4f1e']);
});

it('goes on where it was, wherever a process dies', async () => {
  const names = Array.from({ length: 30 }, (_, n) => `customer-${n}`);
  const whole = new Fate();
  const partner = new Partner();
  partner.names = names;
  await partner.scans.open(aScan(), async () => undefined);
  await runScan(partner.world(whole), new Journal([], whole), aScan());

  for (let dieAt = 1; dieAt <= whole.points; dieAt += 3) {
    const scan = aScan({ id: `radar:${dieAt}`, kind: 'refresh' });
    const next = new Partner();
    next.names = names;
    await next.scans.open(scan, async () => undefined);
    const kept: Kept[] = [];
    const fate = new Fate(dieAt);
    await Promise.race([fate.death, runScan(next.world(fate), new Journal(kept, fate), scan)]);
    await runScan(next.world(), new Journal(kept), scan);

    expect(new Set(next.read)).toEqual(new Set(names));
    // Only those in hand when the process died were read a second time.
    expect(next.read.length).toBeLessThanOrEqual(names.length + 16);
    expect((await next.scans.state(day)).open).toBeUndefined();
  }
});

it('keeps in sight what was bought to end and renews itself', async () => {
  const partner = new Partner();
  partner.names = ['contoso'];
  const other = retiredFacts({ offerId: 'other', offerName: 'Other', friendlyName: '', autoRenew: true });
  partner.facts = () => [other];
  Object.assign(partner.scans, { setToEnd: async () => new Set([other.id]) });

  await partner.run();

  expect((await partner.radar.reading()).entries).toMatchObject([{ offerName: 'Other', endOfTerm: 'renews' }]);
});

it('waits for an outage while it lists the customers', async () => {
  const partner = new Partner();
  partner.names = ['contoso'];
  partner.listFails = 3;

  await partner.run();

  expect(partner.lists).toBe(4);
  expect(partner.read).toEqual(['contoso']);
});

it('believes no list without customers where there were some, and tries again', async () => {
  const partner = new Partner();
  partner.names = ['contoso'];
  await partner.run();
  partner.names = [];
  partner.onList = (nth) => {
    if (nth === 3) partner.names = ['contoso', 'fabrikam'];
  };

  await partner.run(aScan({ id: 'radar:2', kind: 'refresh' }));

  expect(partner.lists).toBe(3);
  expect(await partner.radar.reading()).toMatchObject({ customersRead: 2, customersFailed: 0 });
});

it('goes on past a customer who can’t be read, and nobody leaves the radar by it', async () => {
  const partner = new Partner();
  partner.names = ['contoso', 'fabrikam'];
  await partner.run();
  partner.names = ['contoso', 'northwind'];
  partner.unread = [{}, { name: 'Adatum' }];

  await partner.run(aScan({ id: 'radar:2', kind: 'refresh' }));

  const { entries, unlistedCustomers } = await partner.radar.reading();
  expect(unlistedCustomers).toEqual(['', 'Adatum']);
  expect(entries.map(({ customerName }) => customerName).sort()).toEqual(['contoso', 'fabrikam', 'northwind']);

  partner.unread = [];
  await partner.run(aScan({ id: 'radar:3', kind: 'refresh' }));
  const { entries: left, unlistedCustomers: unlisted } = await partner.radar.reading();
  expect([left.length, unlisted]).toEqual([2, []]);
});

it('gives the day back when the customers may not be listed', async () => {
  const partner = new Partner();
  const world = partner.world();
  const refused = () => Promise.reject(new KnownError('noAccess', 'askAdmin', 'no'));
  await partner.scans.open(aScan(), async () => undefined);

  await runScan({ ...world, patientReads: { ...world.patientReads, customers: refused } }, new Journal(), aScan());

  expect(await partner.scans.state(day)).toEqual({ failures: [], givenUpAt: expect.any(String) as string });
});

it('gives a chunk back once, when all its customers are cut off while the database is away', async () => {
  const partner = new Partner();
  partner.names = ['contoso', 'fabrikam', 'northwind'];
  const world = partner.world();
  let waiting = 0;
  const sleep = (_ms: number, signal?: AbortSignal) => {
    waiting += 1;
    return pause(60_000, signal);
  };
  const clock = { now: world.clock.now.bind(world.clock), sleep };
  const keep = () => Promise.reject(new OutOfService('The database is away.'));
  const journal = new Journal();
  const abandon = jest.spyOn(journal, 'abandon');
  await partner.scans.open(aScan(), async () => undefined);

  void runScan({ ...world, clock, scans: { ...partner.scans, keep } }, journal, aScan());
  await until(() => waiting === 3);
  journal.stop();
  await until(() => abandon.mock.calls.length > 0);
  await pause(50);

  expect(abandon).toHaveBeenCalledTimes(1);
});

it('keeps what was known of a customer that can not be read, and reads it again in a retry', async () => {
  const partner = new Partner();
  partner.names = ['contoso', 'fabrikam'];
  await partner.run();
  partner.failing = new Set(['contoso']);
  partner.read.length = 0;
  await partner.run(aScan({ id: 'refresh', kind: 'refresh' }));

  expect((await partner.radar.reading()).entries).toHaveLength(2);
  expect((await partner.radar.reading()).failedCustomers).toEqual([{ customerId: 'contoso', customerName: 'contoso' }]);
  partner.failing.clear();
  partner.read.length = 0;
  await partner.run(aScan({ id: 'retry', kind: 'retry' }));

  expect(partner.read).toEqual(['contoso']);
  expect((await partner.radar.reading()).failedCustomers).toEqual([]);
});

it('reads customers with nothing ending soon every seventh day, changed ones at once', async () => {
  const partner = new Partner();
  partner.names = ['soon', 'late', 'changed'];
  partner.facts = (name) => [retiredFacts({ endsOn: name === 'soon' ? '2026-12-12' : '2027-09-01' })];
  await partner.run();

  const readOn = async (on: string): Promise<readonly string[]> => {
    partner.read.length = 0;
    await partner.run(aScan({ id: `radar:${on}`, day: on, openedAt: `${on}T06:00:00.000Z` }));
    return [...partner.read].sort();
  };

  expect(await readOn('2026-11-23')).toEqual(['soon']);
  partner.changed = new Set([customerId('changed')]);
  expect(await readOn('2026-11-24')).toEqual(['changed', 'soon']);
  partner.changed = undefined;
  expect(await readOn('2026-11-29')).toEqual(['late', 'soon']);
});
