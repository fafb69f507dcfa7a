import { partnerQuestionCard } from '../../../src/cards/questions/partnerQuestionCard';
import { readerOf } from '../../../src/text/reader';
import { submitsOf } from '../../support/cardParts';

const reader = readerOf({ locale: 'en-GB', timeZone: 'Europe/Berlin' });

it('shows a name from outside on a button without the signs that a sentence would need', () => {
  const partner = partnerQuestionCard(
    { question: 'q', current: { id: '12_34', name: 'A_B [c]' }, isChosen: false },
    reader,
  );

  expect(submitsOf(partner).map(({ title }) => title)).toContain('Keep A_B [c] (12_34)');
});
