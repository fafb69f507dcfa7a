import { reviewData } from '../../../gallery/samples/review';
import { closeQuestionCard } from '../../../src/cards/questions/closeQuestionCard';
import { reviewCard } from '../../../src/cards/review/reviewCard';
import type { CloseAction } from '../../../src/migration/packs/pack';
import { closeConsequence } from '../../../src/migration/plan/close';
import { readerOf } from '../../../src/text/reader';
import { textsOf } from '../../support/cardParts';
import { kaizalaPro } from '../../support/pack';
import { aPlan, aRetired, sampleNow } from '../../support/survey';

const reader = readerOf({ locale: 'en-GB', timeZone: 'UTC' });
const italian = readerOf({ locale: 'it-IT', timeZone: 'Europe/Rome' });
const pack = kaizalaPro();
const now = new Date(sampleNow);
const refundedUntil = '2026-11-25T10:00:00.000Z';
const nce = { commerce: 'nce', autoRenew: true, endOfTerm: 'renews', endsOn: '2027-05-31' } as const;

function asked(actions: readonly CloseAction[], of = reader): string {
  const term = aRetired({ ...nce, cancellableUntil: refundedUntil });
  const options = actions.map((action) => ({ action, consequence: closeConsequence(term, action, pack, now) }));
  return textsOf(closeQuestionCard({ question: 'q', options, retiredName: 'Kaizala Pro', term }, of)).join('\n');
}

it('names the difference between an end with the term and one now: to which day it is billed, until when it is refunded', () => {
  const text = asked(['endAtTerm', 'endNow', 'leave']);

  expect(text).toContain('It is billed to the end of its term, 31 May 2027. Access stays until the term ends.');
  expect(text).toMatch(
    /Microsoft refunds the rest of its term if it is cancelled by .*25 Nov.*10:00\. Access ends at once\./,
  );
  expect(asked(['endNow'], italian)).toMatch(/se viene annullata entro il .*25 nov.*11:00/);
});

it('says of one that renews that leaving it is to go on paying', () => {
  expect(asked(['leave'])).toContain('It renews itself on 31 May 2027, and is billed until somebody ends it.');
});

describe('the review', () => {
  const reviewed = (given: Parameters<typeof reviewData>[1]): string => {
    const plan = aPlan({ close: 'endAtTerm', retired: { ...aPlan().retired, ...nce } });
    const consequence = closeConsequence(aRetired(nce), 'endAtTerm', pack, now);
    return textsOf(reviewCard(reviewData(reader, { plan, consequence, ...given }), reader)).join('\n');
  };

  it('says that what is to be billed to its end could still be cancelled with a refund, and until when', () => {
    expect(reviewed({ endNowInstead: { refundedUntil } })).toMatch(
      /billed to the end of its term, 31 May 2027[^]*could be cancelled instead[^]*by .*25 Nov.*10:00 Microsoft refunds/,
    );
    expect(reviewed({ endNowInstead: {} })).toContain('then nothing more is billed');
    expect(reviewed({})).not.toContain('instead, once everybody has moved');
  });
});
