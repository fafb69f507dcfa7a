import { reviewCard } from '../../src/cards/review/reviewCard';
import type { ReviewData } from '../../src/cards/review/reviewData';
import { closeConsequence } from '../../src/migration/plan/close';
import type { OrderedPrice } from '../../src/migration/offers/orderedPrice';
import type { WholePlan } from '../../src/migration/plan/plan';
import type { Reader } from '../../src/text/reader';
import { sampleCohorts, samplePlan, sampleRemoving, sampleSummary, sampleSurvey } from '../contoso/fortyPeople';
import { sampleNow } from '../contoso/names';
import { kaizalaPro } from '../contoso/pack';
import { aPlan } from '../contoso/plan';
import { tenThousand } from '../contoso/tenThousand';
import type { CardSample } from './cardSample';

export const reviewData = (reader: Reader, given: Partial<ReviewData> = {}): ReviewData => ({
  question: 'f6a3a7a4-3a0f-4a53-8c0f-6c3f1ed1a001',
  plan: samplePlan,
  survey: sampleSurvey,
  cohorts: sampleCohorts,
  summary: sampleSummary,
  partnerName: 'Fabrikam Resale',
  consequence: closeConsequence(sampleSurvey.retired, 'suspend', kaizalaPro(), new Date(sampleNow)),
  dataNote: kaizalaPro().dataNote[reader.language],
  now: new Date(sampleNow),
  ...given,
});

/** As plans are made today: with what the close guard is foreseen to find, and what is promised for later. */
const foreseen = { staying: { people: sampleSummary.staying, unread: 0, seatsLeft: 0 }, closeLater: true } as const;

/** By the month, on days that do not lead to its end. */
const ordered: OrderedPrice = {
  ...{ orderId: 'c0ffee00cafe', askedAt: sampleNow },
  price: {
    ...{ perCharge: { amount: 2.8, currency: 'EUR' }, billingCycle: 'monthly' },
    ...{ termDuration: 'P1Y', orderedOn: '2025-11-28' },
  },
};

const paidTwice = (plan: WholePlan): Partial<ReviewData> => ({
  plan: aPlan({ ...plan, staying: { people: 0, unread: 0, seatsLeft: 0 } }),
  survey: { ...sampleSurvey, retired: { ...sampleSurvey.retired, commerce: 'nce', ordered } },
  consequence: { billing: 'runsToTermEnd', accessEndsAtOnce: false },
});

const answeredAt = '2026-11-22T10:15:00.000Z';

const freeNow: NonNullable<ReviewData['changed']> = { field: 'free', was: 20, is: 12 };

const saved = { amount: 181.44, currency: 'EUR' };

const promoted: Partial<ReviewData> = {
  plan: aPlan({
    ...samplePlan,
    ...foreseen,
    purchase: {
      ...samplePlan.purchase!,
      price: {
        ...samplePlan.purchase!.price,
        seatPerCharge: { amount: 4.76, currency: 'EUR' },
        total: { amount: 1028.16, currency: 'EUR' },
      },
      promotion: { id: 'p:1:1', name: 'Business Basic for a year, 15% off', endsAt: '2026-12-31T23:59:59.000Z', saved },
    },
  }),
  promotions: {
    missed: [
      { id: 'p:2:1', name: 'Business Basic, 25% off', why: { kind: 'seats', limit: 'least', seats: 100 } },
      {
        ...{ id: 'p:3:1', name: 'Business Basic in advance, 20% off' },
        why: { kind: 'term', terms: [{ termDuration: 'P1Y', billingCycle: 'annual' }] },
      },
    ],
    isUnread: true,
  },
};

/** What each review of the gallery is made of. */
export function reviewSampleData(reader: Reader): Readonly<Record<string, ReviewData>> {
  const atMost = { ...samplePlan.purchase!.price, total: { amount: 1310.4, currency: 'EUR' }, atMost: true };
  const { price } = samplePlan.purchase!;
  const exact = { ...samplePlan.purchase!, seats: 30, price: { ...price, total: { amount: 2016, currency: 'EUR' } } };
  const dearer = { seatPerCharge: { amount: 6.1, currency: 'EUR' }, total: { amount: 1317.6, currency: 'EUR' } };
  const changed = { ...samplePlan.purchase!, price: { ...price, ...dearer } };
  const nothingBought = aPlan({ purchase: undefined, people: samplePlan.people, freeSeatsUsed: 30 });
  const retired = { ...sampleSurvey.retired, commerce: 'nce' as const };
  const nce = aPlan({
    ...samplePlan,
    retired: { ...samplePlan.retired, commerce: 'nce' },
    close: 'endAtTerm',
    ...foreseen,
    purchase: { ...samplePlan.purchase!, price: atMost },
  });
  const cards: Readonly<Record<string, Partial<ReviewData>>> = {
    review: { plan: { ...samplePlan, ...foreseen } },
    'review-nothing-to-buy': { plan: nothingBought },
    'review-new-commerce': {
      plan: nce,
      survey: { ...sampleSurvey, retired: { ...sampleSurvey.retired, knownBy: 'KAIZALA_STANDARD' } },
      consequence: closeConsequence(retired, 'endAtTerm', kaizalaPro(), new Date(sampleNow)),
    },
    'review-paid-twice': { ...paidTwice(nce), remindAtEndOn: '2026-11-28' },
    'review-sum': { plan: aPlan({ ...samplePlan, purchase: exact, freeSeatsUsed: 0 }) },
    'review-promotion': promoted,
    'review-taking-away': sampleRemoving.quote,
    'review-ten-thousand': tenThousand,
    'review-changed': {
      plan: aPlan({ ...samplePlan, ...foreseen, purchase: changed }),
      changed: { field: 'price', was: 5.6, is: 6.1 },
    },
    'review-begun-again': { plan: { ...samplePlan, ...foreseen }, changed: freeNow },
    'review-confirmed': {
      ...{ plan: { ...samplePlan, ...foreseen }, answered: { answer: 'confirmed', by: 'Alex', at: answeredAt } },
    },
    'review-not-now': { answered: { answer: 'notNow', by: 'Alex', at: answeredAt } },
  };
  return Object.fromEntries(Object.entries(cards).map(([name, given]) => [name, reviewData(reader, given)]));
}

export const reviewSamples = (reader: Reader): readonly CardSample[] =>
  Object.entries(reviewSampleData(reader)).map(([name, data]) => ({ name, build: () => reviewCard(data, reader) }));
