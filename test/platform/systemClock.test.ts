import { systemClock } from '../../src/platform/systemClock';

it('sleeps until the time has come', async () => {
  const before = systemClock.now().getTime();

  await systemClock.sleep(20);

  expect(systemClock.now().getTime()).toBeGreaterThanOrEqual(before + 20);
});

it('sleeps through a wait that is longer than a timer can be', async () => {
  const controller = new AbortController();
  const asleep = systemClock.sleep(2 ** 40, controller.signal);
  const first = await Promise.race([asleep, new Promise((resolve) => setTimeout(resolve, 20, 'still asleep'))]);
  controller.abort(new Error('called off'));

  expect(first).toBe('still asleep');
  await expect(asleep).rejects.toThrow('called off');
});

it('does not begin a wait that was called off before', async () => {
  await expect(systemClock.sleep(1_000, AbortSignal.abort(new Error('called off')))).rejects.toThrow('called off');
});
