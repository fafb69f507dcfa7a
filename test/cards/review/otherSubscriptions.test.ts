import { reviewData } from '../../../gallery/samples/review';
import { reviewCard } from '../../../src/cards/review/reviewCard';
import { subscriptionId } from '../../../src/migration/ids';
import type { MigrationPlan } from '../../../src/migration/plan/plan';
import { readerOf } from '../../../src/text/reader';
import { textFor } from '../../../src/text/textFor';
import { textsOf } from '../../support/cardParts';
import { aPlan, aRetired, aSurvey } from '../../support/survey';

const sibling = (nth: number, quantity: number, status = 'active') => ({
  subscriptionId: subscriptionId(`5ab00000-0000-4000-8000-00000000000${nth}`),
  ...{ quantity, status },
});

const english = readerOf({ locale: 'en-GB', timeZone: 'UTC' });

function review(siblings: ReturnType<typeof sibling>[], plan: MigrationPlan, reader = english): string {
  const survey = aSurvey({ retired: aRetired({ siblings }) });
  return textsOf(reviewCard(reviewData(reader, { plan, survey }), reader)).join('\n');
}

const closes = (close: MigrationPlan['close'] = 'suspend', people = 0) =>
  aPlan({ close, staying: { people, unread: 0, seatsLeft: 15 } });

it.each(['en-GB', 'it-IT'])('a review tells that other subscriptions of the plan are not closed (%s)', (locale) => {
  const reader = readerOf({ locale, timeZone: 'UTC' });
  const { others } = textFor(reader).closing;

  expect(review([sibling(1, 15)], closes(), reader)).toContain(others(1, 15));
  expect(review([sibling(1, 15), sibling(2, 5), sibling(3, 9, 'suspended')], closes(), reader)).toContain(
    others(2, 20),
  );
});

it.each<[string, ReturnType<typeof sibling>[], MigrationPlan]>([
  ['there is none', [], closes()],
  ['the other is suspended', [sibling(1, 15, 'suspended')], closes()],
  ['this one is left as it is, too', [sibling(1, 15)], closes('leave')],
  ['this one stays open as well', [sibling(1, 15)], closes('suspend', 16)],
])('a review tells nothing of others where %s', (_why, siblings, plan) => {
  expect(review(siblings, plan)).not.toMatch(/stays? as (it is|they are)/);
});
