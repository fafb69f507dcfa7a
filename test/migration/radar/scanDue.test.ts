import fc from 'fast-check';
import { addDays, dayOf } from '../../../src/migration/days';
import { customerId } from '../../../src/migration/ids';
import { dayToScan, isDue, isResting, isRetryDue } from '../../../src/migration/radar/scanDue';

const at = (instant: string) => new Date(instant);
const rome = { at: '06:00', timeZone: 'Europe/Rome' };
const changed = new Set<ReturnType<typeof customerId>>();

it('reads a customer with a far end again where an end was set there since', () => {
  const far = { customerId: customerId('contoso'), readOn: '2026-11-21', nearestEndOn: '2027-11-21', failed: false };

  expect(isDue(far, '2026-11-22', changed)).toBe(false);
  expect(isDue({ ...far, isSetSince: true }, '2026-11-22', changed)).toBe(true);
});

describe('the day to scan', () => {
  it('has come at the first launch, whatever the time', () => {
    expect(dayToScan(undefined, at('2026-11-22T01:00:00Z'), rome)).toBe('2026-11-21');
    expect(dayToScan(undefined, at('2026-11-22T09:00:00Z'), rome)).toBe('2026-11-22');
  });

  it('comes when the clocks of the zone show the time, not before', () => {
    expect(dayToScan('2026-11-21', at('2026-11-22T04:59:59Z'), rome)).toBeUndefined();
    expect(dayToScan('2026-11-21', at('2026-11-22T05:00:00Z'), rome)).toBe('2026-11-22');
    expect(dayToScan('2026-11-22', at('2026-11-22T22:59:59Z'), rome)).toBeUndefined();
  });

  it('is one day for all that were slept through', () => {
    expect(dayToScan('2026-11-02', at('2026-11-22T20:00:00Z'), rome)).toBe('2026-11-22');
    expect(dayToScan('2026-11-02', at('2026-11-22T01:00:00Z'), rome)).toBe('2026-11-21');
  });

  it('is none again when the clock goes back', () => {
    expect(dayToScan('2026-11-22', at('2026-11-21T12:00:00Z'), rome)).toBeUndefined();
    expect(dayToScan('2026-11-22', at('2026-11-19T12:00:00Z'), rome)).toBeUndefined();
    expect(dayToScan('2026-11-22', at('2026-11-23T05:00:00Z'), rome)).toBe('2026-11-23');
  });

  it('does not wait for years when a clock has once been far ahead', () => {
    expect(dayToScan('2031-01-01', at('2026-11-22T12:00:00Z'), rome)).toBe('2026-11-22');
  });

  // 2026-03-29: 02:00 becomes 03:00. 2026-10-25: 03:00 becomes 02:00.
  it.each([
    ['spring, at a time that does not exist', '02:30', '2026-03-28', '2026-03-29T00:59:59Z', undefined],
    ['spring, as soon as it is past', '02:30', '2026-03-28', '2026-03-29T01:00:00Z', '2026-03-29'],
    ['autumn, the first time', '02:30', '2026-10-24', '2026-10-25T00:30:00Z', '2026-10-25'],
    ['autumn, before the second time', '02:30', '2026-10-25', '2026-10-25T01:10:00Z', undefined],
    ['autumn, the second time', '02:30', '2026-10-25', '2026-10-25T01:30:00Z', undefined],
  ])('keeps to one scan a day in %s', (_when, time, last, now, day) => {
    expect(dayToScan(last, at(now), { at: time, timeZone: 'Europe/Rome' })).toBe(day);
  });

  it.each(['Pacific/Auckland', 'Pacific/Honolulu', 'Pacific/Apia', 'America/New_York', 'Europe/Rome', 'UTC'])(
    'scans every day once in %s, however irregularly it is asked',
    (timeZone) => {
      fc.assert(
        fc.property(
          fc.integer({ min: 0, max: 23 }),
          fc.array(fc.integer({ min: 1, max: 20 * 60 }), { minLength: 20, maxLength: 200 }),
          (hour, steps) => {
            const time = { at: `${String(hour).padStart(2, '0')}:30`, timeZone };
            let now = Date.parse('2026-03-20T00:00:00Z');
            const scans: string[] = [];
            for (const minutes of steps) {
              now += minutes * 60_000;
              const day = dayToScan(scans.at(-1), new Date(now), time);
              if (day !== undefined) scans.push(day);
            }
            // Asked at least every 20 hours, no day goes without.
            expect(scans).toEqual(scans.map((_day, nth) => addDays(scans[0]!, nth)));
            expect(addDays(scans.at(-1)!, 1) >= dayOf(new Date(now), timeZone)).toBe(true);
          },
        ),
        { numRuns: 30 },
      );
    },
  );
});

describe('a customer is read', () => {
  const known = { customerId: customerId('c'), readOn: '2026-11-21', failed: false };

  it.each([
    ['never read', { customerId: customerId('c'), failed: false }, true],
    ['could not be read', { ...known, failed: true }, true],
    ['ends in 120 days', { ...known, nearestEndOn: '2027-03-22' }, true],
    ['ends in 121 days', { ...known, nearestEndOn: '2027-03-23' }, false],
    ['has ended', { ...known, nearestEndOn: '2026-11-01' }, true],
    ['has nothing that ends', known, false],
    ['ends late, read six days ago', { ...known, readOn: '2026-11-16', nearestEndOn: '2027-09-01' }, false],
    ['ends late, read seven days ago', { ...known, readOn: '2026-11-15', nearestEndOn: '2027-09-01' }, true],
  ])('or not: %s', (_what, customer, due) => {
    expect(isDue(customer, '2026-11-22', changed)).toBe(due);
  });

  it('as soon as something was changed there', () => {
    expect(isDue(known, '2026-11-22', new Set([customerId('c')]))).toBe(true);
  });
});

it('asks again three times, after 10, 30 and 60 minutes', () => {
  const since = '2026-11-22T06:00:00.000Z';
  const due = (tries: number, now: string) => isRetryDue([{ tries, since }], at(`2026-11-22T${now}:00Z`));

  expect([due(1, '06:09'), due(1, '06:10')]).toEqual([false, true]);
  expect([due(2, '06:29'), due(2, '06:30')]).toEqual([false, true]);
  expect([due(3, '06:59'), due(3, '07:00')]).toEqual([false, true]);
  expect(due(4, '23:00')).toBe(false);
});

it('rests for ten minutes after a scan was given up, and no longer for a clock that goes back', () => {
  const isRestingAt = (now: string) => isResting('2026-11-22T12:00:00.000Z', at(now));

  expect(['12:00:00Z', '12:09:59Z', '12:10:00Z', '11:59:59Z'].map((time) => isRestingAt(`2026-11-22T${time}`))).toEqual(
    [true, true, false, false],
  );
  expect(isResting(undefined, at('2026-11-22T12:00:00Z'))).toBe(false);
});
