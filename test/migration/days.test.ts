import fc from 'fast-check';
import { addDays, addTerm, dayOf, daysLeft, readTerm } from '../../src/migration/days';

const added = (at: string, term: string): string => addTerm(new Date(at), term).toISOString();

describe('days', () => {
  it('counts the last day itself, which still serves', () => {
    expect(daysLeft('2026-12-12', '2026-11-22')).toBe(20);
    expect(daysLeft('2026-12-12', '2026-12-12')).toBe(0);
    expect(daysLeft('2026-12-12', '2026-12-13')).toBe(-1);
  });

  it('is not confused by the hour that clocks are set back or by times behind the day', () => {
    expect(daysLeft('2026-10-26', '2026-10-24')).toBe(2);
    expect(daysLeft('2026-12-12T23:59:59.9999999Z', '2026-12-12')).toBe(0);
  });

  it('knows the local day of an instant', () => {
    expect(dayOf('2026-11-22T23:30:00Z', 'Europe/Rome')).toBe('2026-11-23');
    expect(dayOf(new Date('2026-11-22T03:00:00Z'), 'America/New_York')).toBe('2026-11-21');
    expect(dayOf('2026-11-22T23:30:00Z', 'UTC')).toBe('2026-11-22');
  });

  it.each([
    ['2026-11-22T10:15:00.000Z', 'P1Y', '2027-11-22T10:15:00.000Z'],
    ['2026-11-22T10:15:00.000Z', 'P3Y', '2029-11-22T10:15:00.000Z'],
    ['2027-01-31T10:15:00.000Z', 'P1M', '2027-02-28T10:15:00.000Z'],
    ['2028-02-29T10:15:00.000Z', 'P1Y', '2029-02-28T10:15:00.000Z'],
    ['2026-11-22T10:15:00.000Z', 'P7D', '2026-11-29T10:15:00.000Z'],
    ['2026-11-22T10:15:00.000Z', 'P1W', '2026-11-29T10:15:00.000Z'],
  ])('adds to %s the term %s', (at, term, expected) => {
    expect(added(at, term)).toBe(expected);
  });

  it.each(['', 'P', 'yearly', 'PT5M', 'P1Y '])('calls %j no term', (term) => {
    expect(readTerm(term)).toBeUndefined();
    expect(() => addTerm(new Date(0), term)).toThrow(RangeError);
  });

  it('lands in the month that the term says, whatever the day', () => {
    const instants = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 60 }), (at, months) => {
        const then = addTerm(at, `P${months}M`);
        const passed = (then.getUTCFullYear() - at.getUTCFullYear()) * 12 + then.getUTCMonth() - at.getUTCMonth();
        expect(passed).toBe(months);
        expect(then.getUTCDate()).toBeLessThanOrEqual(at.getUTCDate());
      }),
    );
  });

  it('goes forward and counts back to the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), (days) => {
        expect(daysLeft(addDays('2026-11-22', days), '2026-11-22')).toBe(days);
      }),
    );
  });
});
