import { entryToday } from '../../../src/migration/radar/storedEntry';
import type { StoredEntry } from '../../../src/migration/radar/storedEntry';
import { aRadarEntry } from '../../support/survey';
import { without } from '../../support/without';

const former = (given: object): StoredEntry => ({
  ...without(aRadarEntry(), 'endOfTerm'),
  atItsEnd: 'ends',
  ...given,
});

it('takes what a former release thought to end by its renewal alone for unknown, until it is read anew', () => {
  const entry = entryToday(former({ commerce: 'nce', endsOn: '2027-02-20' }));

  expect(entry.endOfTerm).toBe('unknown');
  expect(entry).not.toHaveProperty('atItsEnd');
});

it.each([
  ['legacy', { commerce: 'legacy' }],
  ['of before', { commerce: 'nce', endsOn: '2026-05-04' }],
  ['shut already', { commerce: 'nce', status: 'expired' }],
])('believes the end of what is %s', (_what, given) => {
  expect(entryToday(former(given)).endOfTerm).toBe('ends');
});

it('leaves what is read today as it is', () => {
  const entry = aRadarEntry({ endOfTerm: 'changes' });

  expect(entryToday(entry)).toBe(entry);
});
