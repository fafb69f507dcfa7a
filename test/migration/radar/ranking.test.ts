import fc from 'fast-check';
import { rankRadar } from '../../../src/migration/radar/ranking';
import { addDays } from '../../../src/migration/days';
import type { RadarEntry } from '../../../src/migration/radar/radar';
import { aRadarEntry } from '../../support/survey';
import { without } from '../../support/without';

const TODAY = '2026-11-22';
const named = (customerName: string, endsOn: string | undefined, quantity = 10): RadarEntry => {
  const entry = without(aRadarEntry({ customerName, quantity }), 'endsOn');
  return endsOn === undefined ? entry : { ...entry, endsOn };
};
const names = (entries: readonly RadarEntry[]): readonly string[] =>
  rankRadar(entries, TODAY).map(({ customerName }) => customerName);

describe('rankRadar', () => {
  it('puts first what ends first, then what has no known end, and last what has ended', () => {
    const entries = [
      named('Ended', '2026-06-21'),
      named('No date', undefined),
      named('Next year', '2027-06-01'),
      named('Today', '2026-11-22'),
      named('In January', '2027-01-03'),
    ];
    expect(names(entries)).toEqual(['Today', 'In January', 'Next year', 'No date', 'Ended']);
  });

  it('puts more people first among those that end on the same day, then goes by name', () => {
    const entries = [named('Beta', '2026-12-12', 5), named('Alpha', '2026-12-12', 5), named('Big', '2026-12-12', 500)];
    expect(names(entries)).toEqual(['Big', 'Alpha', 'Beta']);
  });

  it.each([
    ['2026-08-23', 'ended', -91],
    ['2026-11-21', 'rescuable', -1],
    ['2026-11-22', 'urgent', 0],
    ['2026-12-22', 'urgent', 30],
    ['2026-12-23', 'soon', 31],
    ['2027-02-20', 'soon', 90],
    ['2027-02-21', 'later', 91],
  ])('calls %s %s, with %i days left', (endsOn, bucket, daysLeft) => {
    expect(rankRadar([named('One', endsOn)], TODAY)).toEqual([expect.objectContaining({ bucket, daysLeft })]);
  });

  it('puts a suspended one behind, because its people are shut out already', () => {
    const suspended = { ...named('Suspended', '2026-11-25'), status: 'suspended' };

    expect(names([suspended, named('In January', '2027-01-03')])).toEqual(['In January', 'Suspended']);
  });

  it.each([
    ['extends', 'urgent'],
    ['unknown', 'urgent'],
    ['renews', 'later'],
    ['changes', 'later'],
  ] as const)('does not call ended what %s, when its day has passed: it is %s', (endOfTerm, bucket) => {
    expect(rankRadar([{ ...named('One', '2026-11-20'), commerce: 'nce', endOfTerm }], TODAY)).toMatchObject([
      { bucket },
    ]);
  });

  it('tells no days where no end is known', () => {
    expect(rankRadar([named('One', undefined)], TODAY)[0]).not.toHaveProperty('daysLeft');
  });

  it('goes by the day whatever becomes of it then, and counts to the end of a service', () => {
    const renews = { ...named('Renews', '2026-12-01', 500), endOfTerm: 'renews' as const };
    const service = { ...renews, customerName: 'Service', serviceEndOn: '2026-12-20', quantity: 1 };

    expect(names([renews, named('Ends', '2026-12-20', 1), service])).toEqual(['Renews', 'Ends', 'Service']);
  });

  it('never lets an entry fall behind for having fewer days or more licences', () => {
    const some = fc.record({ days: fc.integer({ min: 0, max: 400 }), seats: fc.integer({ min: 1, max: 5_000 }) });
    const entry = (name: string, { days, seats }: { days: number; seats: number }) =>
      named(name, addDays(TODAY, days), seats);
    fc.assert(
      fc.property(some, fc.array(some, { maxLength: 8 }), fc.nat(400), fc.nat(5_000), (one, others, sooner, more) => {
        const rest = others.map((each, index) => entry(`Other ${index}`, each));
        const worse = { days: Math.max(0, one.days - sooner), seats: one.seats + more };
        const before = names([...rest, entry('One', one)]).indexOf('One');
        expect(names([...rest, entry('One', worse)]).indexOf('One')).toBeLessThanOrEqual(before);
      }),
    );
  });
});
