import { rankRadar } from '../../src/migration/ranking';
import type { RadarEntry } from '../../src/migration/radar';
import { aRadarEntry } from '../support/survey';
import { without } from '../support/without';

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
      named('Ended', '2026-11-21'),
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
    ['2026-11-21', 'ended', -1],
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

  it('tells no days where no end is known', () => {
    expect(rankRadar([named('One', undefined)], TODAY)[0]).not.toHaveProperty('daysLeft');
  });
});
