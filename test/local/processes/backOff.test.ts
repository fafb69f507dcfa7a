import fc from 'fast-check';
import { afterDeath } from '../../../local/processes/backOff';

const minute = 60_000;

it('waits longer after each death of the last minute', () => {
  const pauses = [1, 2, 3, 4].map((deaths) => afterDeath(Array<number>(deaths).fill(1_000), 1_000));

  expect(pauses).toEqual([500, 1_000, 2_000, 4_000].map((restartInMs) => ({ restartInMs })));
});

it('gives up at the fifth death within a minute', () => {
  expect(afterDeath([0, 10, 20, 30, 40], 59_999)).toBe('giveUp');
});

it('never gives up on a part that dies now and then', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: minute }), (deaths, more) => {
      const diedAtMs = Array.from({ length: deaths }, (_, at) => at * (minute / 4 + more));
      const next = afterDeath(diedAtMs, diedAtMs.at(-1) ?? 0);

      expect(next).not.toBe('giveUp');
    }),
  );
});
