import { partnerQuestionCard } from '../../../src/cards/questions/partnerQuestionCard';
import { planlessQuestionCard } from '../../../src/cards/questions/planlessQuestionCard';
import { readerOf } from '../../../src/text/reader';
import { submitsOf } from '../../support/cardParts';

const reader = readerOf({ locale: 'en-GB', timeZone: 'Europe/Berlin' });

it('shows a name from outside on a button without the signs that a sentence would need', () => {
  const planless = planlessQuestionCard(
    { question: 'q', people: ['Ana'], planName: 'Plan_A [new]', retiredName: 'Kaizala Pro' },
    reader,
  );
  const partner = partnerQuestionCard(
    { question: 'q', current: { id: '12_34', name: 'A_B [c]' }, isChosen: false },
    reader,
  );

  const titles = [planless, partner].flatMap((card) => submitsOf(card).map(({ title }) => title));
  expect(titles).toEqual(expect.arrayContaining(['Give Plan_A [new] instead', 'Keep A_B [c] (12_34)']));
});
