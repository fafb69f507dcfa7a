import type { CustomerName } from '../../../src/migration/customerName';
import { customerId, subscriptionId } from '../../../src/migration/ids';
import type { CustomerId } from '../../../src/migration/ids';
import type { Scan } from '../../../src/migration/ports';
import type { RadarEntry } from '../../../src/migration/radar/radar';
import { completeReading } from '../../../src/migration/reading';
import { createLedger } from '../../../src/store/ledger';
import { createRadarStore } from '../../../src/store/radar/radarStore';
import { createScanStore } from '../../../src/store/radar/scanStore';
import { freshStore } from '../../support/database';
import { aRadarEntry } from '../../support/survey';
import { aPlan } from '../ledger/aPlan';

const contoso = customerId('contoso');
const northwind = customerId('northwind');
const at = '2026-11-22T10:15:00.000Z';
const day = '2026-11-22';

const anEntry = (id: string, of: Partial<RadarEntry> = {}): RadarEntry =>
  aRadarEntry({ customerId: contoso, subscriptionId: subscriptionId(id), ...of });

const named = (...ids: readonly CustomerId[]): readonly CustomerName[] =>
  ids.map((id) => ({ id, name: `The ${id}`, domain: `${id}.example` }));
const aScan = (of: Partial<Scan> = {}): Scan => ({ id: `radar:${day}`, day, kind: 'daily', openedAt: at, ...of });
const nothing = async () => undefined;

let store: Awaited<ReturnType<typeof freshStore>>;

beforeEach(async () => {
  store = await freshStore();
});

afterEach(() => store.drop());

const both = () => ({ radar: createRadarStore(store.db), scans: createScanStore(store.db) });

/** Everything but the readings. */
async function begun(scan = aScan(), customers: readonly CustomerId[] = [contoso, northwind]) {
  const { radar, scans } = both();
  expect(await scans.open(scan, nothing)).toBe(true);
  await scans.list(scan, completeReading(named(...customers)));
  await scans.setDue(scan, customers);
  return { radar, scans, scan };
}

it.each([
  [day, true],
  ['2026-11-23', undefined],
])('knows whether an end was set since a customer was read: %s', async (readOn, isSetSince) => {
  const { scans } = await begun(aScan(), [northwind, contoso]);
  const ledger = createLedger(store.db);
  const plan = aPlan({ id: 'aa11bb22' });
  await ledger.migrations.freeze(plan, at, nothing);
  await ledger.migrations.setClosed(plan.id, 'endAtTerm', at);
  await ledger.migrations.setState(plan.id, 'done', at);
  for (const id of [northwind, plan.customer.id]) await scans.keep(id, { entries: [], at, day: readOn });

  const known = await scans.list(aScan({ id: 'radar:2' }), completeReading(named(northwind, plan.customer.id)));

  expect(known.find(({ customerId }) => customerId === plan.customer.id)?.isSetSince).toBe(isSetSince);
  expect(known.find(({ customerId }) => customerId === northwind)).not.toHaveProperty('isSetSince');
});

it('keeps each customer’s reading by itself, so that only the rest is left to read', async () => {
  const { radar, scans } = await begun();

  await scans.keep(northwind, { entries: [anEntry('x', { customerId: northwind })], at, day });

  expect(await scans.next(10)).toEqual(named(contoso));
  expect(await radar.reading()).toMatchObject({ underWay: { done: 1, total: 2 } });
  await scans.keep(contoso, { entries: [anEntry('a'), anEntry('b')], at, day });
  await scans.keep(contoso, { entries: [anEntry('b', { quantity: 12 })], at, day });
  expect(await scans.next(10)).toEqual([]);
  expect(await radar.entry(contoso, subscriptionId('b'))).toEqual(anEntry('b', { quantity: 12 }));
  expect(await radar.entry(contoso, subscriptionId('a'))).toBeUndefined();
  expect((await radar.reading()).entries).toHaveLength(2);
});

