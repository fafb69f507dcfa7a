import type { Holder } from '../../src/migration/offers/survey';
import { cohortsOf } from '../../src/migration/people/cohorts';
import { defaultChoice, peopleSummary, verdicts } from '../../src/migration/people/preflight';
import type { MigrationPlan } from '../../src/migration/plan/plan';
import { stayingOf } from '../../src/migration/plan/forecast';
import { plannedPeople } from '../../src/migration/plan/plannedPeople';
import { businessBasicSku, fieldCrewsGroup, mailPlan, officeE3Sku, teamsPlan, yammerPlan } from './names';
import { aLicence, someHolders } from './people';
import { aPlan, aPurchase } from './plan';
import { anOffer, aSurvey, aTenantSku, e3Sku, kaizalaSku } from './survey';

const basic = (...disabledPlans: readonly string[]) => [
  aLicence(),
  aLicence({ skuId: businessBasicSku, disabledPlans }),
];

/** What makes the next so many of them different; all others have nothing but the retired licence. */
const kinds: readonly (readonly [number, Partial<Holder>])[] = [
  [900, { licences: basic(yammerPlan) }],
  [600, { licences: basic() }],
  [140, { licences: basic(mailPlan, yammerPlan) }],
  [60, { licences: basic(teamsPlan) }],
  [3, { licences: basic(teamsPlan, mailPlan) }],
  [150, { licences: [aLicence(), aLicence({ skuId: officeE3Sku })] }],
  [60, { enabled: false }],
  [40, { guest: true }],
  [30, { licences: [aLicence({ direct: false, groupIds: [fieldCrewsGroup] })] }],
];
const differences = kinds.flatMap(([count, of]) => Array.from({ length: count }, () => of));

const survey = aSurvey({
  customer: { name: 'Wide World Importers' },
  retired: { quantity: 10_000 },
  holders: someHolders(10_000).map((holder, index) => ({ ...holder, ...differences[index] })),
  skus: [
    kaizalaSku({ enabled: 10_000, consumed: 10_000 }),
    aTenantSku({ enabled: 1_703, consumed: 1_703 }),
    e3Sku({ enabled: 400, consumed: 150 }),
  ],
});

const offer = anOffer({
  ...{ planId: 'office-365-e3', formId: 'office-365-e3', name: 'Office 365 E3', family: 'enterprise' },
  ...{ skuId: officeE3Sku, freeSeats: 250, seatsLeft: 90_000 },
  brings: ['teams', 'mail', 'files', 'webApps', 'desktopApps', 'engage'],
});

const people = verdicts(survey, offer, defaultChoice);
const total = { amount: 2_454_624, currency: 'EUR' };

const plan: MigrationPlan = aPlan({
  customer: { ...aPlan().customer, name: survey.customer.name },
  retired: { ...aPlan().retired, quantity: 10_000 },
  replacement: { planId: offer.planId, formId: offer.formId, name: offer.name, skuId: offer.skuId },
  freeSeatsUsed: 250,
  purchase: aPurchase({
    seats: people.filter(({ disposition }) => disposition === 'move').length - 250,
    price: { ...aPurchase().price, seatPerCharge: { amount: 21.6, currency: 'EUR' }, total },
    cancellableUntil: '2026-11-29T10:15:00.000Z',
  }),
  people: plannedPeople(people),
  staying: stayingOf(survey, people),
  closeLater: true,
});

/** Wide World Importers, whose ten thousand people have to be looked at on one card. */
export const tenThousand = { survey, plan, summary: peopleSummary(people), cohorts: cohortsOf(survey, offer, people) };
