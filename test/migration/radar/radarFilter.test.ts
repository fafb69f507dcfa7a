import { filterRadar, isEverything, readFilter } from '../../../src/migration/radar/radarFilter';
import { rankRadar } from '../../../src/migration/radar/ranking';
import { aRadarEntry } from '../../support/survey';

const words = {
  mine: ['mine'],
  rescuable: ['rescuable'],
  extended: ['extended'],
  free: ['free'],
  filling: ['in', 'days'],
};
const entries = rankRadar(
  [
    aRadarEntry({ customerName: 'Contoso' }),
    aRadarEntry({ customerName: 'Extends', commerce: 'nce', endOfTerm: 'extends' }),
    aRadarEntry({ customerName: 'Retired', commerce: 'nce', isExtended: true, endOfTerm: 'renews' }),
    aRadarEntry({ customerName: 'Extended', commerce: 'nce', reason: 'extended', endOfTerm: 'renews' }),
  ],
  '2026-11-22',
);
const shown = (typed: string): readonly string[] =>
  filterRadar(entries, readFilter(typed, words), new Set()).map(({ customerName }) => customerName);

it('shows what goes on dearer, and what does already', () => {
  expect([...shown('extended')].sort()).toEqual(['Extended', 'Extends', 'Retired']);
});

it('takes none of its words for a part of a name', () => {
  expect([...shown('extended in 30 days')].sort()).toEqual(['Extended', 'Extends', 'Retired']);
  expect(shown('extended fabrikam')).toEqual([]);
});

it('is everything only when nothing narrows it', () => {
  expect(isEverything(readFilter('', words))).toBe(true);
  for (const typed of ['mine', 'rescuable', 'extended', 'free', '30', 'contoso']) {
    expect(isEverything(readFilter(typed, words))).toBe(false);
  }
});

describe('what costs nothing', () => {
  const priced = (amount: number) => ({
    ...{ orderId: 'a0b1c2d3e4f5', askedAt: '2026-11-01T06:00:00.000Z' },
    price: { perCharge: { amount, currency: 'EUR' }, billingCycle: 'monthly', orderedOn: '2025-12-01' },
  });
  const all = rankRadar(
    [
      aRadarEntry({ customerName: 'Pays', offerName: 'Power BI Free', ordered: priced(4) }),
      aRadarEntry({ customerName: 'Unpriced', offerName: 'Visio Trial' }),
      aRadarEntry({ customerName: 'Trial', isTrial: true }),
      aRadarEntry({ customerName: 'Free', ordered: priced(0) }),
    ],
    '2026-11-22',
  );
  const of = (typed: string): readonly string[] =>
    filterRadar(all, readFilter(typed, words), new Set())
      .map(({ customerName }) => customerName)
      .sort();

  it('is shown only to who asks for it, and never guessed from a name', () => {
    expect(of('')).toEqual(['Pays', 'Unpriced']);
    expect(of('free')).toEqual(['Free', 'Trial']);
    expect(of('free fabrikam')).toEqual([]);
  });
});
