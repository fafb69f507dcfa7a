import { KnownError } from '../../src/migration/errors';
import { customerId } from '../../src/migration/ids';
import type { RadarEntry } from '../../src/migration/radar';
import { createRadar } from '../../src/workflow/radar';
import { NOW } from '../support/survey';
import { pack, retiredFacts } from './preparing';

function radarOf(names: readonly string[], list: (customer: string) => Promise<ReturnType<typeof retiredFacts>[]>) {
  const kept = new Map<string, readonly RadarEntry[]>();
  const readings: unknown[] = [];
  let passes = 0;
  const radar = createRadar({
    packs: [pack],
    clock: { now: () => new Date(NOW), sleep: async () => undefined },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    customers: {
      all: async function* () {
        passes += 1;
        for (const name of names) yield { id: customerId(name), name, domain: `${name}.example` };
      },
    },
    subscriptions: { list },
    radarStore: {
      replace: async (customer: string, entries: readonly RadarEntry[]) => void kept.set(customer, entries),
      finishReading: async (...reading: unknown[]) => void readings.push(reading),
    },
  } as unknown as Parameters<typeof createRadar>[0]);
  return { radar, kept, readings, passes: () => passes };
}

it('keeps the retired subscriptions of every customer and nothing else', async () => {
  const other = retiredFacts({ offerId: 'other', offerName: 'Something else', friendlyName: '' });
  const { radar, kept, readings } = radarOf(['contoso', 'fabrikam'], async (customer) =>
    customer === 'contoso' ? [retiredFacts(), other] : [other],
  );

  await radar.refresh();

  expect(kept.get('contoso')).toMatchObject([{ customerName: 'contoso', packId: 'kaizala-pro', quantity: 40 }]);
  expect(kept.get('fabrikam')).toEqual([]);
  expect(readings).toEqual([[NOW, 2, 0]]);
});

it('counts a customer that can not be read, and keeps what was known of it', async () => {
  const { radar, kept, readings } = radarOf(['contoso', 'fabrikam'], async (customer) => {
    if (customer === 'contoso') throw new KnownError('serviceDown', 'waitAndRetry', 'down');
    return [retiredFacts()];
  });

  await radar.refresh();

  expect([...kept.keys()]).toEqual(['fabrikam']);
  expect(readings).toEqual([[NOW, 1, 1]]);
});

it('reads once when asked twice at the same time, and again when asked later', async () => {
  const { radar, passes } = radarOf(['contoso'], async () => []);

  await Promise.all([radar.refresh(), radar.refresh()]);
  expect(passes()).toBe(1);

  await radar.refresh();
  expect(passes()).toBe(2);
});
