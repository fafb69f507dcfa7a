import { basketLines, basketPurchase, basketReview } from '../../../gallery/contoso/basket';
import { samplePlan } from '../../../gallery/contoso/fortyPeople';
import { reviewData } from '../../../gallery/samples/review';
import { reviewCard } from '../../../src/cards/review/reviewCard';
import type { ReviewData } from '../../../src/cards/review/reviewData';
import { readerOf } from '../../../src/text/reader';
import { textsOf } from '../../support/cardParts';
import { aPlan } from '../../support/survey';

const told = (given: Partial<ReviewData>, locale = 'en-GB'): string => {
  const reader = readerOf({ locale, timeZone: 'Europe/Berlin' });
  return textsOf(reviewCard(reviewData(reader, given), reader))
    .join('\n')
    .replace(/[\u00a0\u202f]/g, ' ');
};

const saved = { amount: 181.44, currency: 'EUR' };
const promotion = { id: 'p', name: 'Autumn *offer*', endsAt: '2026-12-31T12:00:00.000Z', saved };
const purchase = { ...samplePlan.purchase!, promotion };
const plan = aPlan({ ...samplePlan, purchase });
const missed = [
  { id: 'q', name: 'Big', why: { kind: 'seats', limit: 'least', seats: 100 } },
  { id: 'r', name: 'Advance', why: { kind: 'term', terms: [{ termDuration: 'P1Y', billingCycle: 'annual' }] } },
] as const;

it.each([
  ['en-GB', '€181.44 less than the list price: promotion “Autumn \\*offer\\*” · available until 31 Dec, 13:00'],
  ['it-IT', '181,44 € in meno rispetto al listino: promozione «Autumn \\*offer\\*» · valida fino al 31 dic, 13:00'],
])('says what a promotion takes off the list price, and until when it is to be had (%s)', (locale, line) => {
  expect(told({ plan }, locale)).toContain(line);
});

it.each([
  ['without a sum', { id: 'p', name: 'Autumn' }, 'Promotion “Autumn” is in the price'],
  ['without a name', { id: 'p', saved }, '€181.44 less than the list price, by a promotion'],
])('says of a promotion what is known of it: %s', (_what, known, line) => {
  expect(told({ plan: aPlan({ ...samplePlan, purchase: { ...purchase, promotion: known } }) })).toContain(line);
});

it('says what another choice would have, and how, as long as it can be changed', () => {
  const asking = told({ plan, promotions: { missed } });
  const answered = { answer: 'confirmed', by: 'Alex', at: '2026-11-22T10:15:00.000Z' } as const;

  expect(asking).toContain('Promotion “Big” is not for this purchase: it takes at least 100 licences.');
  expect(asking).toContain(
    'Promotion “Advance” is not for this purchase: it takes one year, paid yearly. Choose that with **Change…**',
  );
  expect(told({ plan, promotions: { missed }, answered })).not.toContain('not for this purchase');
});

it('says that promotions could not be looked at, only where they could not', () => {
  const unread = 'I could not look at Microsoft’s promotions, so I have asked for none.';

  expect(told({ promotions: { missed: [], isUnread: true } })).toContain(unread);
  expect(told({})).not.toContain('promotions');
});

it('names the plan of a basket that a promotion is for', () => {
  const lines = basketLines(12).map((line, at) => (at === 0 ? { ...line, promotion } : line));
  const basket = aPlan({ ...basketReview.plan, purchase: basketPurchase(lines) });

  expect(told({ plan: basket, survey: basketReview.survey })).toContain(
    `\n${lines[0]!.name}: €181.44 less than the list price`,
  );
});
