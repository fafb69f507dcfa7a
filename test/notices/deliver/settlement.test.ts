import { settlementOf } from '../../../src/notices/deliver/settlement';
import type { ClaimedLetter } from '../../../src/migration/ports';

const now = new Date('2026-11-22T10:00:00.000Z');
const letter = (more: Partial<ClaimedLetter> = {}): ClaimedLetter => ({
  id: 'l1',
  recipient: 'agent:alex',
  day: '2026-11-22',
  content: {},
  tries: 1,
  unknowns: 0,
  ...more,
});

const waitAfter = (tries: number, dice: number, retryAfterMs?: number): number => {
  const sent = { is: 'notTaken', ...(retryAfterMs === undefined ? {} : { retryAfterMs }) } as const;
  const settlement = settlementOf(letter({ tries }), sent, now, dice);
  return settlement.as === 'again' ? Date.parse(settlement.nextTryAt) - now.getTime() : NaN;
};

it('sends a letter of unknown outcome once more after a minute, and then never again', () => {
  expect(settlementOf(letter(), { is: 'unknown' }, now, 0.5)).toEqual({
    id: 'l1',
    as: 'again',
    nextTryAt: '2026-11-22T10:01:00.000Z',
    perhapsTwice: true,
  });
  expect(settlementOf(letter({ tries: 2, unknowns: 1 }), { is: 'unknown' }, now, 0.5)).toEqual({
    id: 'l1',
    as: 'givenUp',
  });
});

it('waits as long as Teams asks, and never less', () => {
  expect(waitAfter(1, 0, 7_000)).toBe(7_000);
  expect(waitAfter(5, 1, 7_000)).toBeGreaterThan(7_000);
});

it('waits longer each time where Teams does not say how long, up to some minutes, and not in step with others', () => {
  expect([1, 2, 3, 4].map((tries) => waitAfter(tries, 0))).toEqual([1_000, 2_000, 4_000, 8_000]);
  expect(waitAfter(2, 1)).toBeGreaterThan(waitAfter(2, 0));
  expect(waitAfter(200, 1)).toBeLessThan(10 * 60_000);
});

it('is done with a letter that was delivered or refused', () => {
  expect(settlementOf(letter({ unknowns: 1 }), { is: 'delivered' }, now, 0)).toEqual({ id: 'l1', as: 'delivered' });
  expect(settlementOf(letter(), { is: 'refused', because: 'blocked' }, now, 0)).toEqual({
    id: 'l1',
    as: 'refused',
    because: 'blocked',
  });
});
