import { doneCard } from '../../../src/cards/migration/doneCard';
import { leftOpenCard } from '../../../src/cards/migration/leftOpenCard';
import { promiseEnds } from '../../../src/migration/plan/closeLater';
import type { Migration } from '../../../src/migration/plan/progress';
import { readerOf } from '../../../src/text/reader';
import { textsOf } from '../../support/cardParts';
import { aMigration, aPlan, sampleNow } from '../../support/survey';

const reader = readerOf({ locale: 'en-GB', timeZone: 'Europe/Berlin' });
const plan = aPlan({ closeLater: true });
const decided = { latest: [], before: 0 };
const open = (given: Partial<Migration> = {}): string =>
  textsOf(
    leftOpenCard(
      { migration: aMigration({ plan, state: 'leftOpen', ...given }), decided, now: new Date(sampleNow) },
      reader,
    ),
  ).join('\n');
const done = (promise: Migration['promise'], action: 'suspend' | 'endAtTerm' = 'suspend'): string => {
  const closed = { action, at: '2026-11-25T06:00:00.000Z' } as const;
  const migration = aMigration({ plan, state: 'done', closed, ...(promise && { promise }) });
  return textsOf(doneCard({ migration, decided, now: new Date(sampleNow) }, reader)).join('\n');
};

it('says of what is left open that it is looked at again, and what ends that', () => {
  expect(open()).toContain('I’ll look again each day, for 90 days at most');
  expect(open({ promise: {} })).toContain('**Leave it open** ends that');
});

it.each(promiseEnds)('never promises to look again once that is over (%s)', (overBecause) => {
  expect(open({ promise: { overBecause } })).not.toContain('I’ll look again each day');
  expect(open({ promise: { overBecause } })).toMatch(/don’t (look again|close it|try again)|closes nothing/);
});

it('promises nothing of one whose end somebody took back, nor of a plan that does not promise it', () => {
  const unkept = { endOfTerm: 'renews', quantity: 40, readAt: '2026-11-23T06:00:00.000Z' } as const;
  expect(open({ unkept })).not.toMatch(/look again each day/);
  expect(open({ plan: aPlan() })).not.toMatch(/look again each day|by myself/);
});

it('says of what was closed while nobody looked on that it was, and until when it can be opened again', () => {
  expect(done({ kept: true })).toContain('Nobody had needed it for a day, so it was closed, as confirmed.');
  expect(done({ kept: true })).toContain('Kaizala Pro can be reactivated until 12 Dec 2026.');
  expect(done({ kept: true }, 'endAtTerm')).not.toContain('reactivated');
  expect(done({})).not.toContain('as confirmed');
});
