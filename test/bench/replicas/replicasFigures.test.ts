import { readWish } from '../../../bench/replicas/options';
import { replicasFigures } from '../../../bench/replicas/replicasFigures';
import type { Measured, Sample } from '../../../bench/replicas/replicasFigures';

const seconds = Array.from({ length: 301 }, (_none, second) => second);

/** What each second has brought right before it is over, added up. */
function samplesOf(each: (second: number) => { sent: number; refused?: number; one: number; other: number }): Sample[] {
  let sample: Sample = { atMs: 0, sent: 0, refused: 0, moved: {} };
  return seconds.map((second) => {
    const { sent, refused = 0, one, other } = second === 0 ? { sent: 0, one: 0, other: 0 } : each(second);
    const { one: ones = 0, other: others = 0 } = sample.moved;
    const moved = { one: ones + one, other: others + other };
    sample = {
      atMs: Math.max(0, second * 1_000 - 1),
      sent: sample.sent + sent,
      refused: sample.refused + refused,
      moved,
    };
    return sample;
  });
}

const measured: Measured = {
  mode: 'same',
  quota: { model: 'bucket', limit: 3_000, perMs: 150_000, left: 0 },
  latencyMs: 300,
  migrations: 2,
  seconds: 300,
  samples: samplesOf(() => ({ sent: 20, one: 11, other: 9 })),
};

it('tells the figures under the names that others read, and no others', () => {
  expect(replicasFigures(measured)).toEqual({
    ...{ mode: 'same', quota: 'bucket', latencyMs: 300, migrations: 2, seconds: 300 },
    ...{ sentOverQuota: 1, throttledShare: 0, usedShare: 1, smallestShare: 0.9, smallestOfMean: 0.9 },
    takeOverShareSeconds: null,
  });
});

it('holds what a bucket had left at the beginning to be everybody’s as well', () => {
  const { usedShare, sentOverQuota } = replicasFigures({ ...measured, quota: { ...measured.quota, left: 2_000 } });
  expect(usedShare).toBe(0.75);
  expect(sentOverQuota).toBe(0.75);
});

it('gives a migration that has moved nobody no share', () => {
  const samples = samplesOf(() => ({ sent: 20, one: 20, other: 0 })).map((sample) => ({
    ...sample,
    moved: { one: sample.moved['one']! },
  }));
  expect(replicasFigures({ ...measured, samples }).smallestShare).toBe(0);
});

it('finds the window in which too much was sent, though others made up for it', () => {
  const samples = samplesOf((second) => ({
    sent: second < 150 ? 15 : 23,
    refused: second < 150 ? 0 : 3,
    one: 8,
    other: 8,
  }));
  const { sentOverQuota, throttledShare } = replicasFigures({
    ...measured,
    quota: { ...measured.quota, model: 'window' },
    samples,
  });

  expect(sentOverQuota).toBeCloseTo((23 * 150) / 3_000, 1);
  expect(throttledShare).toBeCloseTo(453 / 5_708, 2);
});

it('finds when more had been sent than had come into a bucket', () => {
  const samples = samplesOf((second) => ({ sent: second < 170 ? 24 : 10, one: 5, other: 5 }));
  expect(replicasFigures({ ...measured, samples }).sentOverQuota).toBe(1.2);
});

it('counts from the death of one replica until the other has its share', () => {
  const samples = samplesOf((second) => ({ sent: second > 150 && second <= 158 ? 10 : 20, one: 10, other: 10 }));
  // Ten seconds may have two of the ten that were too slow.
  expect(replicasFigures({ ...measured, samples, killedAtMs: 150_000 }).takeOverShareSeconds).toBe(6);
});

it('owns that the share never came', () => {
  const samples = samplesOf((second) => ({ sent: second > 150 ? 10 : 20, one: 10, other: 10 }));
  expect(replicasFigures({ ...measured, samples, killedAtMs: 150_000 }).takeOverShareSeconds).toBeNull();
});

it.each([
  [[]],
  [['--mode', 'few']],
  [['--mode', 'many', '--quota', 'leaky']],
  [['--mode', 'killed', '--quota', 'window']],
  [['--mode', 'many', '--seconds', '5']],
  [['--mode', 'many', '--fast']],
])('refuses %j with its usage', (args) => {
  expect(() => readWish(args)).toThrow('npm run bench:replicas');
});
