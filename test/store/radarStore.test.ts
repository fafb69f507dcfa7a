import { customerId, subscriptionId } from '../../src/migration/ids';
import type { RadarEntry } from '../../src/migration/radar';
import { createRadarStore } from '../../src/store/radarStore';
import { freshStore } from '../support/database';

const contoso = customerId('contoso');
const at = '2026-11-22T10:15:00.000Z';

const anEntry = (id: string, of: Partial<RadarEntry> = {}): RadarEntry => ({
  customerId: contoso,
  customerName: 'Contoso Freight',
  domain: 'contoso.example',
  subscriptionId: subscriptionId(id),
  packId: 'kaizala-pro',
  offerName: 'Kaizala Pro',
  commerce: 'legacy',
  quantity: 40,
  status: 'active',
  autoRenew: true,
  readAt: at,
  ...of,
});

let store: Awaited<ReturnType<typeof freshStore>>;

beforeAll(async () => {
  store = await freshStore();
});

afterAll(() => store.drop());

it('replaces what is known of one customer and leaves the others alone', async () => {
  const radar = createRadarStore(store.db);
  const other = anEntry('x', { customerId: customerId('northwind') });
  await radar.replace(other.customerId, [other]);
  await radar.replace(contoso, [anEntry('a'), anEntry('b')]);
  await radar.replace(contoso, [anEntry('b', { quantity: 12 })]);

  expect((await radar.reading()).entries).toEqual([anEntry('b', { quantity: 12 }), other]);
  expect(await radar.entry(contoso, subscriptionId('b'))).toEqual(anEntry('b', { quantity: 12 }));
  expect(await radar.entry(contoso, subscriptionId('a'))).toBeUndefined();

  await radar.replace(contoso, []);
  expect((await radar.reading()).entries).toEqual([other]);
});

it('survives two readings of the same customer at once', async () => {
  const radar = createRadarStore(store.db);

  await Promise.all([1, 2, 3, 4].map((quantity) => radar.replace(contoso, [anEntry('a', { quantity })])));

  expect(await radar.entry(contoso, subscriptionId('a'))).toBeDefined();
});

it('tells when the last complete reading ended', async () => {
  const radar = createRadarStore(store.db);
  expect(await radar.reading()).toMatchObject({ customersRead: 0, customersFailed: 0 });
  expect(await radar.reading()).not.toHaveProperty('readAt');

  await radar.finishReading('2026-11-22T10:00:00.000Z', 10, 3);
  await radar.finishReading(at, 40, 1);

  expect(await radar.reading()).toMatchObject({ readAt: at, customersRead: 40, customersFailed: 1 });
});
