import { isUnderWay, underWayRefusal } from '../../src/migration/underWay';
import type { SetInMotion } from '../../src/migration/underWay';

const now = new Date('2026-11-22T09:00:00Z');
const transfer: SetInMotion = {
  kind: 'transfer',
  status: 'active',
  to: 'Fourth Coffee',
  since: '2026-11-01T23:30:00Z',
};
const transition: SetInMotion = { kind: 'transition', status: 'started', since: '2026-11-21T23:30:00Z' };

describe('what was begun with a subscription', () => {
  it.each<[SetInMotion['kind'], string, string, boolean, Partial<SetInMotion>?]>([
    ['transfer', 'active', '', true],
    ['transfer', 'pending', '', true],
    ['transfer', 'inprogress', '', true],
    ['transfer', 'active', ' and whose time is not over', true, { ...transfer, expiresAt: '2026-11-22T09:00:01Z' }],
    ['transfer', 'active', ' and whose time is over', false, { ...transfer, expiresAt: '2026-11-22T09:00:00Z' }],
    ['transfer', 'completed', '', false],
    ['transfer', 'reject', '', false],
    ['transfer', 'cancelled', '', false],
    ['transfer', 'expired', '', false],
    ['transfer', 'a word nobody knows', '', false],
    ['transition', 'started', ' at an instant that is not told', true],
    ['transition', 'started', ' since yesterday', true, transition],
    ['transition', 'started', ' since last week', false, { ...transition, since: '2026-11-15T08:00:00Z' }],
    ['transition', 'inprogress', '', true],
    ['transition', 'completed', '', false],
    ['transition', 'failed', '', false],
  ])('a %s that is %s%s is under way: %s', (kind, status, _which, expected, more = {}) => {
    expect(isUnderWay({ kind, status, ...more }, now)).toBe(expected);
  });

  it('is told with its evidence, the first that is not over', () => {
    const over: SetInMotion = { kind: 'transfer', status: 'completed' };

    expect(underWayRefusal([over, transfer, transition], 'Kaizala Pro', now)).toEqual({
      code: 'transferOpen',
      facts: { offer: 'Kaizala Pro', partner: 'Fourth Coffee', on: '2026-11-01' },
    });
    expect(underWayRefusal([{ kind: 'transition', status: 'started' }], 'Kaizala Pro', now)).toEqual({
      code: 'transitionOpen',
      facts: { offer: 'Kaizala Pro', on: '' },
    });
    expect(underWayRefusal([over], 'Kaizala Pro', now)).toBeUndefined();
  });
});
