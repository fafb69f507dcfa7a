import { expiringCard } from '../../../src/cards/radar/expiringCard';
import { radarCsv } from '../../../src/cards/radar/radarCsv';
import type { RadarEntry } from '../../../src/migration/radar/radar';
import { rankRadar } from '../../../src/migration/radar/ranking';
import { readerOf } from '../../../src/text/reader';
import { textsOf } from '../../support/cardParts';
import { aRadarEntry, sampleNow } from '../../support/survey';

const reader = readerOf({ locale: 'en-GB', timeZone: 'Europe/Berlin' });

const ranked = (given: Partial<RadarEntry>) => rankRadar([aRadarEntry(given)], sampleNow.slice(0, 10));

function told(given: Partial<RadarEntry>): string {
  const counted = { total: 1, people: 40, page: 0, pages: 1, byMonth: [], reading: false, failed: 0 };
  return textsOf(expiringCard({ ...counted, entries: ranked(given) }, reader)).join('\n');
}

const yearly: Partial<RadarEntry> = { commerce: 'nce', endOfTerm: 'extends', term: 'P1Y', billingCycle: 'monthly' };

it('says by how many per cent a term goes on dearer, and why there is no sum', () => {
  const text = told(yearly);

  expect(text).toContain('one year, paid monthly · 3 to 23 % dearer than in its term');
  expect(text).toContain('is told in per cent');
});

it('says one figure where it is known', () => {
  expect(told({ ...yearly, term: 'P1M' })).toContain('monthly · 3 % dearer than in its term');
});

it('says of a retired plan in an extended term that it can be cancelled at any time', () => {
  const text = told({ ...yearly, endOfTerm: 'renews', isExtended: true });

  expect(text).toContain('in an Extended Service Term: dearer each month, and can be cancelled at any time');
  expect(text).toContain('3 to 23 % dearer');
});

it('speaks of nothing dearer where nothing is', () => {
  expect(told({})).not.toMatch(/dearer|per cent/);
});

it.each<[string, Partial<RadarEntry>]>([
  ['3-23', yearly],
  ['3', { ...yearly, term: 'P1M' }],
  ['', {}],
])('has it in the last column of the file (%s)', (cell, given) => {
  const [columns, row] = radarCsv(ranked(given), { locale: 'en-GB' }).trim().split('\r\n');

  expect(columns?.split(',').at(-1)).toBe('dearerByPercent');
  expect(row?.split(',').at(-1)).toBe(cell);
});
