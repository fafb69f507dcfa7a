import fc from 'fast-check';
import { SharedLimiter } from '../../../emulator/core/quota';
import { PublishedQuota } from '../../../src/partnerCenter/http/publishedQuota';
import { Lane } from '../../../src/platform/quota/lane';
import type { QuotaAnswer } from '../../../src/platform/quota/lane';
import type { Clock } from '../../../src/platform/clock';
import type { Rank } from '../../../src/platform/quota/waitingLine';

/** Time that passes while somebody sleeps, once nobody has anything else to do. */
class IdleClock {
  private at = Date.parse('2026-11-22T10:00:00.000Z');

  now = () => new Date(this.at);

  sleep = async (ms: number, signal?: AbortSignal): Promise<void> => {
    await new Promise((resolve) => setImmediate(resolve));
    if (signal?.aborted) throw signal.reason;
    this.at += ms;
  };
}

const paced = (clock: Clock): Lane => new Lane(clock, new PublishedQuota());

const pass = (lane: Lane, rank: Rank, whose = '', heard: QuotaAnswer = {}): Promise<void> =>
  lane.pass(
    { rank, whose },
    async () => undefined,
    () => heard,
  );

const quota = { limit: 500, perMs: 60_000 };

/** All calls at once; answers with when each was let go. */
async function pace(pacer: Lane, clock: IdleClock, count: number, rank: Rank = 'scan'): Promise<readonly number[]> {
  return Promise.all(
    Array.from({ length: count }, async () => {
      await pass(pacer, rank);
      return clock.now().getTime();
    }),
  );
}

it.each([
  ['bucket', 1.15 * 541],
  ['window', 1.15 * 600],
] as const)('lets 5,010 patient calls go within the quota counted as %s, in %d s at most', async (mode, seconds) => {
  const clock = new IdleClock();
  const from = clock.now().getTime();
  const limiter = new SharedLimiter(mode);

  const sentAt = await pace(paced(clock), clock, 5_010);

  expect(sentAt.every((at) => limiter.take('partner', quota, at).allowed)).toBe(true);
  expect((sentAt.at(-1)! - from) / 1000).toBeLessThanOrEqual(seconds);
});

it('never exceeds the quota, whoever asks when', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          pauseMs: fc.nat(30_000),
          calls: fc.nat(400),
          rank: fc.constantFrom('purchase' as const, 'survey' as const, 'scan' as const),
        }),
        { maxLength: 12 },
      ),
      async (bursts) => {
        const clock = new IdleClock();
        const pacer = paced(clock);
        const sentAt: number[] = [];
        for (const { pauseMs, calls, rank } of bursts) {
          await clock.sleep(pauseMs);
          sentAt.push(...(await pace(pacer, clock, calls, rank)));
        }
        for (const mode of ['bucket', 'window'] as const) {
          const limiter = new SharedLimiter(mode);
          expect(sentAt.every((at) => limiter.take('partner', quota, at).allowed)).toBe(true);
        }
      },
    ),
    { numRuns: 30 },
  );
});

it('lets calls that somebody waits for go before the scan’s', async () => {
  const clock = new IdleClock();
  const pacer = paced(clock);
  const order: string[] = [];
  const patient = Array.from({ length: 200 }, () => pass(pacer, 'scan').then(() => order.push('patient')));
  const urgent = Array.from({ length: 10 }, () => pass(pacer, 'purchase').then(() => order.push('urgent')));

  await Promise.all([...patient, ...urgent]);

  // Those that were let go before anybody else asked are gone.
  expect(order.lastIndexOf('urgent')).toBeLessThan(75);
});

it('lets a scan end beside more surveys than the quota has room for', async () => {
  const clock = new IdleClock();
  const pacer = paced(clock);
  const order: string[] = [];
  const ask = (rank: Rank, count: number) =>
    Array.from({ length: count }, () => pass(pacer, rank, 'contoso').then(() => order.push(rank)));

  await Promise.all([...ask('survey', 2_000), ...ask('scan', 60)]);

  // 500 surveys went before the scan came; from then on one call in twenty is the scan's.
  expect(order.lastIndexOf('scan')).toBeLessThan(500 + 60 * 20);
});

it.each([
  [57, 57],
  [600, 120],
])(
  'holds everything back for the %d s that Partner Center asked for, as far as a quota can last: %d s',
  async (asked, held) => {
    const clock = new IdleClock();
    const pacer = paced(clock);
    const from = clock.now().getTime();
    await pass(pacer, 'purchase', '', { refused: 1, retryAfterSeconds: asked });

    const [urgent] = await pace(pacer, clock, 1, 'purchase');

    expect(urgent! - from).toBeGreaterThanOrEqual(held * 1_000);
  },
);

it('waits for nothing when the clock was put back', async () => {
  let now = 10_000_000;
  const slept: number[] = [];
  const pacer = paced({ now: () => new Date(now), sleep: async (ms) => void slept.push((now += ms)) });
  for (let calls = 0; calls < 499; calls += 1) await pass(pacer, 'purchase');
  await pass(pacer, 'purchase', '', { refused: 1, retryAfterSeconds: 60 });
  now = 0;

  await pass(pacer, 'purchase');

  expect(slept).toEqual([]);
});
