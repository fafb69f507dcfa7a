import { dearerBy } from '../../../src/migration/radar/dearerBy';
import type { RadarEntry } from '../../../src/migration/radar/radar';
import { aRadarEntry } from '../../support/survey';

it.each<[string, Partial<RadarEntry>, { least: number; most: number } | undefined]>([
  ['a monthly term has a monthly plan', { endOfTerm: 'extends', term: 'P1M' }, { least: 3, most: 3 }],
  ['of a year nobody knows whether there is one', { endOfTerm: 'extends', term: 'P1Y' }, { least: 3, most: 23 }],
  ['of no term either', { endOfTerm: 'extends' }, { least: 3, most: 23 }],
  ['months of an extended term tell nothing', { isExtended: true, term: 'P1M' }, { least: 3, most: 23 }],
  ['nor where a former release read it', { reason: 'extended', term: 'P1M' }, { least: 3, most: 23 }],
  ['what ends gets no dearer', { endOfTerm: 'ends', term: 'P1M' }, undefined],
  ['what renews gets no dearer', { endOfTerm: 'renews', term: 'P1Y' }, undefined],
])('tells how much dearer it goes on no closer than it is known: %s', (_why, given, by) => {
  expect(dearerBy(aRadarEntry(given))).toEqual(by);
});
