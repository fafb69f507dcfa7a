import { samplePlan } from '../../../gallery/contoso/fortyPeople';
import { reviewData } from '../../../gallery/samples/review';
import { paidTwice } from '../../../src/cards/review/paidTwice';
import { knownEnd } from '../../../src/migration/endOfTerm/knownEnd';
import type { CloseConsequence } from '../../../src/migration/plan/close';
import type { Staying } from '../../../src/migration/plan/plan';
import { readerOf } from '../../../src/text/reader';
import { defined } from '../../../src/platform/defined';
import { aPlan } from '../../support/survey';

const reader = readerOf({ locale: 'en-GB', timeZone: 'Europe/Berlin' });

interface Case {
  readonly commerce?: 'legacy' | 'nce';
  readonly endsOn?: string;
  readonly consequence: Omit<CloseConsequence, 'accessEndsAtOnce'>;
  readonly buys?: boolean;
  readonly staying?: Staying;
}

const nobody: Staying = { people: 0, unread: 0, seatsLeft: 0 };

function told({ commerce = 'nce', endsOn = '2027-02-20', consequence, buys = true, staying }: Case): string {
  const retired = { ...samplePlan.retired, commerce, endsOn };
  const close = 'endAtTerm' as const;
  const purchase = buys ? samplePlan.purchase : undefined;
  const plan = aPlan({ ...samplePlan, ...{ retired, close, purchase }, staying: staying ?? nobody });
  const given = { plan, consequence: { accessEndsAtOnce: false, ...consequence } };
  return paidTwice(reviewData(reader, given), reader).join();
}

const leftUntil = (endsOn: string): CloseConsequence => ({
  ...{ billing: 'unchanged', accessEndsAtOnce: false },
  ...defined({ endsOn: knownEnd({ endOfTerm: 'ends', endsOn }) }),
});

it.each<[string, Case]>([
  ['set to end with its term', { consequence: { billing: 'runsToTermEnd' } }],
  ['left, and ends by itself', { consequence: leftUntil('2027-02-20') }],
])('tells until when a new-commerce subscription is paid twice: %s', (_how, given) => {
  expect(told(given)).toBe('Paid twice: Kaizala Pro is paid until 20 Feb 2027, beside the new licences.');
});

it.each<[string, Case]>([
  ['nobody knows that it ends', { consequence: { billing: 'unchanged', goesOn: 'extends' } }],
  [
    'it is foreseen to stay open',
    { consequence: { billing: 'runsToTermEnd' }, staying: { people: 3, unread: 0, seatsLeft: 0 } },
  ],
  ['its refund is foreseen not to come', { consequence: { billing: 'refunded' }, staying: { ...nobody, unread: 1 } }],
  ['its day has passed', { endsOn: '2026-11-01', consequence: { billing: 'runsToTermEnd' } }],
])('names no day where %s', (_why, given) => {
  expect(told(given)).toBe('Paid twice: Kaizala Pro goes on being paid beside the new licences.');
});

it.each<[string, Case]>([
  ['of a legacy one, whose bill stops', { commerce: 'legacy', consequence: { billing: 'stops' } }],
  ['of a legacy one that is left', { commerce: 'legacy', consequence: { billing: 'unchanged' } }],
  ['where the rest is refunded', { consequence: { billing: 'refunded' } }],
  ['where nothing is bought', { buys: false, consequence: { billing: 'runsToTermEnd' } }],
])('says nothing of it %s', (_why, given) => {
  expect(told(given)).toBe('');
});
