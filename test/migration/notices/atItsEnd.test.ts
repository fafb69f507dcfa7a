import { remindAtEndOn } from '../../../src/migration/notices/atItsEnd';

const ends = { endOfTerm: 'ends', endsOn: '2027-02-20' } as const;

it('reminds two weeks before an end, as long as that is still to come', () => {
  expect(remindAtEndOn(ends, '2026-11-22')).toBe('2027-02-06');
  expect(remindAtEndOn(ends, '2027-02-05')).toBe('2027-02-06');
  expect(remindAtEndOn(ends, '2027-02-06')).toBeUndefined();
});

it.each([
  ['that has no day', { endOfTerm: 'ends' }],
  ['that is renewed as it is', { endOfTerm: 'renews', endsOn: '2027-02-20' }],
  ['before which the service itself ends', { ...ends, serviceEndOn: '2026-12-31' }],
] as const)('waits for no end %s', (_which, entry) => {
  expect(remindAtEndOn(entry, '2026-11-22')).toBeUndefined();
});

it.each([
  ['goes on dearer', { endOfTerm: 'extends', endsOn: '2027-02-20' }],
  ['is renewed no more', { endOfTerm: 'renews', endsOn: '2027-02-20', noRenewalFrom: '2027-01' }],
] as const)('reminds of a term that %s', (_how, entry) => {
  expect(remindAtEndOn(entry, '2026-11-22')).toBe('2027-02-06');
});
