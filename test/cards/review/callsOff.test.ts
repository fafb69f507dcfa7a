import { reviewData } from '../../../gallery/samples/review';
import { reviewCard } from '../../../src/cards/review/reviewCard';
import type { MigrationPlan } from '../../../src/migration/plan/plan';
import { readerOf } from '../../../src/text/reader';
import { textsOf } from '../../support/cardParts';
import { aPlan } from '../../support/survey';

const atEnd = (actionType: string) => ({ actions: [{ scheduleType: 'TermEnd', actionType }] });

function review(retired: Partial<MigrationPlan['retired']>, close: MigrationPlan['close'], locale = 'en-GB'): string {
  const reader = readerOf({ locale, timeZone: 'UTC' });
  const plan = aPlan({ close, retired: { ...aPlan().retired, commerce: 'nce', ...retired } });
  return textsOf(reviewCard(reviewData(reader, { plan }), reader)).join('\n');
}

it.each([
  ['changes', 'Transition', 'another plan is scheduled to follow it', 'un altro piano'],
  ['extends', 'RenewToExtendedServiceTerm', 'month by month after its term', 'mese per mese dopo il periodo'],
  ['unknown', 'Freeze', 'that I don’t understand', 'qualcosa che non capisco'],
] as const)('a review tells that closing calls off what is scheduled (%s)', (endOfTerm, action, english, italian) => {
  const retired = { endOfTerm, scheduled: atEnd(action) };

  expect(review(retired, 'endAtTerm')).toContain(english);
  expect(review(retired, 'endAtTerm')).toContain('this calls that off');
  expect(review(retired, 'endAtTerm', 'it-IT')).toContain(italian);
});

it.each<[string, Partial<MigrationPlan['retired']>, MigrationPlan['close']]>([
  ['it is left as it is', { endOfTerm: 'changes', scheduled: atEnd('Transition') }, 'leave'],
  ['nothing is scheduled', { endOfTerm: 'renews', scheduled: { actions: [] } }, 'endAtTerm'],
  ['it only renews', { endOfTerm: 'renews', scheduled: atEnd('RenewToNewTerm') }, 'endAtTerm'],
  ['it is cancelled already', { endOfTerm: 'ends', scheduled: atEnd('Cancel') }, 'endAtTerm'],
  ['nobody kept what was', { endOfTerm: 'changes' }, 'endAtTerm'],
])('a review calls nothing off where %s', (_what, retired, close) => {
  expect(review(retired, close)).not.toContain('calls that off');
});
