import { optimumSeconds } from '../../../bench/move/optimum';

const windows = (intoWindowSeconds: number) => ({ quota: 'window', limit: 3_000, intoWindowSeconds }) as const;
const bucket = { quota: 'bucket', limit: 3_000, intoWindowSeconds: 0 } as const;

it.each([
  [10_000, windows(0), 450],
  [10_000, windows(40), 410],
  [10_000, bucket, 350],
  [100_000, windows(40), 4_910],
  [100_000, bucket, 4_850],
  [3_000, windows(40), 0],
  [10_000, { ...windows(0), limit: 1_000 }, 1_350],
])('lets %d writes within %j take %d s at best', (writes, world, seconds) => {
  expect(optimumSeconds(writes, world)).toBeCloseTo(seconds, 0);
});
