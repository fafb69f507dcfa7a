import { isCalledOff, isScheduledAnew, scheduledIn } from '../../../src/migration/endOfTerm/scheduled';
import { endOfTerm } from '../../../src/migration/endOfTerm/endOfTerm';
import type { SubscriptionFacts } from '../../../src/migration/packs/subscriptionFacts';
import { everySubscription } from '../../support/everySubscription';
import { retiredFacts } from '../../workflow/prepare/preparing';

const atEnd = (actionType: string, product?: string) => ({
  scheduleType: 'TermEnd',
  actionType,
  ...(product === undefined ? {} : { product }),
});
const nce = (given: Partial<SubscriptionFacts>): SubscriptionFacts =>
  retiredFacts({ commerce: 'nce', status: 'active', autoRenew: true, endsOn: '2027-02-20', ...given });
const confirmed = (facts: SubscriptionFacts) => ({ endOfTerm: endOfTerm(facts), scheduled: scheduledIn(facts) });

const bare = nce({});
const renewing = nce({ scheduledActions: [atEnd('RenewToNewTerm')] });
const changing = nce({ scheduledActions: [atEnd('Transition', 'A:0001')] });

describe('somebody else’s plan for the end of a term', () => {
  it.each<[string, SubscriptionFacts, SubscriptionFacts]>([
    ['another plan', bare, changing],
    ['another plan, as instructions', renewing, nce({ nextTermProduct: 'A:0001' })],
    ['yet another plan', changing, nce({ scheduledActions: [atEnd('Transition', 'B:0001')] })],
    ['an extended term', bare, nce({ autoRenew: false, scheduledActions: [atEnd('RenewToExtendedServiceTerm')] })],
    ['what nobody knows', bare, nce({ scheduledActions: [atEnd('Freeze')] })],
    ['another thing that nobody knows', nce({ scheduledActions: [atEnd('Thaw')] }), changing],
  ])('is told where it is %s', (_what, before, now) => {
    expect(isScheduledAnew(confirmed(before), now)).toBe(true);
  });

  it.each<[string, SubscriptionFacts, SubscriptionFacts]>([
    ['there is none any more', changing, bare],
    ['it simply renews', bare, renewing],
    ['only its renewal was switched off', bare, nce({ autoRenew: false })],
    ['it is cancelled, as by a first try of ours', bare, nce({ scheduledActions: [atEnd('Cancel')] })],
    [
      'the same reads in another case, on another day',
      changing,
      nce({ scheduledActions: [{ ...atEnd('TRANSITION', 'A:0001'), effectiveAt: '2027-02-20T23:59:59.000Z' }] }),
    ],
  ])('is none where %s', (_what, before, now) => {
    expect(isScheduledAnew(confirmed(before), now)).toBe(false);
  });

  it('is not looked for where a former release kept no schedule', () => {
    expect(isScheduledAnew({ endOfTerm: 'renews' }, changing)).toBe(false);
  });
});

const all = [...everySubscription({ status: 'active' })];

it('is news of nothing that was confirmed as it reads', () => {
  expect(all.filter((facts) => isScheduledAnew(confirmed(facts), facts)).slice(0, 3)).toEqual([]);
});

it('is told wherever closing would call off what changes its plan or was set to extend it', () => {
  const isOthers = ({ scheduledActions = [], nextTermProduct }: SubscriptionFacts): boolean =>
    nextTermProduct !== undefined ||
    scheduledActions.some(({ actionType }) => !['Cancel', 'RenewToNewTerm'].includes(actionType));

  expect(all.filter((facts) => isCalledOff(scheduledIn(facts)) !== isOthers(facts)).slice(0, 3)).toEqual([]);
});
