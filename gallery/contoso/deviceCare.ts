import { coverOffer } from '../../src/migration/offers/coverOffer';
import { skuId } from '../../src/migration/ids';
import type { Holder, Survey } from '../../src/migration/offers/survey';
import type { Cover } from '../../src/migration/packs/pack';
import { defaultChoice, verdicts } from '../../src/migration/people/preflight';
import type { WholePlan } from '../../src/migration/plan/plan';
import { stayingOf } from '../../src/migration/plan/forecast';
import { plannedPeople } from '../../src/migration/plan/plannedPeople';
import { quoteOf } from '../../src/migration/plan/quote';
import { aLicence, someHolders } from './people';
import { aPlan } from './plan';
import { aRetired, aSurvey, aTenantSku } from './survey';

/** Contoso Freight gives Device Care back, which never was: Microsoft 365 E3 and E5 have come to contain it. */
const deviceCareSku = skuId('d0000000-0000-4000-8000-000000000001');
const e3Sku = skuId('05e9a617-0261-4cee-bb44-138d3ef5d965');
const e5Sku = skuId('06ebc4ee-1bb5-47dd-8120-11324bc54e06');

const intune = { id: 'c1ec4a95-1f05-45b3-a911-aa3fa01094f5', name: 'INTUNE_A' };

const cover: Cover = {
  licences: [
    { name: 'Microsoft 365 E3', skuId: e3Sku },
    { name: 'Microsoft 365 E5', skuId: e5Sku },
  ],
};

const named = ['Ana Costa', 'Li Wei', 'Tomas Hruby', 'Zoé Martin', 'Grace Okafor', 'Yuki Tanaka', 'Omar Haddad'];

/** Thirty who have one of the suites; of the others, where there are any, each for a reason of their own. */
function holders(uncovered: boolean): readonly Holder[] {
  const by = (sku: typeof e3Sku, ...disabledPlans: readonly string[]) => [
    aLicence({ skuId: deviceCareSku }),
    aLicence({ skuId: sku, disabledPlans }),
  ];
  return someHolders(uncovered ? 34 : 30).map((holder, index): Holder => {
    const name = named[index % named.length]! + (index < named.length ? '' : ` ${index}`);
    const person = { ...holder, name, working: [intune.id], licences: by(index < 24 ? e3Sku : e5Sku) };
    if (index === 30) return { ...person, name: 'Dana Kline', licences: [aLicence({ skuId: deviceCareSku })] };
    if (index === 31) return { ...person, name: 'Sam Adeyemi', licences: [aLicence({ skuId: deviceCareSku })] };
    if (index === 32) return { ...person, name: 'Priya Nair', licences: by(e3Sku, intune.id) };
    return index === 33 ? { ...person, name: 'Jonas Weber', working: [] } : person;
  });
}

const ordered = {
  ...{ orderId: 'c0ffee00cafe', askedAt: '2026-11-22T10:00:00.000Z' },
  price: {
    ...{ perCharge: { amount: 3.5, currency: 'EUR' }, billingCycle: 'monthly', termDuration: 'P1Y' },
    orderedOn: '2025-12-13',
  },
};

const surveyOf = (people: readonly Holder[]): Survey =>
  aSurvey({
    retired: aRetired({
      ...{ packId: 'device-care', offerName: 'Device Care', way: 'drop', skuId: deviceCareSku, ordered },
      ...{ commerce: 'nce', quantity: people.length, autoRenew: true, endOfTerm: 'renews' },
    }),
    skus: [
      aTenantSku({ skuId: deviceCareSku, partNumber: 'DEVICE_CARE', servicePlans: [intune] }),
      aTenantSku({ skuId: e3Sku, partNumber: 'SPE_E3', servicePlans: [intune] }),
      aTenantSku({ skuId: e5Sku, partNumber: 'SPE_E5', servicePlans: [intune] }),
    ],
    holders: people,
    offers: [coverOffer(cover, people)],
  });

/** What the bot would make of it. */
export function droppedBy(uncovered: boolean) {
  const survey = surveyOf(holders(uncovered));
  const [offer] = survey.offers;
  const people = verdicts(survey, offer!, defaultChoice);
  const base = aPlan();
  const plan: WholePlan = aPlan({
    purchase: undefined,
    freeSeatsUsed: 0,
    ...{ way: 'drop', cover, close: 'endAtTerm', closeLater: true },
    people: plannedPeople(people),
    replacement: { planId: offer!.planId, formId: offer!.formId, name: offer!.name, skuId: offer!.skuId },
    retired: {
      ...base.retired,
      ...{ packId: 'device-care', offerName: 'Device Care', commerce: 'nce', skuId: deviceCareSku },
      ...{ quantity: survey.holders.length, endOfTerm: 'renews' },
    },
    staying: stayingOf(survey, people),
  });
  return { survey, people, quote: quoteOf(plan, survey, offer!, people) };
}
