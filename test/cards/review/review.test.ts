import { samplePlan, sampleRemoving, sampleSurvey } from '../../../gallery/contoso/fortyPeople';
import { reviewData } from '../../../gallery/samples/review';
import { reviewCard } from '../../../src/cards/review/reviewCard';
import type { ReviewData } from '../../../src/cards/review/reviewData';
import { closeConsequence } from '../../../src/migration/plan/close';
import { readerOf } from '../../../src/text/reader';
import { elementsOf, submitsOf, textsOf } from '../../support/cardParts';
import { kaizalaPro } from '../../support/pack';
import { aPlan, aPurchase, sampleNow } from '../../support/survey';

const reader = readerOf({ locale: 'en-GB', timeZone: 'Europe/Berlin' });

const card = (given: Partial<ReviewData> = {}) => reviewCard(reviewData(reader, given), reader);
const told = (given: Partial<ReviewData> = {}): string =>
  textsOf(card(given))
    .join('\n')
    .replace(/[\u00a0\u202f]/g, ' ');
const bought = samplePlan.purchase!;

it('shows what is bought, what it commits to and until when it can be cancelled', () => {
  const text = told();

  expect(text).toContain('18 licences of Microsoft 365 Business Basic');
  expect(text).toContain('12 of the 30 people use licences that are free already');
  expect(text).toContain('One year, paid monthly');
  expect(text).toContain('€5.60 per licence each month, 12 charges');
  expect(text).toContain('**€1,747.20**, your price from Microsoft, before tax');
  expect(text).toContain('until 29 Nov, 11:15');
  expect(text).toContain('1234567');
});

it('says why more is bought than is needed, and only then', () => {
  const plan = aPlan({ ...samplePlan, purchase: { ...bought, seats: 25 } });

  expect(told({ plan })).toContain('Only 18 are needed; Partner Center sells no fewer than 25.');
  expect(told()).not.toContain('sells no fewer');
});

it('says “at most” where the two readings of the price differ', () => {
  const price = { ...bought.price, atMost: true };

  expect(told({ plan: aPlan({ ...samplePlan, purchase: { ...bought, price } }) })).toContain('at most €1,747.20');
});

it.each([
  ['higher', 1800, 'come to €1,747.20, and Partner Center’s own sum is higher'],
  ['lower', 1747.2, 'come to €1,747.20, and Partner Center’s own sum is lower'],
])('says why it is “at most”: the cart’s sum is %s', (_how, amount, why) => {
  const price = { ...bought.price, total: { amount, currency: 'EUR' }, atMost: true };

  expect(told({ plan: aPlan({ ...samplePlan, purchase: { ...bought, seats: 26, price } }) })).toContain(why);
});

it('shows an exact total as charges times what each comes to', () => {
  const price = { ...bought.price, total: { amount: 2688, currency: 'EUR' } };
  const text = told({ plan: aPlan({ ...samplePlan, purchase: { ...bought, seats: 40, price } }) });

  expect(text).toContain('**12 × €224.00 = €2,688.00**, your price from Microsoft, before tax');
  expect(text).not.toContain('at most');
});

it('says so when no price was told', () => {
  const price = { currency: 'EUR', charges: 12, atMost: false };
  const text = told({ plan: aPlan({ ...samplePlan, purchase: { ...bought, price } }) });

  expect(text).toContain('Partner Center told no price');
  expect(text).not.toContain('Total committed');
});

it.each([true, false])('has a switch for the renewal that stands as the plan says (%s)', (renewsItself) => {
  const purchase = aPurchase({ renewsItself });
  const [toggle] = elementsOf(card({ plan: aPlan({ ...samplePlan, purchase }) })).filter(
    ({ type }) => type === 'Input.Toggle',
  );

  expect(toggle).toMatchObject({
    id: 'renewsItself',
    value: String(renewsItself),
    title: 'Renews itself on 22 Nov 2027',
  });
});

it('attests the partner of record, also when there is none', () => {
  expect(told()).toContain('I attest that 1234567 is the partner of record');
  expect(told({ plan: aPlan({ ...samplePlan, purchase: aPurchase() }) })).toContain('no indirect reseller');
});

