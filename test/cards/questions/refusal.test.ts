import { refusalCard } from '../../../src/cards/questions/refusalCard';
import { refusal } from '../../../src/migration/offers/refusal';
import { readerOf } from '../../../src/text/reader';
import { textsOf } from '../../support/cardParts';

const reader = readerOf({ locale: 'en-GB', timeZone: 'Europe/Berlin' });
const customer = { id: 'c0000000-0000-4000-8000-000000000001', name: 'Contoso Schools' };

it('tells a reason that several plans share once, with the plans it is of', () => {
  const refused = ['Office 365 A1', 'Microsoft 365 A3'].map((plan) => refusal('notEducation', { plan }));
  const texts = textsOf(refusalCard({ customer, refusals: [...refused, refusal('nobodyLeft')] }, reader));

  expect(texts.filter((text) => text.includes('approved as education'))).toEqual([
    expect.stringMatching(/^Office 365 A1 and Microsoft 365 A3 · Education plans are only for customers/),
  ]);
  expect(texts).toContain('With this choice nobody moves and nobody loses the retired licence.');
});

it('counts the plans that are too many to be named', () => {
  const refused = ['A', 'B', 'C', 'D', 'E', 'F'].map((plan) => refusal('notInCatalogue', { plan }));
  const texts = textsOf(refusalCard({ customer, refusals: refused }, reader));

  expect(texts).toContainEqual(expect.stringMatching(/^A, B, C, D and 2 more · /));
});
