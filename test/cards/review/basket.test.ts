import {
  aBasketPlan,
  basketLines,
  basketPurchase,
  basketReplacement,
  basketReview,
} from '../../../gallery/contoso/basket';
import { reviewCard } from '../../../src/cards/review/reviewCard';
import type { ReviewData } from '../../../src/cards/review/reviewData';
import type { MigrationPlan } from '../../../src/migration/plan/plan';
import { readerOf } from '../../../src/text/reader';
import { textsOf } from '../../support/cardParts';
import { sampleNow } from '../../support/survey';

const english = readerOf({ locale: 'en-GB', timeZone: 'Europe/Berlin' });
const italian = readerOf({ locale: 'it-IT', timeZone: 'Europe/Rome' });

function reviewed(plan: MigrationPlan = basketReview.plan, given: Partial<ReviewData> = {}, reader = english): string {
  const { dataNote, ...data } = basketReview;
  const question = 'f6a3a7a4-3a0f-4a53-8c0f-6c3f1ed1a004';
  const shown = { ...data, question, dataNote: dataNote.en, now: new Date(sampleNow), plan, ...given };
  return textsOf(reviewCard(shown, reader)).join('\n');
}

it('names each plan with what is bought of it and what is there already, and sums up the licences', () => {
  const text = reviewed();

  expect(text).toContain('1 · Buy 20 licences');
  expect(text).toContain('12 × Microsoft 365 E3 (no Teams)');
  expect(text).toContain('8 × Microsoft Teams Enterprise, beside 4 unused');
  expect(text).toContain('12 × €419.20');
});

it('tells the price of a seat of each plan, and never one for both', () => {
  const text = reviewed();

  expect(text).toMatch(/€31\.60/);
  expect(text).toMatch(/€5\.00/);
  expect(text).not.toMatch(/€36\.60/);
});

it('tells what it costs beyond the cart, in the reader’s language, and also where nothing is bought', () => {
  expect(reviewed()).toContain('Phone calls to the outside are billed apart.');
  expect(reviewed(basketReview.plan, {}, italian)).toContain('Le telefonate verso l’esterno si pagano a parte.');
  const { plan } = basketReview;
  const free = aBasketPlan({ ...plan, purchase: undefined, replacement: basketReplacement(12, 12), freeSeatsUsed: 12 });
  expect(reviewed(free)).toContain('Phone calls to the outside are billed apart.');
});

it('says of the plan of which Partner Center sells no fewer how many are needed', () => {
  const [first, second] = basketLines(12, 8);
  const purchase = basketPurchase([first!, { ...second!, needed: 3 }]);

  expect(reviewed(aBasketPlan({ ...basketReview.plan, purchase }))).toContain(
    'Microsoft Teams Enterprise: Only 3 are needed; Partner Center sells no fewer than 8.',
  );
});

it('shows both names in Italian, too', () => {
  expect(reviewed(basketReview.plan, {}, italian)).toContain('8 × Microsoft Teams Enterprise, oltre a 4 non usate');
});