it('keeps what orders told of prices for the next reading of that customer', async () => {
  const { scans } = await begun();
  const ordered = { orderId: '4f1e', askedAt: at };

  await scans.keep(contoso, { entries: [anEntry('a', { ordered }), anEntry('b')], at, day });

  expect(await scans.orderedPrices(contoso)).toEqual(new Map([['a', ordered]]));
  expect(await scans.orderedPrices(northwind)).toEqual(new Map());
});

it('survives two readings of the same customer at once', async () => {
  const { radar, scans } = await begun();

  await Promise.all(
    [1, 2, 3, 4].map((quantity) => scans.keep(contoso, { entries: [anEntry('a', { quantity })], at, day })),
  );

  expect(await radar.entry(contoso, subscriptionId('a'))).toBeDefined();
});

it('takes a subscription that a customer’s list names twice as one', async () => {
  const { radar, scans } = await begun();

  await scans.keep(contoso, { entries: [anEntry('a'), anEntry('b'), anEntry('a')], at, day });

  expect((await radar.reading()).entries).toHaveLength(2);
});

it('reads first what ends first, and what nobody knows before that', async () => {
  const fabrikam = customerId('fabrikam');
  const { scans } = await begun(aScan(), [contoso, northwind, fabrikam]);
  await scans.keep(contoso, { entries: [], nearestEndOn: '2027-05-01', at, day });
  await scans.keep(northwind, { entries: [], nearestEndOn: '2026-12-01', at, day });

  await scans.setDue(aScan(), [contoso, northwind, fabrikam]);

  expect((await scans.next(10)).map(({ id }) => id)).toEqual([fabrikam, northwind, contoso]);
});

it('lets a customer that has left go, with what was known of it', async () => {
  const { radar, scans, scan } = await begun();
  await scans.keep(contoso, { entries: [anEntry('a')], at, day });
  await scans.keep(northwind, { entries: [anEntry('x', { customerId: northwind })], at, day });
  await scans.close(scan, at, 'complete');

  const next = aScan({ id: 'radar:2026-11-23', day: '2026-11-23' });
  await scans.open(next, nothing);
  const known = await scans.list(next, completeReading(named(northwind)));

  expect(known).toEqual([{ customerId: northwind, readOn: day, failed: false }]);
  expect((await radar.reading()).entries.map((entry) => entry.customerId)).toEqual([northwind]);
  // A reading of it that was under way changes nothing any more.
  await scans.keep(contoso, { entries: [anEntry('a')], at, day });
  expect((await radar.reading()).entries).toHaveLength(1);
});

it('keeps what was known of a customer that can not be read, names it, and asks again only for it', async () => {
  const { radar, scans, scan } = await begun();
  await scans.keep(contoso, { entries: [anEntry('a')], at, day });
  await scans.setDue(scan, [contoso]);
  await scans.fail(contoso, at);
  await scans.keep(northwind, { entries: [], at, day });
  expect(await scans.close(scan, at, 'complete')).toEqual({ read: 1, failed: 1 });

  expect(await radar.reading()).toMatchObject({
    entries: [anEntry('a')],
    customersRead: 1,
    customersFailed: 1,
    failedCustomers: [{ customerId: contoso, customerName: 'The contoso' }],
  });
  expect((await scans.state(day)).failures).toEqual([{ tries: 1, since: at }]);
  const retry = aScan({ id: `radar:${day}:2`, kind: 'retry' });
  await scans.open(retry, nothing);
  await scans.setDue(retry, 'failed');
  expect(await scans.next(10)).toEqual(named(contoso));
  await scans.fail(contoso, at);
  expect((await scans.state(day)).failures).toEqual([{ tries: 2, since: at }]);
  await scans.setDue(retry, 'failed');
  await scans.keep(contoso, { entries: [], at, day });
  expect(await radar.reading()).toMatchObject({ customersFailed: 0, failedCustomers: [] });
});

it('has one open scan at a time, and none whose run was not added', async () => {
  const { scans, scan } = await begun();
  expect(await scans.open(aScan({ id: 'another' }), nothing)).toBe(false);
  expect((await scans.state(day)).open).toEqual(scan);

  await scans.close(scan, at, 'complete');
  await expect(scans.open(aScan({ id: 'another' }), () => Promise.reject(new Error('no run')))).rejects.toThrow(
    'no run',
  );

  expect((await scans.state(day)).open).toBeUndefined();
  expect(await scans.countOf(day)).toBe(1);
});

