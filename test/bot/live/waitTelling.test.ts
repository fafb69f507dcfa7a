import { WaitTelling } from '../../../src/bot/live/waitTelling';
import { agentId, customerId, subscriptionId } from '../../../src/migration/ids';
import type { QueuedPreparation } from '../../../src/migration/ports';
import { FakeClock } from '../../platform/fakeClock';

const alex = agentId('agent-alex');
const wish = { kind: 'survey', customerId: customerId('c'), subscriptionId: subscriptionId('s') } as const;
const queuedFor = (waitedMs: number, others = 12): QueuedPreparation => ({
  ...{ id: 'question', agentId: alex, waitedMs },
  ...{ others, ahead: others, doneLately: 20, spanMs: 20_000 },
});

/** A process in which one agent waits. */
async function aProcess() {
  const clock = new FakeClock();
  const house = { queued: [] as QueuedPreparation[], isAway: false };
  const told: unknown[] = [];
  const asked: (readonly string[])[] = [];
  const faults: unknown[] = [];
  const waits = new WaitTelling({
    preparations: {
      queued: async (ids) => {
        asked.push(ids);
        return house.queued.filter(({ id }) => ids.includes(id));
      },
    },
    messenger: {
      mention: async (...what) => {
        told.push(what);
        if (house.isAway) throw new Error('away');
      },
    },
    clock,
    log: { info: () => undefined, warn: () => undefined, error: (...fault) => void faults.push(fault) },
  });
  await waits.following({ prepare: async () => undefined }).prepare({ id: 'question', agentId: alex, wish });
  return { ...{ waits, house, told, asked, clock, faults } };
}

it('tells whoever waits behind others how long and why, after some seconds and then every ten', async () => {
  const { waits, house, told, clock } = await aProcess();

  for (let waitedMs = 2_000; waitedMs <= 16_000; waitedMs += 2_000) {
    house.queued = [queuedFor(waitedMs)];
    await waits.tell();
    await clock.sleep(2_000);
  }

  expect(told).toEqual(Array(2).fill([alex, { waits: 'question', told: { others: 12, seconds: 15 } }]));
});

it('tells nobody who waits for nobody else', async () => {
  const { waits, house, told } = await aProcess();
  house.queued = [queuedFor(30_000, 0)];

  await waits.tell();

  expect(told).toEqual([]);
});

it('asks no more once nobody waits', async () => {
  const { waits, asked } = await aProcess();

  await waits.tell();
  await waits.tell();

  expect(asked).toEqual([['question']]);
});

it('goes on when a card could not be changed', async () => {
  const { waits, house, told, faults } = await aProcess();
  house.queued = [queuedFor(5_000)];
  house.isAway = true;

  await waits.tell();

  expect([told.length, faults.length]).toEqual([1, 1]);
});

it('follows nothing that could not be started', async () => {
  const { waits, asked } = await aProcess();
  await waits.tell();
  const failing = waits.following({ prepare: () => Promise.reject(new Error('away')) });

  await expect(failing.prepare({ id: 'other', agentId: alex, wish })).rejects.toThrow('away');
  await waits.tell();

  expect(asked).toEqual([['question']]);
});
