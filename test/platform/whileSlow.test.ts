import { whileSlow } from '../../src/platform/whileSlow';

it('says again and again that the work is not over', async () => {
  let end: (words: string) => void = () => undefined;
  let told = 0;
  const tell = () => {
    told += 1;
    if (told === 3) end('done');
  };

  expect(await whileSlow(tell, () => new Promise((resolve) => (end = resolve)), 1)).toBe('done');

  expect(told).toBe(3);
});

it('says nothing of work that is over before, and hands on why it failed', async () => {
  const tell = jest.fn();

  expect(await whileSlow(tell, async () => 'done')).toBe('done');
  await expect(whileSlow(tell, () => Promise.reject(new Error('no')))).rejects.toThrow('no');

  expect(tell).not.toHaveBeenCalled();
});
