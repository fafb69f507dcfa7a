import fc from 'fast-check';
import { timeOf } from '../../../src/migration/days';
import { askAgainAt, isQuiet } from '../../../src/migration/notices/quietHours';
import { knownZone } from '../../../src/migration/timeZones';

const night = { from: '18:00', until: '08:00' };

it.each([
  ['2026-11-22T06:59:00Z', 'Europe/Rome', true],
  ['2026-11-22T07:00:00Z', 'Europe/Rome', false],
  ['2026-11-22T16:59:00Z', 'Europe/Rome', false],
  ['2026-11-22T17:00:00Z', 'Europe/Rome', true],
  ['2026-11-22T19:00:00Z', 'Pacific/Auckland', false],
  ['2026-11-22T18:00:00Z', 'Pacific/Honolulu', false],
])('at %s it is quiet in %s: %s', (at, zone, quiet) => {
  expect(isQuiet(new Date(at), zone, night)).toBe(quiet);
});

it('goes by the wall clock on the days on which that is put forward and back', () => {
  const eightInRome = (at: string) => [
    timeOf(new Date(at), 'Europe/Rome'),
    isQuiet(new Date(at), 'Europe/Rome', night),
  ];

  // Summer time ends on 25 October 2026 and begins on 28 March 2027.
  expect(eightInRome('2026-10-24T06:00:00Z')).toEqual(['08:00', false]);
  expect(eightInRome('2026-10-25T06:00:00Z')).toEqual(['07:00', true]);
  expect(eightInRome('2026-10-25T07:00:00Z')).toEqual(['08:00', false]);
  expect(eightInRome('2027-03-27T06:59:00Z')).toEqual(['07:59', true]);
  expect(eightInRome('2027-03-28T06:00:00Z')).toEqual(['08:00', false]);
});

it('does not stay quiet for want of an hour that the clock skips', () => {
  // In Rome 02:30 does not exist on 28 March 2027.
  const early = { from: '22:00', until: '02:30' };

  expect(isQuiet(new Date('2027-03-28T00:59:00Z'), 'Europe/Rome', early)).toBe(true);
  expect(isQuiet(new Date('2027-03-28T01:00:00Z'), 'Europe/Rome', early)).toBe(false);
});

it('is quiet at no hour or at every hour where somebody chose so', () => {
  for (const at of ['2026-11-22T03:00:00Z', '2026-11-22T12:00:00Z']) {
    expect(isQuiet(new Date(at), 'UTC', 'never')).toBe(false);
    expect(isQuiet(new Date(at), 'UTC', 'always')).toBe(true);
  }
});

it('is quiet at exactly the hours at which the other half of the day is not', () => {
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  fc.assert(
    fc.property(time, time, fc.integer({ min: 0, max: 400 * 24 * 60 }), (from, until, minutes) => {
      fc.pre(from !== until);
      const at = new Date(Date.parse('2026-01-01T00:00:00Z') + minutes * 60_000);

      expect(isQuiet(at, 'America/New_York', { from, until })).toBe(
        !isQuiet(at, 'America/New_York', { from: until, until: from }),
      );
    }),
  );
});

it('takes UTC for a zone that nobody knows', () => {
  expect(knownZone('Romance Standard Time')).toBe('UTC');
  expect(knownZone('Pacific/Auckland')).toBe('Pacific/Auckland');
});

describe('when to ask again whether it is still quiet', () => {
  it.each([
    ['Europe/Rome', '2026-11-22T06:10:40Z', '2026-11-22T07:00:00.000Z'],
    ['Europe/Rome', '2026-11-22T06:59:59Z', '2026-11-22T07:00:00.000Z'],
    ['Europe/Rome', '2026-11-21T20:30:10Z', '2026-11-21T21:30:00.000Z'],
    ['Asia/Kolkata', '2026-11-22T02:00:00Z', '2026-11-22T02:30:00.000Z'],
  ])('is the end in %s, or in an hour: at %s it is %s', (zone, at, again) => {
    expect(askAgainAt(new Date(at), zone, night).toISOString()).toBe(again);
  });

  it('comes to the minute in which it is quiet no more, whatever the clock does on the way', () => {
    const start = Date.parse('2026-03-20T00:00:00Z');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 230 * 24 * 60 * 60 }), (seconds) => {
        let at = new Date(start + seconds * 1_000);
        fc.pre(isQuiet(at, 'Europe/Rome', night));
        for (let asked = 0; isQuiet(at, 'Europe/Rome', night); asked += 1) {
          expect(asked).toBeLessThan(17);
          const before = at;
          at = askAgainAt(at, 'Europe/Rome', night);
          expect(at.getTime()).toBeGreaterThan(before.getTime());
        }

        expect(timeOf(at, 'Europe/Rome')).toBe('08:00');
      }),
    );
  });
});
