import { samplePlan } from '../../../gallery/contoso/fortyPeople';
import { reviewData } from '../../../gallery/samples/review';
import { paidTwice } from '../../../src/cards/review/paidTwice';
import { reviewButtons } from '../../../src/cards/review/reviewButtons';
import { knownEnd } from '../../../src/migration/endOfTerm/knownEnd';
import type { SeatPrice } from '../../../src/migration/offers/orderedPrice';
import type { CloseConsequence } from '../../../src/migration/plan/close';
import type { Staying } from '../../../src/migration/plan/plan';
import { readerOf } from '../../../src/text/reader';
import type { Reader } from '../../../src/text/reader';
import { defined } from '../../../src/platform/defined';
import { aPlan, aRetired, aSurvey, sampleNow } from '../../support/survey';

const reader = readerOf({ locale: 'en-GB', timeZone: 'Europe/Berlin' });

interface Case {
  readonly commerce?: 'legacy' | 'nce';
  readonly endsOn?: string;
  readonly consequence: Omit<CloseConsequence, 'accessEndsAtOnce'>;
  readonly buys?: boolean;
  readonly staying?: Staying;
  readonly price?: Partial<SeatPrice>;
}

const nobody: Staying = { people: 0, unread: 0, seatsLeft: 0 };

const monthly: SeatPrice = {
  ...{ perCharge: { amount: 5.6, currency: 'EUR' }, billingCycle: 'monthly' },
  ...{ termDuration: 'P1Y', orderedOn: '2026-02-21' },
};

/** What the order of the retired subscription tells, as the survey keeps it. */
const surveyOf = (endsOn: string, price: Case['price']) => {
  const ordered = { orderId: 'order', askedAt: sampleNow, price: { ...monthly, ...price } };
  return aSurvey({ retired: aRetired({ commerce: 'nce', endsOn, ...(price && { ordered }) }) });
};

function dataOf(given: Case, of: Reader) {
  const { commerce = 'nce', endsOn = '2027-02-20', consequence, buys = true, staying, price } = given;
  const retired = { ...samplePlan.retired, commerce, endsOn };
  const close = 'endAtTerm' as const;
  const purchase = buys ? samplePlan.purchase : undefined;
  const plan = aPlan({ ...samplePlan, ...{ retired, close, purchase }, staying: staying ?? nobody });
  const shown = { plan, survey: surveyOf(endsOn, price), consequence: { accessEndsAtOnce: false, ...consequence } };
  return reviewData(of, shown);
}

const told = (given: Case, of: Reader = reader): string => paidTwice(dataOf(given, of), of).join();

const leftUntil = (endsOn: string): CloseConsequence => ({
  ...{ billing: 'unchanged', accessEndsAtOnce: false },
  ...defined({ endsOn: knownEnd({ endOfTerm: 'ends', endsOn }) }),
});

it.each<[string, Case]>([
  ['set to end with its term', { consequence: { billing: 'runsToTermEnd' } }],
  ['left, and ends by itself', { consequence: leftUntil('2027-02-20') }],
])('tells until when a new-commerce subscription is paid twice: %s', (_how, given) => {
  expect(told(given)).toBe('Paid twice: Kaizala Pro is paid until 20 Feb 2027, alongside the new licences.');
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
  expect(told(given)).toBe('Paid twice: Kaizala Pro is still paid for alongside the new licences.');
});

it.each<[string, Case]>([
  ['of a legacy one, whose bill stops', { commerce: 'legacy', consequence: { billing: 'stops' } }],
  ['of a legacy one that is left', { commerce: 'legacy', consequence: { billing: 'unchanged' } }],
  ['where the rest is refunded', { consequence: { billing: 'refunded' } }],
  ['where nothing is bought', { buys: false, consequence: { billing: 'runsToTermEnd' } }],
])('says nothing of it %s', (_why, given) => {
  expect(told(given)).toBe('');
});

