import { reviewCard } from '../../src/cards/review/reviewCard';
import type { ReviewData } from '../../src/cards/review/reviewData';
import { planOffers } from '../../src/migration/offers/offers';
import type { Holder, PlanOffer, Survey } from '../../src/migration/offers/survey';
import { formsOf } from '../../src/migration/packs/packs';
import { cohortsOf } from '../../src/migration/people/cohorts';
import { defaultChoice, peopleSummary, verdicts } from '../../src/migration/people/preflight';
import { closeConsequence } from '../../src/migration/plan/close';
import type { MigrationPlan } from '../../src/migration/plan/plan';
import type { Reader } from '../../src/text/reader';
import type { CardSample } from './cardSamples';
import { kaizalaPro } from './pack';
import {
  aHolder,
  aLicence,
  anOffer,
  aPlan,
  aPurchase,
  aSurvey,
  FIELD_CREWS,
  NOW,
  OFFICE_E3,
  someHolders,
  userNumber,
  YAMMER_PLAN,
} from './survey';

const named = ['Ana Costa', 'Li Wei', 'Tomas Hruby', 'Zoé Martin', 'Grace Okafor', 'Yuki Tanaka', 'Omar Haddad'];

/** Forty people: ordinary ones, some with Yammer off, some covered, blocked, guests, one stuck in a group, one placeless. */
function holders(): readonly Holder[] {
  const e3 = aLicence({ skuId: OFFICE_E3, disabledPlans: [YAMMER_PLAN] });
  return someHolders(40).map((holder, index): Holder => {
    const name = named[index % named.length]! + (index < named.length ? '' : ` ${index}`);
    const person = { ...holder, name };
    if (index < 6) return { ...person, licences: [aLicence(), e3] };
    if (index === 6) return { ...person, licences: [aLicence({ direct: false, groupIds: [FIELD_CREWS] })] };
    if (index === 7) return aHolder({ id: userNumber(8), name: 'Dana Kline', usageLocation: undefined });
    if (index === 8) return { ...person, enabled: false };
    if (index === 9) return { ...person, guest: true };
    return person;
  });
}

export const sampleSurvey: Survey = aSurvey({ holders: holders() });

const catalogue = new Map(
  formsOf(kaizalaPro()).map(
    ({ form }) =>
      [
        form.id,
        { segment: 'commercial' as const, minimumSeats: 1, maximumSeats: 10_000, terms: anOffer().terms },
      ] as const,
  ),
);

export const sampleOffers: readonly PlanOffer[] = planOffers({
  pack: kaizalaPro(),
  customer: sampleSurvey.customer,
  skus: sampleSurvey.skus,
  catalogue,
});

const people = verdicts(sampleSurvey, anOffer(), defaultChoice(sampleSurvey));

export const sampleSummary = peopleSummary(people);

export const samplePlan: MigrationPlan = aPlan({
  purchase: aPurchase({ seats: 18, partnerOfRecord: '1234567', cancellableUntil: '2026-11-29T10:15:00.000Z' }),
  people: people
    .filter(({ disposition }) => disposition !== 'leave')
    .map(({ user, disposition, setsUsageLocation, keepOff }) => ({
      id: user.id,
      name: user.name,
      address: user.address,
      disposition: disposition === 'remove' ? 'remove' : 'move',
      setsUsageLocation,
      keepOff,
    })),
});

export const reviewData = (reader: Reader, given: Partial<ReviewData> = {}): ReviewData => ({
  question: 'f6a3a7a4-3a0f-4a53-8c0f-6c3f1ed1a001',
  plan: samplePlan,
  survey: sampleSurvey,
  cohorts: cohortsOf(sampleSurvey, anOffer(), people),
  summary: sampleSummary,
  consequence: closeConsequence(sampleSurvey.retired, 'suspend', kaizalaPro(), new Date(NOW)),
  dataNote: kaizalaPro().dataNote[reader.language],
  now: new Date(NOW),
  ...given,
});

export function reviewSamples(reader: Reader): CardSample[] {
  const atMost = { ...samplePlan.purchase!.price, atMost: true };
  const nothingBought = aPlan({ purchase: undefined, people: samplePlan.people, freeSeatsUsed: 30 });
  const nce = aPlan({ ...samplePlan, close: 'autoRenewOff', purchase: { ...samplePlan.purchase!, price: atMost } });
  const retired = { ...sampleSurvey.retired, commerce: 'nce' as const };
  const cards: Readonly<Record<string, Partial<ReviewData>>> = {
    review: {},
    'review-nothing-to-buy': { plan: nothingBought },
    'review-new-commerce': {
      plan: nce,
      consequence: closeConsequence(retired, 'autoRenewOff', kaizalaPro(), new Date(NOW)),
    },
    'review-changed': { changed: { field: 'price', was: 5.6, is: 6.1 } },
    'review-confirmed': { answered: { answer: 'confirmed', by: 'Alex', at: '2026-11-22T10:15:00.000Z' } },
    'review-not-now': { answered: { answer: 'notNow', by: 'Alex', at: '2026-11-22T10:15:00.000Z' } },
  };
  return Object.entries(cards).map(([name, given]) => ({ name, card: reviewCard(reviewData(reader, given), reader) }));
}
