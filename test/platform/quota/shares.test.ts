import type { Law } from '../../../src/platform/quota/law';
import { Shares } from '../../../src/platform/quota/shares';
import { EventClock } from './eventClock';
import { Replicas } from './replicas';
import type { Plan } from './replicas';

const windowMs = { tenant: 150_000, app: 300_000 };
const roomy: Plan = { quota: 'window', appLimit: 70_000, latencyMs: 300 };

/** The most that was sent in one of the vendor's windows. */
function mostSent(sent: readonly { readonly atMs: number }[], lengthMs: number): number {
  const counts = new Map<number, number>();
  for (const { atMs } of sent) {
    const window = Math.floor(atMs / lengthMs);
    counts.set(window, (counts.get(window) ?? 0) + 1);
  }
  return Math.max(...counts.values());
}

describe.each(['window', 'bucket'] as const)('by %s', (quota) => {
  it.each([300, 2_000])(
    'lets two migrations of one customer on two replicas have half of its quota each, at %d ms',
    async (latencyMs) => {
      const world = new Replicas({ ...roomy, quota, latencyMs });
      const movers = [world.move(world.start(), 'one'), world.move(world.start(), 'one')];

      await world.clock.runUntil(600_000);

      const written = movers.map((mover) => mover.written);
      const all = written[0]! + written[1]!;
      expect(Math.min(...written)).toBeGreaterThanOrEqual(0.9 * (all / 2));
      expect(world.refused / world.sent.length).toBeLessThanOrEqual(0.02);
      if (quota === 'window') expect(mostSent(world.sent, windowMs.tenant)).toBeLessThanOrEqual(1.02 * 3_000);
      expect(all).toBeGreaterThanOrEqual(0.9 * (quota === 'window' ? 12_000 : 15_000));
    },
  );

  it.each([
    [8, 300],
    [4, 300],
    [8, 2_000],
  ])(
    'shares the quota of the app among 16 customers, %d of them on one of two replicas, at %d ms',
    async (onFirst, latencyMs) => {
      const world = new Replicas({ quota, appLimit: 30_000, latencyMs });
      const replicas = [world.start(), world.start()];
      const movers = Array.from({ length: 16 }, (_, index) =>
        world.move(replicas[index < onFirst ? 0 : 1]!, `customer ${index}`),
      );

      await world.clock.runUntil(599_000);

      const written = movers.map((mover) => mover.written);
      const all = written.reduce((sum, one) => sum + one, 0);
      expect(Math.min(...written)).toBeGreaterThanOrEqual(0.9 * (all / 16));
      expect(world.refused / world.sent.length).toBeLessThanOrEqual(0.02);
      if (quota === 'window') expect(mostSent(world.sent, windowMs.app)).toBeLessThanOrEqual(1.02 * 30_000);
    },
  );
});

it('lets who comes when a quota is nearly used up have as much of it as who was there before', async () => {
  const world = new Replicas({ ...roomy, quota: 'bucket' });
  const [first, second] = [world.start(), world.start()];
  const early = world.move(first, 'one');
  await world.clock.runUntil(60_000);
  const late = world.move(second, 'one');
  await world.clock.runUntil(120_000);
  const before = [early.written, late.written];

  await world.clock.runUntil(480_000);

  const [ofEarly, ofLate] = [early.written - before[0]!, late.written - before[1]!];
  expect(Math.min(ofEarly, ofLate)).toBeGreaterThanOrEqual((0.9 * (ofEarly + ofLate)) / 2);
  // Twenty a second.
  expect(ofEarly + ofLate).toBeGreaterThanOrEqual(0.95 * 7_200);
});

it('has the whole quota again within 15 s of the death of the process that it shared it with', async () => {
  const world = new Replicas({ ...roomy, quota: 'bucket' });
  const [first, second] = [world.start(), world.start()];
  const mover = world.move(first, 'one');
  world.move(second, 'one');
  await world.clock.runUntil(400_000);
  const writtenIn = async (fromMs: number, toMs: number): Promise<number> => {
    await world.clock.runUntil(fromMs);
    const before = mover.written;
    await world.clock.runUntil(toMs);
    return mover.written - before;
  };
  const half = await writtenIn(400_000, 500_000);

  world.kill(second);

  // Twenty a second, of which it had ten.
  expect(half).toBeLessThan(1_200);
  expect(await writtenIn(515_000, 615_000)).toBeGreaterThan(1_700);
});

it('asks nobody as long as nothing is sent, and keeps its share while nobody answers', async () => {
  const clock = new EventClock();
  const shares = new Shares();
  let asked = 0;
  const told = async () => {
    asked += 1;
    return [{ quota: { parties: 1 } }];
  };
  await shares.look(told);
  expect(asked).toBe(0);

  const units: number[] = [];
  const law: Law = { waitFor: () => 0, sending: (ask) => units.push(ask.units), answered: () => undefined };
  const lane = shares.lane('quota', clock, law);
  const send = () =>
    lane.pass(
      { rank: 'purchase', units: 20 },
      async () => undefined,
      () => ({}),
    );
  await send();
  await shares.look(told);
  await send();
  await expect(shares.look(() => Promise.reject(new Error('the database is away')))).rejects.toThrow('away');
  await send();

  expect(units).toEqual([20, 40, 40]);
});