it('tells for each group of people what they gain and keep, and who only loses the retired licence', () => {
  const text = told();

  expect(text).toContain('**30 people** gain Teams, mail, files, web apps and Viva Engage');
  expect(text).toContain('**6 people** only lose Kaizala Pro');
});

it('tells who has no plan at all afterwards, and never that these keep everything else', () => {
  const text = told(sampleRemoving.quote);

  expect(text).toMatch(/\*\*\d+ people\*\* lose Kaizala Pro · ⚠ have no plan at all afterwards/);
  expect(text).not.toMatch(/keeps? everything else/);
});

it('tells the safe day of deletion and mentions the guide’s longer one', () => {
  const text = told();

  expect(text).toContain('Suspend Kaizala Pro (40 licences)');
  expect(text).toContain('Billing stops. Access ends at once.');
  expect(text).toContain('deleted on 12 Dec, the earlier of its end date and 90 days');
  expect(text).toContain('120 days');
});

it('does not promise that a new-commerce subscription stops costing', () => {
  const retired = { ...sampleSurvey.retired, commerce: 'nce' as const };
  const plan = aPlan({ ...samplePlan, close: 'endAtTerm', retired: { ...samplePlan.retired, commerce: 'nce' } });
  const text = told({
    plan,
    consequence: closeConsequence(retired, 'endAtTerm', kaizalaPro(), new Date(sampleNow)),
  });

  expect(text).toContain('billed to the end of its term, 12 Dec 2026');
  expect(text).not.toContain('Billing stops');
});

it.each(['extends', 'unknown'] as const)('says that what is left goes on dearer, or may (%s)', (endOfTerm) => {
  const retired = { ...sampleSurvey.retired, commerce: 'nce' as const, endOfTerm };
  const consequence = closeConsequence(retired, 'leave', kaizalaPro(), new Date(sampleNow));

  const text = told({ plan: aPlan({ ...samplePlan, close: 'leave' }), consequence });

  expect(text).toMatch(/23 %/);
  expect(text).not.toMatch(/until it ends/);
});

it('names those who stay, why, and what would help them', () => {
  const text = told();

  expect(text).toContain('Not moving: 4 people');
  expect(text).toMatch(/Omar Haddad: The licence comes from the group Field crews.*Entra/);
  expect(text).toMatch(/Dana Kline: No usage location.*Confirm one country/);
  expect(text).toContain('Kaizala Pro stays open until nobody holds it any more');
});

it('names what differs from the review before', () => {
  expect(told({ changed: { field: 'price', was: 5.6, is: 6.1 } })).toContain('The price changed from €5.60 to €6.10');
  expect(told({ changed: { field: 'expired', was: '', is: '' } })).toContain('had expired');
});

it('loses its buttons and its switch once it is answered, and keeps everything else', () => {
  const locked = card({ answered: { answer: 'confirmed', by: '*Alex*', at: sampleNow } });

  expect(submitsOf(locked)).toEqual([]);
  expect(elementsOf(locked).filter(({ type }) => String(type).startsWith('Input'))).toEqual([]);
  expect(textsOf(locked)).toContain('✔ Confirmed by \\*Alex\\*, 22 Nov, 11:00.');
  expect(textsOf(locked)).toContain('Renews itself on 22 Nov 2027');
});

it('buys nothing and attests nothing when free licences are enough', () => {
  const text = told({ plan: aPlan({ ...samplePlan, purchase: undefined, freeSeatsUsed: 30 }) });

  expect(text).toContain('30 licences are free already and are used');
  expect(text).not.toContain('attest');
  expect(text).toContain('Confirm: move');
});

it('shows names with Markdown and placeholders letter for letter', () => {
  const plan = aPlan({
    ...samplePlan,
    customer: { ...samplePlan.customer, name: '[Tailspin](http://x) ${name} *Toys*' },
  });

  expect(textsOf(card({ plan }))[0]).toBe(
    '\\[Tailspin\\](http:\\//x) ${name} \\*Toys\\*: from Kaizala Pro to Microsoft 365 Business Basic',
  );
});
