import { chooseScale, moveFigures } from '../../../bench/move/moveFigures';
import { readWish } from '../../../bench/move/options';

const wish = readWish(['--users', '10000', '--quota', 'window', '--limit', 'third']);

it('tells the figures under the names that others read, and no others', () => {
  const moved = {
    seconds: 451,
    optimumSeconds: 410,
    writes: 10_050,
    throttled: 40,
    repeatedLicenceWrites: 3,
    rssMax: 250.4 * 2 ** 20,
    reviewRssMax: 300.2 * 2 ** 20,
    slowestTurnMs: 1_236,
  };

  expect(moveFigures(wish, moved, 3_157)).toEqual({
    ...{ users: 10_000, quota: 'window', latencyMs: 300, seconds: 451, optimumSeconds: 410, ratioToOptimum: 1.1 },
    ...{ sequentialSeconds: 3_157, speedupOverSequential: 7, throttledShare: 0.004 },
    ...{ repeatedLicenceWrites: 3, rssMaxMb: 250, reviewRssMaxMb: 300 },
    slowestTurnSeconds: 1.24,
  });
});

it('takes a third of the documented limit when told so', () => {
  expect(wish.limit).toBe(1_000);
});

it.each([[['--quota', 'leaky']], [['--quota', 'window', '--users', '0']], [['--quota', 'bucket', '--fast', '1']]])(
  'refuses %j with its usage',
  (args) => {
    expect(() => readWish(args)).toThrow('npm run bench:move');
  },
);

it.each([
  ['the largest', { 10: 100, 5: 98 }, 10],
  ['a smaller one, where the machine is too slow for the largest', { 10: 130, 5: 100, 2.5: 101 }, 5],
  ['the smallest, where it is too slow for any', { 10: 200, 5: 150, 2.5: 120, 2: 110, 1: 100 }, 2],
])('plays time at %s', async (_which, seconds: Readonly<Record<string, number>>, chosen) => {
  const asked: number[] = [];

  const scale = await chooseScale(async (at) => {
    asked.push(at);
    return seconds[at]!;
  });

  expect(scale).toBe(chosen);
  expect(new Set(asked).size).toBe(asked.length);
});
