import { doneCard } from '../../../src/cards/migration/doneCard';
import { leftOpenCard } from '../../../src/cards/migration/leftOpenCard';
import { takeBackEnds } from '../../../src/migration/endOfTerm/takeBack';
import type { Migration } from '../../../src/migration/plan/progress';
import { readerOf } from '../../../src/text/reader';
import { submitsOf, textsOf } from '../../support/cardParts';
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
  expect(open('done')).toContain('Its end was taken back. It renews automatically on 12 Dec 2026');
  expect(open('done')).not.toContain('did not accept the end');
  expect(open()).toContain('did not accept the end');
});

it.each(takeBackEnds)('says why an end was not taken back (%s)', (because) => {
  expect(done(because)).toContain('⚠ Its end was not taken back');
});

it('says while it is being taken back, and nothing where nobody wanted that', () => {
  expect(done('asked')).toContain('Its end is being taken back.');
  expect(done('done')).not.toContain('taken back');
  expect(done()).not.toContain('taken back');
});

describe('of what was suspended', () => {
  const retired = { ...plan.retired, commerce: 'legacy' } as const;
  const suspended = (takeBack?: Migration['takeBack'], at = sampleNow) => {
    const given = { state: 'done', closed: { action: 'suspend', at }, ...(takeBack && { takeBack }) } as const;
    const migration = aMigration({ plan: { ...plan, close: 'suspend', retired }, ...given });
    return doneCard({ migration, decided, now }, reader);
  };

  it('says until when it can be reactivated, and does so with one press', () => {
    expect(textsOf(suspended()).join('\n')).toContain('Kaizala Pro can be reactivated until 12 Dec 2026.');
    expect(textsOf(suspended())).toContain('Reactivate');
    expect(submitsOf(suspended()).map(({ data }) => data)).toContainEqual({ takeBack: 'ask', id: plan.id, run: 1 });
  });

  it('offers that no more once it is too late, or was asked for', () => {
    expect(textsOf(suspended(undefined, '2026-08-01T10:00:00.000Z')).join('\n')).not.toMatch(/[Rr]eactivate/);
    expect(textsOf(suspended('asked'))).not.toContain('Reactivate');
    expect(textsOf(suspended('asked')).join('\n')).toContain('It is being reactivated.');
  });

  it.each(takeBackEnds)('says why it was not reactivated (%s)', (because) => {
    expect(textsOf(suspended(because)).join('\n')).toContain('⚠ It was not reactivated');
  });

  it('says that it was, and that it is billed again', () => {
    const migration = aMigration({ plan: { ...plan, close: 'suspend', retired }, state: 'leftOpen', takeBack: 'done' });
    const text = textsOf(leftOpenCard({ migration, decided, now }, reader)).join('\n');

    expect(text).toContain('It was reactivated. It renews automatically on 12 Dec 2026, and is billed until');
  });
});
