import { atOnce, inSlices } from '../../src/platform/gradual';
import type { Gradual } from '../../src/platform/gradual';

function* counted(to: number, each: () => void = () => undefined): Gradual<number> {
  for (let n = 0; n < to; n++) {
    each();
    yield;
  }
  return to;
}

it('works out the same at once and in slices', async () => {
  expect(atOnce(counted(1_000))).toBe(1_000);
  await expect(inSlices(counted(1_000))).resolves.toBe(1_000);
});

it('lets others have their turn long before the work is done', async () => {
  let isServed = false;
  setImmediate(() => (isServed = true));
  let time = 0;
  const seen: boolean[] = [];
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => (time += 15));

  await inSlices(counted(10, () => seen.push(isServed)));
  clock.mockRestore();

  expect(seen[0]).toBe(false);
  expect(seen.at(-1)).toBe(true);
});

it('hands on what the work threw', async () => {
  const broken = () => {
    throw new Error('broken');
  };
  await expect(inSlices(counted(1, broken))).rejects.toThrow('broken');
});
