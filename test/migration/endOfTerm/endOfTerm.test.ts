import fc from 'fast-check';
import { endOfTerm, isInExtendedTerm } from '../../../src/migration/endOfTerm/endOfTerm';
import type { TermFacts } from '../../../src/migration/endOfTerm/endOfTerm';
import { extendedTerms } from '../../../src/migration/endOfTerm/extendedTerms';
import { knownEnd } from '../../../src/migration/endOfTerm/knownEnd';
import type { ScheduledAction } from '../../../src/migration/endOfTerm/scheduledAction';
import { without } from '../../support/without';

const nce: TermFacts = {
  status: 'active',
  commerce: 'nce',
  autoRenew: false,
  endsOn: '2027-02-20',
  createdAt: '2026-02-21T09:00:00.000Z',
  termDuration: 'P1Y',
};
const atEnd = (actionType: string): ScheduledAction => ({ scheduleType: 'TermEnd', actionType });

describe('what becomes of a subscription', () => {
  it.each<[string, Partial<TermFacts>, string]>([
    ['renewal on, nothing scheduled', { autoRenew: true }, 'renews'],
    ['renewal on, a new term', { autoRenew: true, scheduledActions: [atEnd('RenewToNewTerm')] }, 'renews'],
    ['renewal on, another plan', { autoRenew: true, scheduledActions: [atEnd('Transition')] }, 'changes'],
    ['renewal on, instructions for the next term', { autoRenew: true, nextTermProduct: 'CFQ7:0001' }, 'changes'],
    ['renewal off, a cancellation', { scheduledActions: [atEnd('Cancel')] }, 'ends'],
    ['renewal off, an extended term', { scheduledActions: [atEnd('RenewToExtendedServiceTerm')] }, 'extends'],
    ['renewal off alone', {}, 'extends'],
    ['renewal off alone, before extended terms', { endsOn: '2026-05-04' }, 'ends'],
    ['renewal off alone, on their first day', { endsOn: '2026-05-05' }, 'extends'],
    ['renewal off alone, legacy', { commerce: 'legacy' }, 'ends'],
    ['renewal off, no end told', { endsOn: undefined as never }, 'unknown'],
    ['renewal off, no term told', { termDuration: undefined as never }, 'unknown'],
    ['three years bought before', { termDuration: 'P3Y', createdAt: '2025-03-31T23:59:59.000Z' }, 'unknown'],
    ['three years bought since', { termDuration: 'P3Y', createdAt: '2025-04-01T00:00:00.000Z' }, 'extends'],
    ['renewal on, a cancellation', { autoRenew: true, scheduledActions: [atEnd('Cancel')] }, 'unknown'],
    ['renewal off, a new term', { scheduledActions: [atEnd('RenewToNewTerm')] }, 'unknown'],
    ['renewal off, instructions for the next term', { nextTermProduct: 'CFQ7:0001' }, 'unknown'],
    [
      'a cancellation, and instructions for the next term',
      { nextTermProduct: 'CFQ7:0001', scheduledActions: [atEnd('Cancel')] },
      'unknown',
    ],
    ['an action that nobody knows', { scheduledActions: [atEnd('Freeze')] }, 'unknown'],
    [
      'a cancellation on some day',
      { scheduledActions: [{ scheduleType: 'CustomDate', actionType: 'Cancel' }] },
      'unknown',
    ],
    ['two actions', { scheduledActions: [atEnd('Cancel'), atEnd('RenewToNewTerm')] }, 'unknown'],
    ['a renewal of which nothing is told', { autoRenew: true, isRenewalUnread: true }, 'unknown'],
    [
      'a cancellation, and a renewal of which nothing is told',
      { autoRenew: true, isRenewalUnread: true, scheduledActions: [atEnd('Cancel')] },
      'unknown',
    ],
    ['it is suspended', { status: 'suspended', autoRenew: true }, 'ends'],
  ])('with %s', (_what, given, expected) => {
    expect(endOfTerm({ ...nce, ...given })).toBe(expected);
  });

  it('is read from the words in any case', () => {
    const scheduledActions = [{ scheduleType: 'termend', actionType: 'CANCEL' }];

    expect(endOfTerm({ ...nce, scheduledActions })).toBe('ends');
  });
});

const anAction = fc.record({
  scheduleType: fc.constantFrom('TermEnd', 'CustomDate', 'Someday'),
  actionType: fc.constantFrom('Cancel', 'RenewToNewTerm', 'RenewToExtendedServiceTerm', 'Transition', 'Freeze'),
});
const someFacts: fc.Arbitrary<TermFacts> = fc.record({
  status: fc.constantFrom('active', 'pending', 'onhold'),
  commerce: fc.constant('nce' as const),
  autoRenew: fc.boolean(),
  endsOn: fc.constantFrom('2026-05-04', '2026-05-05', '2028-01-01'),
  createdAt: fc.constantFrom('2024-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'),
  termDuration: fc.constantFrom('P1M', 'P1Y', 'P3Y'),
  scheduledActions: fc.array(anAction, { maxLength: 2 }),
});

it('says of no new-commerce subscription since then that it ends, unless exactly that is scheduled', () => {
  fc.assert(
    fc.property(someFacts, (facts) => {
      const { scheduledActions = [], autoRenew, endsOn = '' } = facts;
      const [action, ...others] = scheduledActions;
      const isCancelled = action?.scheduleType === 'TermEnd' && action.actionType === 'Cancel' && others.length === 0;
      const mayEnd = !autoRenew && (isCancelled || (action === undefined && endsOn <= extendedTerms.endsAfter));
      return endOfTerm(facts) !== 'ends' || mayEnd;
    }),
  );
});

it('takes nothing for an end that can be told but what ends, on a day that is known', () => {
  expect(knownEnd({ endOfTerm: 'ends', endsOn: '2027-02-20' })).toBe('2027-02-20');
  expect(knownEnd({ endOfTerm: 'ends' })).toBeUndefined();
  for (const other of ['renews', 'changes', 'extends', 'unknown'] as const) {
    expect(knownEnd({ endOfTerm: other, endsOn: '2027-02-20' })).toBeUndefined();
  }
});

it('knows an extended term by the name of the plan', () => {
  expect(isInExtendedTerm({ offerName: 'Exchange Online (Plan 1) - Extended Service Term' })).toBe(true);
  expect(isInExtendedTerm({ offerName: 'Extended Use Rights' })).toBe(false);
});

it('needs no more than what every subscription tells', () => {
  expect(endOfTerm(without(nce, 'createdAt'))).toBe('extends');
});
