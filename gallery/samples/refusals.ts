import { refusalCard } from '../../src/cards/questions/refusalCard';
import { refusal } from '../../src/migration/offers/refusal';
import type { Reader } from '../../src/text/reader';
import { sampleNow } from '../contoso/names';
import type { CardSample } from './cardSample';
import { retiredName } from './words';

const refusals = [
  refusal('agreementMissing', { customer: 'Adatum' }),
  refusal('statusUnknown', { offer: retiredName, status: 'hibernating' }),
];

/** What preflight finds of the customer before anything is asked. */
const ofPreflight = [refusal('accountInReview', {}), refusal('retiredSkuNotInTenant', { found: 'SPB, VISIOCLIENT' })];
/** What somebody else has begun, found just before the review. */
const underWay = [
  refusal('transferOpen', { offer: retiredName, partner: 'Fourth Coffee Cloud', on: '2026-11-20' }),
  refusal('transitionOpen', { offer: retiredName, on: '2026-11-21' }),
];
/** The same is being moved already, which is shown at one press. */
const moving = [refusal('alreadyMigrating', { migration: '7k2m9q4x' })];
/** Of a quote, after which what is to be different is asked. */
const overSeats = [refusal('seatLimit', { needed: 112, left: 20, limit: 300, scope: 'family' })];
/** Of each of the plans that there are, so that none can be had. */
const ofSchool = [
  ...['Office 365 A1 for faculty', 'Microsoft 365 A3 for faculty'].map((plan) =>
    refusal('notEducation', { plan, education: 'none' }),
  ),
  refusal('sameLicence', { plan: retiredName }),
];

const refused = {
  customer: { id: 'c0000000-0000-4000-8000-000000000002', name: 'Adatum' },
  refusals,
  readAt: sampleNow,
  subscriptionId: 'adatum-kaizala',
};

/** Why somebody can't be moved yet. */
export const refusalSamples = (reader: Reader): readonly CardSample[] => [
  {
    name: 'refusal',
    build: () => refusalCard(refused, reader),
  },
  { name: 'refusal-under-way', build: () => refusalCard({ ...refused, refusals: underWay }, reader) },
  { name: 'refusal-migrating', build: () => refusalCard({ ...refused, refusals: moving }, reader) },
  { name: 'refusal-preflight', build: () => refusalCard({ ...refused, refusals: ofPreflight }, reader) },
  {
    name: 'refusal-seat-limit',
    build: () => refusalCard({ customer: refused.customer, refusals: overSeats, readAt: sampleNow }, reader),
  },
  { name: 'refusal-education', build: () => refusalCard({ ...refused, refusals: ofSchool }, reader) },
];
