import fc from 'fast-check';
import { addDays, addMonths } from '../../../src/migration/days';
import { renewedOn } from '../../../src/migration/endOfTerm/renewedOn';
import type { TermFacts } from '../../../src/migration/endOfTerm/endOfTerm';
import type { RadarEntry } from '../../../src/migration/radar/radar';
import { rankRadar } from '../../../src/migration/radar/ranking';
import { decideByNow, takeBackOf } from '../../../src/migration/radar/takeBack';
import { aRadarEntry } from '../../support/survey';
import { without } from '../../support/without';

const facts = (given: Partial<TermFacts> = {}): TermFacts => ({
  ...{ commerce: 'nce', status: 'active', autoRenew: true, termDuration: 'P1Y' },
  ...{ createdAt: '2024-12-01T09:00:00.000Z', endsOn: '2027-11-30' },
  ...given,
});

describe('the day on which a term was renewed', () => {
  it.each<[string, Partial<TermFacts>, string]>([
    ['a later year', {}, '2026-12-01'],
    [
      'a later month, of another length than the one before',
      { termDuration: 'P1M', endsOn: '2027-02-28' },
      '2027-02-01',
    ],
    ['a later three years', { termDuration: 'P3Y', createdAt: '2021-12-01T09:00:00.000Z' }, '2024-12-01'],
  ])('is the first of %s', (_what, given, on) => {
    expect(renewedOn(facts(given))).toBe(on);
  });

  it.each<[string, Partial<TermFacts>]>([
    ['it is in its first term', { createdAt: '2026-12-01T09:00:00.000Z' }],
    ['its first term is shorter, to end with others', { createdAt: '2027-10-01T09:00:00.000Z' }],
    ['its end is told a day later than it is', { createdAt: '2026-12-01T09:00:00.000Z', endsOn: '2027-12-01' }],
    ['its term has no length', { termDuration: 'forever' }],
    ['it is of the older commerce', { commerce: 'legacy' }],
    ['it is shut', { status: 'suspended' }],
  ])('is not claimed where %s', (_what, given) => {
    expect(renewedOn(facts(given))).toBeUndefined();
  });

  it.each(['createdAt', 'endsOn', 'termDuration'] as const)('is not claimed without %s', (absent) => {
    expect(renewedOn(without(facts(), absent))).toBeUndefined();
  });

  it('is never before it was bought, nor later than its end', () => {
    const day = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays('2020-01-01', days));
    fc.assert(
      fc.property(day, day, fc.constantFrom('P1M', 'P1Y', 'P3Y'), (bought, endsOn, termDuration) => {
        const on = renewedOn(facts({ createdAt: `${bought}T09:00:00.000Z`, endsOn, termDuration }));
        if (on === undefined) return;
        expect(on > bought).toBe(true);
        expect(on <= endsOn).toBe(true);
      }),
    );
  });

  it('moves with each renewal, whatever the term and however often', () => {
    const day = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays('2020-01-01', days));
    const term = fc.constantFrom<readonly [string, number]>(['P1M', 1], ['P1Y', 12], ['P3Y', 36]);
    fc.assert(
      fc.property(day, term, fc.integer({ min: 1, max: 40 }), (first, [termDuration, months], times) => {
        const bought = `${first.slice(0, 8)}01`;
        const begun = addMonths(bought, months * times);
        const endsOn = addDays(addMonths(bought, months * (times + 1)), -1);
        expect(renewedOn(facts({ createdAt: `${bought}T23:59:59.000Z`, endsOn, termDuration }))).toBe(begun);
      }),
    );
  });
});

const untilAt = '2026-12-08T14:05:00.000Z';
const renewed = (given: Partial<RadarEntry> = {}): RadarEntry =>
  aRadarEntry({
    ...{ commerce: 'nce', endOfTerm: 'renews', autoRenew: true, endsOn: '2027-11-30' },
    ...{ renewedOn: '2026-12-01', cancelUntilAt: untilAt },
    ...given,
  });
const before = '2026-12-08T14:04:00.000Z';

describe('a renewal', () => {
  it('can be taken back until the minute that Partner Center tells, and is to be decided by that day', () => {
    expect(takeBackOf(renewed(), before)).toEqual({ renewedOn: '2026-12-01', untilAt });
    expect(decideByNow(renewed(), before)).toBe('2026-12-08');
    expect(takeBackOf(renewed(), untilAt)).toBeUndefined();
    expect(decideByNow(renewed(), untilAt)).toBeUndefined();
    expect(decideByNow(renewed({ endOfTerm: 'extends' }), untilAt)).toBe('2027-11-30');
  });

  it.each<[string, Partial<RadarEntry>]>([
    ['the deadline is of something later, such as seats', { cancelUntilAt: '2027-03-01T00:00:00.000Z' }],
    ['the deadline is of the term before', { cancelUntilAt: '2026-11-30T23:00:00.000Z', renewedOn: '2026-12-01' }],
    ['people lose it before that', { serviceEndOn: '2026-12-05' }],
  ])('has no deadline where %s', (_what, given) => {
    expect(takeBackOf(renewed(given), '2026-11-30T12:00:00.000Z')).toBeUndefined();
  });

  it.each(['cancelUntilAt', 'renewedOn'] as const)('has no deadline where %s is not read', (absent) => {
    expect(takeBackOf(without(renewed(), absent), before)).toBeUndefined();
  });

  it('is ranked by its deadline among what ends, and behind again once that has passed', () => {
    const soon = aRadarEntry({ customerName: 'Soon', endsOn: '2026-12-11' });
    const sooner = aRadarEntry({ customerName: 'Sooner', endsOn: '2026-12-05' });
    const names = (at: string) =>
      rankRadar([soon, renewed({ customerName: 'Renewed' }), sooner], at.slice(0, 10), at).map(
        ({ customerName, daysLeft }) => `${customerName} ${daysLeft}`,
      );

    expect(names('2026-12-04T08:00:00.000Z')).toEqual(['Sooner 1', 'Renewed 4', 'Soon 7']);
    expect(names('2026-12-08T15:00:00.000Z').slice(-2)).toEqual(['Renewed 357', 'Sooner -3']);
  });

  it('has no day less than none where the last one is over by the calendar', () => {
    const at = '2026-12-08T13:00:00.000Z';

    expect(rankRadar([renewed()], '2026-12-09', at)[0]).toMatchObject({ daysLeft: 0, bucket: 'urgent' });
  });
});
