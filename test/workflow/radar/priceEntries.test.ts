import { KnownError } from '../../../src/migration/errors';
import { customerId, subscriptionId } from '../../../src/migration/ids';
import type { SubscriptionId } from '../../../src/migration/ids';
import type { OrderedPrice, SeatPrice } from '../../../src/migration/offers/orderedPrice';
import type { RadarEntry } from '../../../src/migration/radar/radar';
import { OutOfService } from '../../../src/platform/outOfService';
import { priceEntries } from '../../../src/workflow/radar/priceEntries';
import type { PricePorts } from '../../../src/workflow/radar/priceEntries';
import { FakeClock } from '../../platform/fakeClock';
import { aRadarEntry } from '../../support/survey';
import { retiredFacts } from '../prepare/preparing';

const at = '2026-11-22T10:15:00.000Z';
const contoso = customerId('contoso');
const price: SeatPrice = {
  perCharge: { amount: 10, currency: 'EUR' },
  ...{ billingCycle: 'monthly', termDuration: 'P1Y', orderedOn: '2025-12-12' },
};

const entry = (id: string, given: Partial<RadarEntry> = {}): RadarEntry =>
  aRadarEntry({ commerce: 'nce', endOfTerm: 'extends', subscriptionId: subscriptionId(id), ...given });

/** A customer whose subscriptions have orders of nearly the same name. */
class Orders {
  readonly asked: string[] = [];
  readonly warned: string[] = [];
  looks = 0;
  known = new Map<SubscriptionId, OrderedPrice>();
  answer = (_orderId: string): SeatPrice | undefined => price;

  private ports(): PricePorts {
    const scans = { orderedPrices: async () => (this.looks++, this.known) } as unknown as PricePorts['scans'];
    const seatPrice = async (_customer: unknown, orderId: string) => {
      this.asked.push(orderId);
      return this.answer(orderId);
    };
    const log = { info: () => undefined, warn: (said: string) => void this.warned.push(said), error: () => undefined };
    return { scans, patientReads: { seatPrice } as unknown as PricePorts['patientReads'], clock: new FakeClock(), log };
  }

  price(...entries: readonly RadarEntry[]): Promise<readonly RadarEntry[]> {
    const all = entries.map(({ subscriptionId: id }) => retiredFacts({ id, orderId: `order of ${id}` }));
    return priceEntries(this.ports(), new AbortController().signal, entries, { customer: contoso, all, at });
  }
}

it('asks the order of each subscription that goes on dearer, or may', async () => {
  const orders = new Orders();

  const [extends_, unknown, extended] = await orders.price(
    entry('1'),
    entry('2', { endOfTerm: 'unknown' }),
    entry('3', { endOfTerm: 'renews', isExtended: true }),
  );

  expect(orders.asked).toEqual(['order of 1', 'order of 2', 'order of 3']);
  expect([extends_, unknown, extended].map((each) => each?.ordered?.price)).toEqual([price, price, price]);
});

it('asks for nothing where nothing is dear, not even what is known', async () => {
  const orders = new Orders();
  const cheap = [entry('1', { endOfTerm: 'renews' }), entry('2', { endOfTerm: 'ends' }), aRadarEntry()];

  expect(await orders.price(...cheap)).toEqual(cheap);
  expect([orders.asked, orders.looks]).toEqual([[], 0]);
});

it('asks no order a second time, also where it told no price', async () => {
  const orders = new Orders();
  const told = { orderId: 'order of 1', askedAt: '2026-11-01T00:00:00.000Z', price };
  const none = { orderId: 'order of 2', askedAt: '2026-11-01T00:00:00.000Z' };
  orders.known = new Map([
    [subscriptionId('1'), told],
    [subscriptionId('2'), none],
  ]);

  const priced = await orders.price(entry('1'), entry('2'));

  expect(priced.map(({ ordered }) => ordered)).toEqual([told, none]);
  expect(orders.asked).toEqual([]);
});

it('asks anew where another order stands behind the subscription now', async () => {
  const orders = new Orders();
  orders.known = new Map([[subscriptionId('1'), { orderId: 'order before', askedAt: at, price }]]);

  const [priced] = await orders.price(entry('1'));

  expect(priced?.ordered).toEqual({ orderId: 'order of 1', askedAt: at, price });
});

it('shows the rest of what was read where prices can’t be had, and does not ask on', async () => {
  const orders = new Orders();
  orders.known = new Map([[subscriptionId('3'), { orderId: 'order of 3', askedAt: at, price }]]);
  orders.answer = () => {
    throw new KnownError('serviceDown', 'waitAndRetry', 'down');
  };

  const priced = await orders.price(entry('1'), entry('2'), entry('3'));

  expect(priced.map(({ ordered }) => ordered?.price)).toEqual([undefined, undefined, price]);
  expect(orders.asked).toEqual(['order of 1']);
  expect(orders.warned).toHaveLength(1);
});

it('gives the customer back where this process must rest', async () => {
  const orders = new Orders();
  orders.answer = () => {
    throw new OutOfService('rest');
  };

  await expect(orders.price(entry('1'))).rejects.toThrow(OutOfService);
});
