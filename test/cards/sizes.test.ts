import { sampleOffers, samplePlan, sampleSurvey } from '../../gallery/contoso/fortyPeople';
import { failedPerson, sampleMigration } from '../../gallery/samples/migration';
import { reviewData } from '../../gallery/samples/review';
import { deedsPerCard } from '../../src/cards/migration/deedLines';
import { migrationCard } from '../../src/cards/migration/migrationCard';
import { migrationsCard, migrationsPerCard } from '../../src/cards/migration/migrationsCard';
import { customerQuestionCard } from '../../src/cards/questions/customerQuestionCard';
import { peopleQuestionCard } from '../../src/cards/questions/peopleQuestionCard';
import { pickPeopleCard } from '../../src/cards/questions/pickPeopleCard';
import { planQuestionCard } from '../../src/cards/questions/planQuestionCard';
import { refusalCard } from '../../src/cards/questions/refusalCard';
import { subscriptionQuestionCard } from '../../src/cards/questions/subscriptionQuestionCard';
import { expiringCard } from '../../src/cards/radar/expiringCard';
import type { CardContent } from '../../src/cards/render';
import { reviewCard } from '../../src/cards/review/reviewCard';
import { groupId, migrationId, userId } from '../../src/migration/ids';
import { refusal } from '../../src/migration/offers/refusal';
import type { Holder } from '../../src/migration/offers/survey';
import { cohortsOf } from '../../src/migration/people/cohorts';
import { defaultChoice, peopleSummary, verdicts } from '../../src/migration/people/preflight';
import { peopleSum } from '../../src/migration/people/peopleSum';
import type { ToldDeed } from '../../src/migration/ports';
import { radarParts } from '../../src/migration/radar/radarCounts';
import { rankRadar } from '../../src/migration/radar/ranking';
import { readerOf } from '../../src/text/reader';
import { textsOf } from '../support/cardParts';
import {
  aLicence,
  anOffer,
  aPlan,
  aPlannedPerson,
  aRadarEntry,
  officeE3Sku,
  sampleNow,
  someHolders,
  userNumber,
  yammerPlan,
} from '../support/survey';

/** As long as Microsoft allows, and every sign of it counts more than one byte once escaped. */
const longName = '*[Ünïcødé_👩‍🚀]('.repeat(20);
const readers = [readerOf({ locale: 'en-US' }), readerOf({ locale: 'it-IT' })];
const tenThousand = 10_000;

const size = (card: CardContent): number => Buffer.byteLength(JSON.stringify(card));

/** A third stuck in groups of their own, a third without country, a third with E3 and plans switched off. */
const crowd: readonly Holder[] = someHolders(tenThousand, { name: longName, address: `${longName}@x.example` }).map(
  (holder, index): Holder => {
    const person = { ...holder, id: userId(userNumber(index)) };
    if (index % 3 === 0) {
      const groupIds = [groupId(userNumber(index % 50))];
      return { ...person, licences: [aLicence({ direct: false, groupIds })] };
    }
    if (index % 3 === 1) return { ...withoutCountry(person), guest: index % 2 === 0 };
    const off = [yammerPlan, ...Array.from({ length: index % 12 }, (_, plan) => `${longName}${plan}`)];
    return { ...person, licences: [aLicence(), aLicence({ skuId: officeE3Sku, disabledPlans: off })] };
  },
);

function withoutCountry({ usageLocation: _, ...rest }: Holder): Holder {
  return rest;
}

const survey = {
  ...sampleSurvey,
  customer: { ...sampleSurvey.customer, name: longName },
  retired: {
    ...sampleSurvey.retired,
    offerName: longName,
    quantity: tenThousand,
    addOns: Array.from({ length: 30 }, () => ({
      subscriptionId: sampleSurvey.retired.subscriptionId,
      offerName: longName,
    })),
  },
  holders: crowd,
  groups: Array.from({ length: 50 }, (_, index) => ({ id: groupId(userNumber(index)), name: `${longName} ${index}` })),
};
const choice = { ...defaultChoice, guests: 'move' as const, covered: 'move' as const };
const people = verdicts(survey, anOffer(), choice);
const summary = peopleSummary(people);
const entry = aRadarEntry({
  customerName: longName,
  offerName: longName,
  status: longName,
  term: 'P1Y',
  billingCycle: longName,
  reason: 'endsWithoutRenewal',
});
const entries = rankRadar(Array<typeof entry>(50).fill(entry), sampleNow.slice(0, 10));
const plan = aPlan({
  ...samplePlan,
  customer: { ...samplePlan.customer, name: longName },
  retired: { ...samplePlan.retired, offerName: longName },
  replacement: { ...samplePlan.replacement, name: longName },
  purchase: { ...samplePlan.purchase!, partnerOfRecord: longName },
  people: crowd.map(({ id, name, address }) => aPlannedPerson({ id, name, address })),
});

