import { audienceQuestionCard } from '../../src/cards/questions/audienceQuestionCard';
import { changeCard } from '../../src/cards/questions/changeCard';
import type { ChangeData } from '../../src/cards/questions/changeCard';
import { closeQuestionCard } from '../../src/cards/questions/closeQuestionCard';
import { customerQuestionCard } from '../../src/cards/questions/customerQuestionCard';
import { frontlineQuestionCard } from '../../src/cards/questions/frontlineQuestionCard';
import { partnerQuestionCard } from '../../src/cards/questions/partnerQuestionCard';
import { planlessQuestionCard } from '../../src/cards/questions/planlessQuestionCard';
import { planQuestionCard } from '../../src/cards/questions/planQuestionCard';
import { subscriptionQuestionCard } from '../../src/cards/questions/subscriptionQuestionCard';
import { termQuestionCard } from '../../src/cards/questions/termQuestionCard';
import { closestPlan } from '../../src/migration/offers/closest';
import { planlessIn } from '../../src/migration/people/planless';
import { defaultChoice } from '../../src/migration/people/preflight';
import { movingNow } from '../../src/migration/people/seats';
import { closeConsequence } from '../../src/migration/plan/close';
import { rankRadar } from '../../src/migration/radar/ranking';
import type { Reader } from '../../src/text/reader';
import { sampleOffers, sampleRemoving, sampleSummary, sampleSurvey } from '../contoso/fortyPeople';
import { sampleNow } from '../contoso/names';
import { kaizalaPro } from '../contoso/pack';
import { aRadarEntry, customers, entries } from '../contoso/radar';
import { anOffer } from '../contoso/survey';
import type { CardSample } from './cardSample';
import { customerName, planName, question, retiredName } from './words';

const { retired } = sampleSurvey;
/** A whole page of them. */
const all = rankRadar(
  [
    ...customers.map(([customerName, offerName, quantity, endsOn]) =>
      aRadarEntry({ customerName, offerName, quantity, endsOn }),
    ),
    aRadarEntry({ customerName: 'Fabrikam Residences', quantity: 25, endsOn: '2026-12-16' }),
    aRadarEntry({ customerName: 'Consolidated Messenger', quantity: 16, endsOn: '2026-12-18', endOfTerm: 'renews' }),
    aRadarEntry({ customerName: 'Lucerne Publishing', quantity: 64, endsOn: '2027-06-30' }),
  ],
  sampleNow.slice(0, 10),
);
const monthlyPrices = [5.6, 11.7, 20.6, 7.5, 3.7, 9.4, 21.6, 36.3, 33.7, 54.9];
const offers = sampleOffers.map((offer, index) => {
  const amount = monthlyPrices[index % monthlyPrices.length]!;
  const terms = offer.terms.map((each) => ({ ...each, seatPrice: { amount, currency: 'EUR' } }));
  return { ...offer, terms };
});
const moving = new Map(offers.map((offer) => [offer.formId, movingNow(sampleSurvey, offer, defaultChoice)]));
const closest = closestPlan({ ...sampleSurvey, offers }, new Set())?.formId;
const plans = {
  question,
  customerName,
  customerId: sampleSurvey.customer.id,
  headcount: 40,
  retiredName,
  offers,
  moving,
  closest,
};
const ofStudents = { offerName: 'Kaizala Pro for students', audience: 'student' } as const;
const forFaculty = anOffer({
  formId: 'office-365-a1-faculty',
  name: 'Office 365 A1 for faculty',
  audience: 'faculty',
  freeSeats: 17,
  needsConfirmation: 'audience',
});
const planless = planlessIn(sampleRemoving.people).map(({ user }) => user.name);
const [monthly] = anOffer().terms;

const closings = (['endAtTerm', 'endNow', 'leave'] as const).map((action) => ({
  action,
  consequence: closeConsequence({ ...retired, commerce: 'nce' }, action, kaizalaPro(), new Date(sampleNow)),
}));

const partner = { id: '1234567', name: 'Fabrikam Resale' };
const change: ChangeData = {
  question,
  hasReview: true,
  planName,
  isFrontline: false,
  retiredName,
  people: sampleSummary,
  close: 'suspend',
  bought: { term: { termDuration: 'P1Y', billingCycle: 'monthly' }, partner },
};

const terms = [
  monthly!,
  { ...monthly!, billingCycle: 'annual', seatPrice: { amount: 67.2, currency: 'EUR' } },
  { ...monthly!, termDuration: 'P1M', pricedAt: sampleNow, seatPrice: { amount: 6.72, currency: 'EUR' } },
];

/** What only a person can say. */
const confirmQuestions = (reader: Reader): readonly CardSample[] => [
  {
    name: 'question-frontline',
    build: () => frontlineQuestionCard({ question, planName: 'Microsoft 365 F3' }, reader),
  },
  {
    name: 'question-audience',
    build: () => audienceQuestionCard({ question, offer: forFaculty, retired: ofStudents }, reader),
  },
  {
    name: 'question-planless',
    build: () => planlessQuestionCard({ question, retiredName, people: planless }, reader),
  },
];

const renewing = { ...retired, commerce: 'nce', autoRenew: true, endOfTerm: 'renews', endsOn: '2027-02-20' } as const;
const paidOn = {
  term: { endsOn: renewing.endsOn, endOfTerm: renewing.endOfTerm },
  options: (['endAtTerm', 'leave'] as const).map((action) => ({
    action,
    consequence: closeConsequence(renewing, action, kaizalaPro(), new Date(sampleNow)),
  })),
  stillCharged: {
    ...{ charges: 2, each: { amount: 224, currency: 'EUR' }, total: { amount: 448, currency: 'EUR' } },
    orderedOn: '2025-02-21',
  },
};

/** What is asked when something of the review is to be different. */
const changeQuestions = (reader: Reader): readonly CardSample[] => [
  {
    name: 'question-partner',
    build: () => partnerQuestionCard({ question, current: partner, isChosen: false }, reader),
  },
  { name: 'question-change', build: () => changeCard(change, reader) },
  {
    name: 'question-close',
    build: () =>
      closeQuestionCard({ question, retiredName, options: closings, term: { endsOn: retired.endsOn! } }, reader),
  },
  {
    name: 'question-close-paid',
    build: () => closeQuestionCard({ ...paidOn, question, retiredName }, reader),
  },
];

/** What is moved, to what, and how. */
export const planQuestions = (reader: Reader): readonly CardSample[] => [
  {
    name: 'question-customer',
    build: () => customerQuestionCard({ question, entries: all, total: 20, page: 0 }, reader),
  },
  {
    name: 'question-subscription',
    build: () => subscriptionQuestionCard({ question, customerName, entries: entries.slice(0, 2) }, reader),
  },
  {
    name: 'question-plan',
    build: () => planQuestionCard({ ...plans, page: 0, covered: { count: 6, byPlan: 'Office 365 E3' } }, reader),
  },
  { name: 'question-plan-all', build: () => planQuestionCard({ ...plans, page: 1 }, reader) },
  {
    name: 'question-plan-students',
    build: () =>
      planQuestionCard(
        {
          ...plans,
          retiredName: ofStudents.offerName,
          audience: 'student',
          offers: [anOffer(), forFaculty],
          page: 0,
        },
        reader,
      ),
  },
  {
    name: 'question-term',
    build: () => termQuestionCard({ question, planName, seats: 26, freeSeats: 12, canMove: 38, terms }, reader),
  },
  ...confirmQuestions(reader),
  ...changeQuestions(reader),
];
