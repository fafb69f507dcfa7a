import fc from 'fast-check';
import { LearnedLaw } from '../../../src/platform/quota/learnedLaw';
import { Simulation } from './simulation';
import type { Vendor } from './simulation';

const units = 10_000;

/** Such as Graph's for writes, or a third of it. */
const documented = { periodMs: 150_000, intoWindowMs: 40_000, tells: true } as const;

it.each(
  (['window', 'bucket'] as const).flatMap((quota) =>
    [3_000, 1_000].flatMap((limit) => [300, 2_000, 3_000].map((latencyMs) => ({ quota, limit, latencyMs }))),
  ),
)('finds out a quota that it was not told, and hardly waits longer than need be: %j', (vendor) => {
  const { seconds, optimumSeconds, refusedShare, hasty } = new Simulation({ ...documented, ...vendor }, units).play();

  expect(seconds).toBeLessThanOrEqual(1.1 * optimumSeconds);
  expect(refusedShare).toBeLessThanOrEqual(0.01);
  expect(hasty).toBe(0);
});

/** Any quota that so many batches at once can use up. */
const anyVendor = (tells: boolean): fc.Arbitrary<Vendor> =>
  fc
    .record({
      quota: fc.constantFrom('window' as const, 'bucket' as const),
      periodMs: fc.constantFrom(60_000, 150_000, 300_000),
      limit: fc.integer({ min: 1_200, max: 5_000 }),
      latencyMs: fc.integer({ min: 100, max: 1_000 }),
      intoShare: fc.double({ min: 0, max: 0.4, noNaN: true }),
    })
    .filter(({ limit, periodMs, latencyMs }) => (limit / periodMs) * latencyMs < 25)
    // Where the last window would be full, the little that one before had left takes one more.
    .filter(({ limit, quota }) => quota === 'bucket' || (units / limit) % 1 < 0.9)
    .map(({ intoShare, ...vendor }) => ({ ...vendor, intoWindowMs: Math.round(intoShare * vendor.periodMs), tells }));

it.each([
  [true, 1.1, 0.01],
  [false, 1.15, 0.02],
] as const)(
  'is as quick within any quota, whether or not its use is told (%j): within %d of the optimum, %d refused',
  (tells, atMost, refusedAtMost) => {
    fc.assert(
      fc.property(anyVendor(tells), fc.nat(), (vendor, seed) => {
        const played = new Simulation(vendor, units, seed).play();
        const { seconds, optimumSeconds, sendingSeconds, refusedShare, hasty } = played;
        expect(seconds).toBeLessThanOrEqual(atMost * optimumSeconds + sendingSeconds);
        expect(refusedShare).toBeLessThanOrEqual(refusedAtMost);
        expect(hasty).toBe(0);
      }),
      { numRuns: 60 },
    );
  },
);

const ask = { rank: 'purchase', units: 20, isOverdue: false } as const;

/** Sends one request, which is answered at once. */
function sendOne(law: LearnedLaw, now: number, heard: { refused?: number; retryAfterSeconds?: number } = {}): void {
  law.sending(ask, now);
  law.answered({ units: 20, refused: 0, sentAt: now, ...heard }, now + 1);
}

it('waits longer each time where it is turned away and nobody says for how long', () => {
  const law = new LearnedLaw(100);
  const waits: number[] = [];
  for (let [tries, now] = [0, 0]; tries < 6; tries += 1) {
    sendOne(law, now, { refused: 20 });
    waits.push(Math.round(law.waitFor(ask, now + 1) / 1_000));
    now += 1 + law.waitFor(ask, now + 1);
  }
  expect(waits).toEqual([5, 10, 20, 40, 60, 60]);
});