describe.each(readers)('for 10,000 people with the longest names ($language)', (reader) => {
  it('keeps the review one card of under 24 KB that still counts everybody', () => {
    const card = reviewCard(
      reviewData(reader, {
        plan,
        survey,
        summary,
        cohorts: cohortsOf(survey, anOffer(), people),
        dataNote: longName.repeat(50),
      }),
      reader,
    );

    expect(size(card)).toBeLessThan(24_000);
    expect(textsOf(card).join(' ')).toMatch(reader.language === 'en' ? /10,000 people/ : /10\.000 persone/);
  });

  it('keeps the question about people under 24 KB', () => {
    const unresolved = Array.from({ length: 500 }, (_, line) => ({ line, text: longName, near: longName }));
    const names = { customerName: longName, planName: longName, retiredName: longName };
    const sum = peopleSum(people, choice);
    const card = peopleQuestionCard(
      { question: 'q', ...names, summary, sum, choice, unresolved, adding: true },
      reader,
    );

    expect(size(card)).toBeLessThan(24_000);
  });

  it('keeps every list under 24 KB', () => {
    const bad = refusal('cartLine', { description: longName.repeat(5) });
    const cards: Readonly<Record<string, CardContent>> = {
      expiring: expiringCard(
        {
          entries,
          total: 50,
          parts: radarParts(entries),
          people: tenThousand,
          page: 0,
          pages: 7,
          byMonth: Array.from({ length: 40 }, (_, index) => ({ month: `20${26 + index}-12`, count: index })),
          reading: true,
          progress: { done: 1, total: 9 },
          counts: { retired: 20, notRenewed: 20, otherGoingOn: 10, goingOn: 5, dearer: 5, rescuable: 5 },
          filter: longName,
          failed: 9,
          failedNames: Array<string>(9).fill(longName),
        },
        reader,
      ),
      customers: customerQuestionCard({ question: 'q', query: longName, entries, total: 50, page: 0 }, reader),
      subscriptions: subscriptionQuestionCard({ question: 'q', customerName: longName, entries }, reader),
      plans: planQuestionCard(
        {
          question: 'q',
          customerName: longName,
          retiredName: longName,
          headcount: tenThousand,
          moving: new Map(sampleOffers.map(({ formId }) => [formId, tenThousand])),
          offers: sampleOffers.map(({ refusal: _, ...offer }) => ({ ...offer, name: longName })),
          tooFew: new Map(sampleOffers.map(({ formId }) => [formId, tenThousand])),
          page: 0,
        },
        reader,
      ),
      refusedPlans: planQuestionCard(
        {
          question: 'q',
          customerName: longName,
          retiredName: longName,
          headcount: tenThousand,
          moving: new Map(sampleOffers.map(({ formId }) => [formId, tenThousand])),
          offers: sampleOffers.map((offer) => ({ ...offer, name: longName, refusal: bad })),
          page: 0,
        },
        reader,
      ),
      pick: pickPeopleCard(
        { question: 'q', query: longName, people: crowd, chosen: crowd.map(({ id }) => id) },
        reader,
      ),
      refusals: refusalCard(
        {
          customer: survey.customer,
          refusals: Array.from({ length: 40 }, (_, n) => refusal('statusUnknown', { status: `${n}${longName}` })),
        },
        reader,
      ),
      migrations: migrationsCard(
        {
          ...{ total: 5_000, page: 7, filter: longName },
          list: Array.from({ length: migrationsPerCard }, (_, index) => ({
            id: migrationId(`m${index}`),
            state: 'leftOpen' as const,
            customerName: longName,
            retiredName: longName,
            replacementName: longName,
            counts: { total: tenThousand, done: 1, failed: 0, leftOut: 0 },
            startedAt: sampleNow,
            ...{ runNo: 1, remainingCount: tenThousand, confirmedBy: longName, needsSomebody: true as const },
          })),
        },
        reader,
      ),
    };

    const tooBig = Object.entries(cards).filter(([, card]) => size(card) >= 24_000);

    expect(tooBig.map(([name, card]) => `${name} ${size(card)}`)).toEqual([]);
  });

  it('keeps the endings under 24 KB', () => {
    const remaining = crowd.slice(0, 10).map(({ id, name }, index) => ({
      id,
      name,
      reason: 'inheritedFromGroup' as const,
      groupNames: Array.from({ length: 20 }, () => `${longName}${index}`),
    }));
    const failed = Array.from({ length: 10 }, (_, index) =>
      failedPerson(longName, { code: 'inheritedFromGroup', facts: { groups: `${longName}${index}` } }),
    );
    const decided = {
      latest: Array<ToldDeed>(deedsPerCard).fill({ what: 'leftOut', at: sampleNow, name: longName }),
      before: tenThousand,
    };
    const given = { plan, remaining, remainingCount: tenThousand, failed };
    const counts = { total: tenThousand, done: 10, failed: tenThousand - 10, leftOut: 0 };
    const cards = [
      migrationCard(
        { migration: sampleMigration({ ...given, state: 'leftOpen' }), decided, now: new Date(sampleNow) },
        reader,
      ),
      migrationCard(
        {
          migration: sampleMigration({
            ...given,
            counts,
            state: 'waitingForPerson',
            problem: { code: 'peopleFailed', facts: { failed: tenThousand } },
          }),
          decided,
          now: new Date(sampleNow),
        },
        reader,
      ),
    ];

    expect(cards.map(size).filter((bytes) => bytes >= 24_000)).toEqual([]);
    expect(textsOf(cards[0]!).join(' ')).toMatch(/9[,.]?990/);
  });
});
