import { doneCard } from '../../../src/cards/migration/doneCard';
import { leftOpenCard } from '../../../src/cards/migration/leftOpenCard';
import { takeBackEnds } from '../../../src/migration/endOfTerm/takeBack';
import type { Migration } from '../../../src/migration/plan/progress';
import { readerOf } from '../../../src/text/reader';
import { textsOf } from '../../support/cardParts';
import { aMigration, aPlan, sampleNow } from '../../support/survey';

const reader = readerOf({ locale: 'en-GB', timeZone: 'UTC' });
const decided = { latest: [], before: 0 };
const now = new Date(sampleNow);
const plan = aPlan({ close: 'endAtTerm', retired: { ...aPlan().retired, endsOn: '2026-12-12', endOfTerm: 'renews' } });
const closed = { action: 'endAtTerm', at: sampleNow } as const;

const done = (takeBack?: Migration['takeBack']): string =>
  textsOf(
    doneCard(
      { migration: aMigration({ plan, state: 'done', closed, ...(takeBack && { takeBack }) }), decided, now },
      reader,
    ),
  ).join('\n');

const open = (takeBack?: Migration['takeBack']): string => {
  const migration = aMigration({ plan, state: 'leftOpen', ...(takeBack && { takeBack }) });
  return textsOf(leftOpenCard({ migration, decided, now }, reader)).join('\n');
};

it('says of an end that was taken back that it renews itself, and not that it was not taken', () => {
  expect(open('done')).toContain('Its end was taken back.\nIt renews itself on 12 Dec 2026');
  expect(open('done')).not.toContain('did not take the end');
  expect(open()).toContain('did not take the end');
});

it.each(takeBackEnds)('says why an end was not taken back (%s)', (because) => {
  expect(done(because)).toContain('⚠ Its end was not taken back');
});

it('says while it is being taken back, and nothing where nobody wanted that', () => {
  expect(done('asked')).toContain('Its end is being taken back.');
  expect(done('done')).not.toContain('taken back');
  expect(done()).not.toContain('taken back');
});
