import { fewestCalls, neededSeconds, scanFigures } from '../../../bench/scan/scanFigures';

it('knows what a bucket that starts full allows', () => {
  expect(neededSeconds(500, 'bucket')).toBe(0);
  expect(neededSeconds(1_000, 'bucket')).toBeCloseTo(60);
});

it('knows that each further window of a minute lets through 500 more', () => {
  expect([500, 501, 1_000, 1_001].map((requests) => neededSeconds(requests, 'window'))).toEqual([0, 60, 60, 120]);
});

it('counts each page of the list and each customer once', () => {
  expect(fewestCalls(5_000)).toBe(5_010);
  expect(fewestCalls(5_001)).toBe(5_012);
});

it('holds a scan against what the quota allows', () => {
  const run = { customers: 5_000, quota: 'window', seconds: 630, calls: 5_010, refused: 5, rssMax: 2 ** 28 } as const;
  expect(scanFigures(run)).toEqual({
    ...{ customers: 5_000, quota: 'window', seconds: 630, optimumSeconds: 600 },
    ...{ ratioToOptimum: 1.05, throttledShare: 0.001, rssMaxMb: 256 },
  });
});

it('says nothing of memory where nobody tells it', () => {
  const run = { customers: 1_000, quota: 'bucket', seconds: 60, calls: 1_002, refused: 0, rssMax: undefined } as const;
  expect(scanFigures(run).rssMaxMb).toBeNull();
});