const toItsEnd = { consequence: { billing: 'runsToTermEnd' } } as const;
const italian = readerOf({ locale: 'it-IT', timeZone: 'Europe/Rome' });

it('tells the money that is still charged until then', () => {
  expect(told({ ...toItsEnd, price: {} })).toBe(
    'Paid twice: Kaizala Pro is paid until 20 Feb 2027, alongside the new licences: 2 × €224.00 = €448.00 more.',
  );
  expect(told({ ...toItsEnd, price: {} }, italian).replaceAll('\u00a0', ' ')).toBe(
    'Doppio pagamento: Kaizala Pro si paga fino al 20 feb 2027, oltre alle nuove licenze: 2 × 224,00 € = 448,00 € in più.',
  );
});

it.each<[string, Partial<SeatPrice>, string]>([
  ['nothing, where its year was paid at once', { billingCycle: 'annual' }, 'nothing more is charged for it.'],
  [
    'at most, where the days of charge are not known',
    { orderedOn: '2026-03-05' },
    'at most 3 × €224.00 = €672.00 more, because I can’t tell on which days it is charged.',
  ],
  [
    'by which price, where it was renewed since',
    { orderedOn: '2025-02-21' },
    '2 × €224.00 = €448.00 more, at the price of its order of 21 Feb 2025.',
  ],
])('says %s', (_what, price, end) => {
  expect(told({ ...toItsEnd, price }).split('alongside the new licences: ')[1]).toBe(end);
});

it('says nothing of what costs nothing', () => {
  expect(told({ ...toItsEnd, price: { perCharge: { amount: 0, currency: 'EUR' } } })).toBe('');
});

it('names no sum where it is foreseen to stay open, whatever its order tells', () => {
  expect(told({ ...toItsEnd, price: {}, staying: { people: 3, unread: 0, seatsLeft: 0 } })).not.toMatch(/€/);
});

describe('an end that can be waited for', () => {
  const remindAtEndOn = '2027-02-06';
  const said = (given: Case, of: Reader = reader) => {
    const data = { ...dataOf(given, of), remindAtEndOn };
    return { lines: paidTwice(data, of), buttons: reviewButtons(data, of) };
  };
  const paidUntilItsEnd: Case = { consequence: { billing: 'runsToTermEnd' }, price: {} };

  it('is proposed beside what is paid twice now, with a button that reminds', () => {
    const { lines, buttons } = said(paidUntilItsEnd);

    expect(lines).toEqual([
      expect.stringMatching(/^Paid twice: .* 2 × €224.00 = €448.00 more/),
      'Move at its end instead, and nothing is paid twice.',
    ]);
    expect(buttons[1]).toEqual({
      title: 'Remind me 14 days before',
      style: 'default',
      data: {
        ...{ notice: 'remindAtEnd', customerId: samplePlan.customer.id },
        subscriptionId: samplePlan.retired.subscriptionId,
      },
    });
  });

  it('is proposed in Italian, too', () => {
    const { lines, buttons } = said(paidUntilItsEnd, readerOf({ locale: 'it-IT', timeZone: 'Europe/Rome' }));

    expect(lines[1]).toBe('Con il passaggio alla scadenza non si paga nulla due volte.');
    expect(buttons[1]?.title).toBe('Ricordamelo 14 giorni prima');
  });

  it.each<[string, Case]>([
    ['nothing is bought', { ...paidUntilItsEnd, buys: false }],
    ['it is of the older platform', { ...paidUntilItsEnd, commerce: 'legacy' }],
    ['it goes on by itself', { consequence: { billing: 'unchanged', goesOn: 'extends' } }],
    ['it costs nothing', { ...paidUntilItsEnd, price: { perCharge: { amount: 0, currency: 'EUR' } } }],
  ])('is not proposed where %s', (_why, given) => {
    const { lines, buttons } = said(given);

    expect(lines.join()).not.toContain('at its end');
    expect(buttons.map(({ title }) => title)).not.toContain('Remind me 14 days before');
  });
});
