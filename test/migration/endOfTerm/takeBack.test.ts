import { mayTakeBack, reactivatableUntil } from '../../../src/migration/endOfTerm/mayTakeBack';
import { standingOf } from '../../../src/migration/endOfTerm/takeBack';
import type { CloseAction } from '../../../src/migration/packs/pack';
import type { SubscriptionFacts } from '../../../src/migration/packs/subscriptionFacts';
import type { MigrationPlan } from '../../../src/migration/plan/plan';
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
  expect(standingOf('endAtTerm', { ...facts, ...given }, shown)).toBe(standing);
});

it('takes one that is gone for changed', () => {
  expect(standingOf('endAtTerm', { status: 'deleted', quantity: 0 }, shown)).toBe('changed');
});

it.each<[string, Partial<SubscriptionFacts>]>([
  ['closed', { status: 'suspended' }],
  ['open', { status: 'active' }],
  ['changed', { status: 'deleted' }],
  ['changed', { status: 'suspended', quantity: 41 }],
])('takes a suspension for %s when it reads %j', (standing, given) => {
  expect(standingOf('suspend', { ...facts, ...given }, shown)).toBe(standing);
});

const now = new Date(sampleNow);
const later = (days: number): Date => new Date(now.getTime() + days * 86_400_000);

const closedBy = (action: CloseAction, given: Partial<Migration> = {}): Migration =>
  aMigration({
    ...{ state: 'done', closed: { action, at: sampleNow } },
    plan: aPlan({ retired: { ...aPlan().retired, commerce: 'legacy', endOfTerm: 'renews', endsOn: '2027-06-30' } }),
    ...given,
  });
const retired = (given: Partial<MigrationPlan['retired']>): Partial<Migration> => ({
  plan: aPlan({ retired: { ...aPlan().retired, endOfTerm: 'renews', ...given } }),
});

describe.each(['endAtTerm', 'suspend'] as const)('what a migration has closed (%s)', (action) => {
  it('may be opened again, once asked no more', () => {
    expect(mayTakeBack(closedBy(action), now)).toBe(action);
    expect(mayTakeBack(closedBy(action, { takeBack: 'refused' }), now)).toBe(action);
    expect(mayTakeBack(closedBy(action, { takeBack: 'asked' }), now)).toBeUndefined();
    expect(mayTakeBack(closedBy(action, { state: 'leftOpen' }), now)).toBeUndefined();
  });
});

it('takes no end back once it has come, and up to its last moment', () => {
  const set = closedBy('endAtTerm', retired({ endsOn: '2026-12-12' }));

  expect(mayTakeBack(set, new Date('2026-12-12T23:59:59.999Z'))).toBe('endAtTerm');
  expect(mayTakeBack(set, new Date('2026-12-13T00:00:00.000Z'))).toBeUndefined();
});

it('takes an end back that was set in a later term than was confirmed', () => {
  const later = { action: 'endAtTerm', at: '2026-12-20T09:00:00.000Z' } as const;
  const set = closedBy('endAtTerm', { ...retired({ endsOn: '2026-12-12' }), closed: later });

  expect(mayTakeBack(set, new Date('2026-12-21T09:00:00.000Z'))).toBe('endAtTerm');
});

it('opens nothing again that had ended by itself, or is cancelled', () => {
  expect(mayTakeBack(closedBy('endAtTerm', retired({ endOfTerm: 'ends' })), now)).toBeUndefined();
  expect(mayTakeBack(closedBy('endNow'), now)).toBeUndefined();
});

it('reactivates for ninety days, or to the end of the term, and of the older platform alone', () => {
  expect(mayTakeBack(closedBy('suspend'), later(90))).toBe('suspend');
  expect(mayTakeBack(closedBy('suspend'), later(91))).toBeUndefined();
  const ending = closedBy('suspend', retired({ commerce: 'legacy', endsOn: '2026-12-12' }));
  expect(reactivatableUntil(ending, now)).toBe('2026-12-12');
  expect(mayTakeBack(ending, later(21))).toBeUndefined();
  expect(mayTakeBack(closedBy('suspend', retired({ commerce: 'nce' })), now)).toBeUndefined();
});
