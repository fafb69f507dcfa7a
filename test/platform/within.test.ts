import { within } from '../../src/platform/within';

it('hands on what came in time', async () => {
  await expect(within(1_000, () => Promise.resolve('here'))).resolves.toBe('here');
});

it('gives up on work that ignores its signal', async () => {
  await expect(within(10, () => new Promise(() => undefined))).rejects.toMatchObject({ name: 'TookTooLong' });
});

it('tells the work to stop', async () => {
  let stopped = false;

  await within(10, (signal) => {
    signal.addEventListener('abort', () => (stopped = true));
    return new Promise(() => undefined);
  }).catch(() => undefined);

  expect(stopped).toBe(true);
});
