import { planOffers } from '../../src/migration/offers/offers';
import type { Holder, PlanOffer, Survey } from '../../src/migration/offers/survey';
import { formsOf } from '../../src/migration/packs/sources';
import { cohortsOf } from '../../src/migration/people/cohorts';
import { answeredFor, planlessIn } from '../../src/migration/people/planless';
import { defaultChoice, peopleSummary, verdicts } from '../../src/migration/people/preflight';
import type { WholePlan } from '../../src/migration/plan/plan';
import { plannedPeople } from '../../src/migration/plan/plannedPeople';
import { quoteOf } from '../../src/migration/plan/quote';
import { fieldCrewsGroup, kaizalaSkuId, officeE3Sku, userNumber, yammerPlan } from './names';
import { kaizalaPro } from './pack';
import { aHolder, aLicence, someHolders } from './people';
import { aPlan, aPurchase } from './plan';
import { anOffer, aSurvey } from './survey';

const named = ['Ana Costa', 'Li Wei', 'Tomas Hruby', 'Zoé Martin', 'Grace Okafor', 'Yuki Tanaka', 'Omar Haddad'];

/** Forty people: ordinary ones, some with Yammer off, some covered, blocked, guests, one stuck in a group, one placeless. */
function holders(): readonly Holder[] {
  const e3 = aLicence({ skuId: officeE3Sku, disabledPlans: [yammerPlan] });
  return someHolders(40).map((holder, index): Holder => {
    const name = named[index % named.length]! + (index < named.length ? '' : ` ${index}`);
    const person = { ...holder, name };
    if (index < 6) return { ...person, licences: [aLicence(), e3] };
    if (index === 6) return { ...person, licences: [aLicence({ direct: false, groupIds: [fieldCrewsGroup] })] };
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
  source: kaizalaPro(),
  retiredSkuId: kaizalaSkuId,
  customer: sampleSurvey.customer,
  skus: sampleSurvey.skus,
  catalogue,
});

const people = verdicts(sampleSurvey, anOffer(), defaultChoice);

export const sampleSummary = peopleSummary(people);

export const sampleCohorts = cohortsOf(sampleSurvey, anOffer(), people);

/** The licence is taken from everybody, and most of them have nothing else. */
const asked = { ...defaultChoice, members: 'remove' } as const;
const taking = answeredFor(asked, verdicts(sampleSurvey, anOffer(), asked), 'remove');
const taken = verdicts(sampleSurvey, anOffer(), taking);
const removal = aPlan({
  purchase: undefined,
  freeSeatsUsed: 0,
  people: plannedPeople(taken),
  planless: planlessIn(taken).length,
});

export const sampleRemoving = { people: taken, quote: quoteOf(removal, sampleSurvey, anOffer(), taken) };

export const samplePlan: WholePlan = aPlan({
  purchase: aPurchase({
    seats: 18,
    price: { ...aPurchase().price, total: { amount: 1209.6, currency: 'EUR' } },
    partnerOfRecord: '1234567',
    cancellableUntil: '2026-11-29T10:15:00.000Z',
  }),
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
