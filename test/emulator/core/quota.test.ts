import { SharedLimiter } from '../../../emulator/core/quota';

const rule = { limit: 3_000, perMs: 150_000 };
const startedAt = 1_000_000;

const accepted = (limiter: SharedLimiter, asked: number, at: number): number =>
  Array.from({ length: asked }, () => limiter.take('writes', rule, at)).filter(({ allowed }) => allowed).length;

it('counts windows from the start, whenever the first request of a key comes', () => {
  const limiter = new SharedLimiter('window', startedAt);

  expect(accepted(limiter, 4_000, startedAt + 40_000)).toBe(3_000);
  expect(limiter.take('writes', rule, startedAt + 149_000)).toMatchObject({ allowed: false, retryAfterSeconds: 1 });
  expect(accepted(limiter, 4_000, startedAt + 150_000)).toBe(3_000);
});

it('keeps a window one and the same where instants are fractions of a millisecond', () => {
  const limiter = new SharedLimiter('window', -40_000);
  const instants = Array.from({ length: 3_500 }, (_none, nth) => nth * 31.7 + (nth % 7) / 3 - 40_000);

  const passed = instants.filter((at) => limiter.take('writes', rule, at).allowed);

  expect(passed).toHaveLength(3_000);
});

it('fills a bucket by 20 a second, which was full at the start', () => {
  const limiter = new SharedLimiter('bucket', startedAt);

  expect(accepted(limiter, 3_500, startedAt + 40_000)).toBe(3_000);
  expect(accepted(limiter, 500, startedAt + 50_000)).toBe(200);
});

it('tells how often it was asked and how often it refused', () => {
  const limiter = new SharedLimiter('window', startedAt);

  accepted(limiter, 3_007, startedAt);

  expect(limiter.counts()).toEqual([{ key: 'writes', asked: 3_007, refused: 7 }]);
});
