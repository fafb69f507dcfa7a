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

it('says of each way what becomes of billing, access and data, at the same place', () => {
  const text = asked(['endAtTerm', 'endNow', 'leave']);

  expect(text).toContain(
    'End Kaizala Pro with its term\nChoose\nBilling\nTo the end of its term, 31 May 2027\nAccess\nStays until the term ends\nData\nStays until the term ends',
  );
  expect(text).toMatch(
    /Cancel Kaizala Pro\nChoose\nBilling\nStops, refunded if cancelled by .*25 Nov.*10:00\nAccess\nEnds at once\nData\nNot promised/,
  );
  expect(asked(['endNow'], italian)).toMatch(/con rimborso se annullata entro il .*25 nov.*11:00/);
});

it('says of one that renews that leaving it is to go on paying', () => {
  expect(asked(['leave'])).toContain('Billing\nContinues, renews 31 May 2027\nAccess\nStays\nData\nStays');
});

it('tells what is still charged beside the ways that let it run to its end, and how that comes about', () => {
  const term = aRetired({ ...nce, cancellableUntil: refundedUntil });
  const options = (['endAtTerm', 'endNow', 'leave'] as const).map((action) => ({
    action,
    consequence: closeConsequence(term, action, pack, now),
  }));
  const sum = (amount: number) => ({ amount, currency: 'EUR' });
  const stillCharged = { charges: 6, each: sum(224), total: sum(1344), atMost: 'chargedToday' } as const;
  const data = { question: 'q', options, retiredName: 'Kaizala Pro', term, stillCharged };
  const text = textsOf(closeQuestionCard(data, reader));

  expect(text).toContain('To the end of its term, 31 May 2027: at most €1,344.00 more');
  expect(text).toContain(
    'Until its end: at most 6 × €224.00 = €1,344.00 more, because one charge is due today and may already have been made.',
  );
  expect(text.filter((each) => each.includes('1,344'))).toHaveLength(2);
  const left = closeQuestionCard({ ...data, options: options.slice(1) }, reader);
  expect(textsOf(left).join()).not.toContain('1,344');
});

it('marks the proposed way, which is the first, and no other', () => {
  expect(asked(['endAtTerm', 'leave']).match(/Proposed\n.*/g)).toEqual(['Proposed\nEnd Kaizala Pro with its term']);
});

it('tells once how what nobody renews goes on', () => {
  const term = aRetired({ ...nce, endOfTerm: 'extends' });
  const options = (['endAtTerm', 'leave'] as const).map((action) => ({
    action,
    consequence: closeConsequence(term, action, pack, now),
  }));
  const text = textsOf(closeQuestionCard({ question: 'q', options, retiredName: 'Kaizala Pro', term }, reader));

  expect(text.filter((each) => each.includes('3–23% more expensive'))).toHaveLength(1);
  expect(text).toContain('Continues, at a higher price after its term');
});

it('says where some stay only what is promised for later, and no day', () => {
  const retired = aRetired();
  const staying = { people: 4, unread: 0, seatsLeft: 0 };
  const options = (['suspend', 'leave'] as const).map((action) => ({
    action,
    consequence: closeConsequence(retired, action, pack, now),
  }));
  const card = closeQuestionCard(
    { question: 'q', options, retiredName: 'Kaizala Pro', term: retired, foreseen: { staying, retired } },
    reader,
  );
  const text = textsOf(card).join('\n');

  expect(text).toContain('⚠ 4 people keep Kaizala Pro, so it stays open');
  expect(text).toContain('Suspend Kaizala Pro\nI’ll suspend it once nobody has had it for a day.\nThen billing stops');
  expect(text).toContain('I won’t close it later either.');
  expect(text).not.toMatch(/Deleted|Billing\n/);
});

describe('the review', () => {
  const reviewed = (given: Parameters<typeof reviewData>[1]): string => {
    const plan = aPlan({ close: 'endAtTerm', retired: { ...aPlan().retired, ...nce } });
    const consequence = closeConsequence(aRetired(nce), 'endAtTerm', pack, now);
    return textsOf(reviewCard(reviewData(reader, { plan, consequence, ...given }), reader)).join('\n');
  };

  it('says that what is to be billed to its end could still be cancelled with a refund, and until when', () => {
    expect(reviewed({ endNowInstead: { refundedUntil } })).toMatch(
      /billed to the end of its term, 31 May 2027[^]*could be cancelled instead[^]*until .*25 Nov.*10:00 Microsoft refunds/,
    );
    expect(reviewed({ endNowInstead: {} })).toContain('then nothing more is billed');
    expect(reviewed({})).not.toContain('instead, once everybody has moved');
  });
});
