import { SharedReadings } from '../../../src/workflow/prepare/sharedReadings';

const minute = 60_000;

it('remembers nothing for ever, however many customers and orders are asked about', async () => {
  let now = Date.parse('2026-11-28T10:00:00.000Z');
  const clock = { now: () => new Date(now), sleep: () => Promise.resolve() };
  const readings = new SharedReadings<number>(clock, () => true);
  const keep = (key: string) => readings.keep(key, Promise.resolve(1));
  await Promise.all([keep('again'), keep('first')]);

  now += 3 * minute;
  await keep('again');
  now += 3 * minute;
  await keep('last');

  // Only what is still there would be good again by a clock that was put back.
  now -= 3 * minute;
  expect(['first', 'again', 'last'].filter((key) => readings.has(key))).toEqual(['again', 'last']);
});
