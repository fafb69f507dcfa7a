import { mayTakeBack } from '../../../src/migration/endOfTerm/mayTakeBack';
import { standingOf } from '../../../src/migration/endOfTerm/takeBack';
import type { SubscriptionFacts } from '../../../src/migration/packs/subscriptionFacts';
import type { Migration } from '../../../src/migration/plan/progress';
import { subscriptionId } from '../../../src/migration/ids';
import { aMigration, aPlan, sampleNow } from '../../support/survey';

const shown = { quantity: 40, endsOn: '2026-12-12' };
const facts: SubscriptionFacts = {
  ...{ id: subscriptionId('retired'), offerId: '', offerName: 'Office 365 E4', friendlyName: '', commerce: 'nce' },
  ...{ quantity: 40, status: 'active', autoRenew: false, endsOn: '2026-12-12' },
  scheduledActions: [{ scheduleType: 'TermEnd', actionType: 'Cancel' }],
};

it.each<[string, Partial<SubscriptionFacts>]>([
  ['closed', {}],
  ['open', { autoRenew: true, scheduledActions: [] }],
  ['changed', { quantity: 41 }],
  ['changed', { endsOn: '2027-12-12' }],
  ['changed', { status: 'suspended' }],
  ['changed', { scheduledActions: [] }],
])('takes an end for %s when it reads %j', (standing, given) => {
  expect(standingOf({ ...facts, ...given }, shown)).toBe(standing);
});

it('takes one that is gone for changed', () => {
  expect(standingOf({ status: 'deleted', quantity: 0 }, shown)).toBe('changed');
});

const set = (given: Partial<Migration> = {}, endOfTerm: 'renews' | 'ends' = 'renews'): Migration =>
  aMigration({
    ...{ state: 'done', closed: { action: 'endAtTerm', at: sampleNow } },
    plan: aPlan({ retired: { ...aPlan().retired, endOfTerm } }),
    ...given,
  });

it('gives an end back that a migration had set, once asked no more', () => {
  expect(mayTakeBack(set())).toBe(true);
  expect(mayTakeBack(set({ takeBack: 'refused' }))).toBe(true);
  expect(mayTakeBack(set({ takeBack: 'asked' }))).toBe(false);
});

it('gives nothing back that had ended by itself, is closed another way or is open', () => {
  expect(mayTakeBack(set({}, 'ends'))).toBe(false);
  expect(mayTakeBack(set({ closed: { action: 'endNow', at: sampleNow } }))).toBe(false);
  expect(mayTakeBack(set({ state: 'leftOpen' }))).toBe(false);
});