it('begins anew with a quota that it has not used for long, or whose clock was put back', () => {
  for (const later of [1_000_000, -1_000_000]) {
    const law = new LearnedLaw(100);
    sendOne(law, 2_000_000, { refused: 20, retryAfterSeconds: 100 });
    expect(law.waitFor(ask, 2_000_002)).toBeGreaterThan(0);
    expect(law.waitFor(ask, 2_000_002 + later)).toBe(0);
  }
});

it('sends less at once while the service is in trouble', () => {
  const law = new LearnedLaw(100);
  for (let now = 0; now < 10; now += 1) sendOne(law, now);
  const atOnce = (): number => {
    let count = 0;
    for (; law.waitFor(ask, 20) === 0; count += 1) law.sending(ask, 20);
    for (let sent = 0; sent < count; sent += 1)
      law.answered({ units: 20, refused: 0, sentAt: 20, isFailure: true }, 20);
    return count;
  };
  expect(atOnce()).toBeGreaterThan(atOnce());
});

/** A law that has learned a bucket, which holds a hundred and is refilled with two a second, from requests of one unit each. */
function ofBucket(law: LearnedLaw): number {
  const one = { ...ask, units: 1 };
  let [now, left, filledAt] = [0, 100, 0];
  for (let sent = 0; sent < 500; sent += 1) {
    now += law.waitFor(one, now);
    left = Math.min(100, left + ((now - filledAt) * 2) / 1_000);
    filledAt = now;
    const refused = left < 1 ? { refused: 1, retryAfterSeconds: 1 } : { refused: 0 };
    left -= 1 - refused.refused;
    law.sending(one, now);
    law.answered({ units: 1, sentAt: now, ...refused }, now + 50);
    now += 50;
  }
  return now;
}

it('lets a large request go in its turn where only small ones went before', () => {
  const law = new LearnedLaw(200);
  let now = ofBucket(law);

  const begun = now;
  for (let wait = law.waitFor(ask, now); wait > 0; wait = law.waitFor(ask, now)) now += wait;

  // Twenty at two a second.
  expect(now - begun).toBeGreaterThan(9_000);
  expect(now - begun).toBeLessThan(11_000);
});

it('has nothing under way once all is answered, whatever fractions the requests cost', () => {
  const law = new LearnedLaw(1_000);
  const costs = [238, 24.933333333333337, 600, 46.0625];
  const answer = (units: number, heard: { refused?: number; retryAfterSeconds?: number } = {}) =>
    law.answered({ units, refused: 0, sentAt: 1_000, ...heard }, 1_010);
  for (const units of costs) law.sending({ ...ask, units }, 1_000);
  for (const units of [600, 238, 24.933333333333337]) answer(units);
  answer(46.0625, { refused: 20, retryAfterSeconds: 5 });

  expect(law.waitFor({ ...ask, units: 46.0625 }, 10_000)).toBe(0);
});

it('leaves to others what a request took of the quota that was not sent after all', () => {
  const [full, bucket] = [new LearnedLaw(100), new LearnedLaw(200)];
  const now = ofBucket(bucket);
  const bucketWaits = bucket.waitFor(ask, now);
  for (let count = 0; count < 5; count += 1) sendOne(full, count);
  for (let sent = 0; sent < 5; sent += 1) full.sending(ask, 10);
  expect(full.waitFor(ask, 11)).toBe(Infinity);

  bucket.sending(ask, now);
  bucket.unsent({ units: 20, sentAt: now }, now);
  full.unsent({ units: 20, sentAt: 10 }, 11);

  expect(bucket.waitFor(ask, now)).toBe(bucketWaits);
  expect(full.waitFor(ask, 11)).toBe(0);
});

it('goes on trying whether more goes through while all keep to one pace', () => {
  const law = new LearnedLaw(200);
  let now = ofBucket(law);
  const before = law.pace(now)!.perMs;

  for (const until = now + 100_000; now < until; now += 2_000) law.keepPace({ ...law.pace(now)!, holds: 100 }, now);

  expect(law.pace(now)!.perMs).toBeGreaterThan(1.05 * before);
});
