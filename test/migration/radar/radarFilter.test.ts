import { filterRadar, isEverything, readFilter } from '../../../src/migration/radar/radarFilter';
import { rankRadar } from '../../../src/migration/radar/ranking';
import { aRadarEntry } from '../../support/survey';

const words = { mine: ['mine'], rescuable: ['rescuable'], extended: ['extended'], filling: ['in', 'days'] };
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
  for (const typed of ['mine', 'rescuable', 'extended', '30', 'contoso']) {
    expect(isEverything(readFilter(typed, words))).toBe(false);
  }
});