it('tells the day and the time of the last complete reading, whatever was given up or asked again since', async () => {
  const { radar, scans, scan } = await begun();
  expect(await radar.reading()).not.toHaveProperty('readAt');
  await scans.close(scan, at, 'complete');
  const later = '2026-11-23T10:15:00.000Z';
  const others = [aScan({ id: 'b', day: '2026-11-23' }), aScan({ id: 'c', day: '2026-11-23', kind: 'retry' })];
  await scans.open(others[0]!, nothing);
  await scans.close(others[0]!, later, 'givenUp');
  await scans.open(others[1]!, nothing);
  await scans.close(others[1]!, later, 'complete');

  expect(await radar.reading()).toMatchObject({ readAt: at, scanDay: day });
  expect((await scans.state(day)).last).toEqual({ day, openedAt: at });
});

it('passes over a scan of a day that a wrong clock has made, and tells when the latest was given up', async () => {
  const { scans } = both();
  const ended = async (scan: Scan, how: 'complete' | 'givenUp') => {
    await scans.open(scan, nothing);
    await scans.close(scan, scan.openedAt, how);
  };
  await ended(aScan({ id: 'wrong', day: '2031-01-01', openedAt: '2031-01-01T06:00:00.000Z' }), 'complete');
  expect(await scans.state(day)).toEqual({ failures: [] });
  await ended(aScan(), 'complete');
  expect(await scans.state(day)).toEqual({ failures: [], last: { day, openedAt: at } });

  const later = '2026-11-22T11:00:00.000Z';
  await ended(aScan({ id: 'another', openedAt: later }), 'givenUp');
  expect((await scans.state(day)).givenUpAt).toBe(later);
});

it('shows no more what a migration has closed, until somebody opens it again', async () => {
  const { radar, scans } = await begun();
  const plan = aPlan({ subscription: 'a' });
  const { migrations } = createLedger(store.db);
  const read = (readAt: string, status: string) =>
    scans.keep(contoso, { entries: [anEntry('a', { status, readAt }), anEntry('b')], at, day });
  const shown = async () => (await radar.reading()).entries.map(({ subscriptionId: id }) => id);
  await read(at, 'active');
  await migrations.freeze(plan, at, nothing);
  expect(await shown()).toEqual(['a', 'b']);

  await migrations.setClosed(plan.id, 'suspend', '2026-11-22T10:20:00.000Z');
  await migrations.setState(plan.id, 'done', '2026-11-22T10:20:00.000Z');
  expect(await shown()).toEqual(['b']);
  await read('2026-11-23T06:00:00.000Z', 'suspended');
  expect(await shown()).toEqual(['b']);

  await read('2026-11-24T06:00:00.000Z', 'active');
  expect(await shown()).toEqual(['a', 'b']);
});

it('shows no more what a migration has set to end, while it reads so', async () => {
  const { radar, scans } = both();
  await scans.list(aScan(), completeReading([{ id: contoso, name: 'Contoso', domain: 'contoso.example' }]));
  const plan = aPlan({ subscription: 'a' });
  const { migrations } = createLedger(store.db);
  const read = (readAt: string, endOfTerm: RadarEntry['endOfTerm']) =>
    scans.keep(contoso, { entries: [anEntry('a', { endOfTerm, readAt })], at, day });
  const shown = async () => (await radar.reading()).entries.length;
  await read(at, 'renews');
  await migrations.freeze(plan, at, nothing);
  await migrations.setClosed(plan.id, 'endAtTerm', '2026-11-22T10:20:00.000Z');
  await migrations.setState(plan.id, 'done', '2026-11-22T10:20:00.000Z');
  expect(await shown()).toBe(0);
  await read('2026-11-23T06:00:00.000Z', 'ends');
  expect(await shown()).toBe(0);

  for (const endOfTerm of ['extends', 'unknown', 'renews'] as const) {
    await read('2026-11-24T06:00:00.000Z', endOfTerm);
    expect(await shown()).toBe(1);
  }
});
