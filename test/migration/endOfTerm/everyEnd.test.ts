import { asOf } from '../../../emulator/core/endOfTerm';
import { currentStatus } from '../../../emulator/core/lifecycle';
import type { ScheduledAction, Subscription } from '../../../emulator/core/model';
import { buildCustomer } from '../../../emulator/seed/customer';
import { kaizalaPro } from '../../../emulator/seed/catalogue/legacyOffers';
import { endOfTerm } from '../../../src/migration/endOfTerm/endOfTerm';
import type { EndOfTerm } from '../../../src/migration/endOfTerm/endOfTerm';
import { extendedTerms } from '../../../src/migration/endOfTerm/extendedTerms';
import { unkeptEnd } from '../../../src/migration/endOfTerm/unkeptEnd';
import type { SubscriptionFacts } from '../../../src/migration/packs/subscriptionFacts';
import { everySubscription, readOn } from '../../support/everySubscription';
import { defined } from '../../../src/platform/defined';

const all = [...everySubscription()];
const isUnderWay = ({ status }: SubscriptionFacts): boolean => status === 'active' || status === 'pending';
const actionsOf = ({ scheduledActions = [] }: SubscriptionFacts): readonly string[] =>
  scheduledActions.map(({ scheduleType, actionType }) => `${scheduleType} ${actionType}`);
/** Said with the facts that contradict it, so that a failure names them. */
const exceptions = (wrong: (facts: SubscriptionFacts, end: EndOfTerm) => boolean) =>
  all.filter((facts) => wrong(facts, endOfTerm(facts))).slice(0, 3);

it('asks about every subscription there may be', () => {
  expect(all).toHaveLength(2 * 5 * 2 * 9 * 2 * 5 * 3 * 4);
  expect(new Set(all.map(endOfTerm))).toEqual(new Set(['renews', 'changes', 'extends', 'ends', 'unknown']));
});

it('says that it ends of nothing that still renews itself', () => {
  expect(exceptions((facts, end) => end === 'ends' && isUnderWay(facts) && facts.autoRenew)).toEqual([]);
});

it('says that it ends, of new commerce since May 2026, only where exactly that is scheduled', () => {
  const since = ({ commerce, endsOn = '9999' }: SubscriptionFacts): boolean =>
    commerce === 'nce' && endsOn > extendedTerms.endsAfter;

  expect(
    exceptions(
      (facts, end) =>
        isUnderWay(facts) && since(facts) && end === 'ends' && actionsOf(facts).join() !== 'TermEnd Cancel',
    ),
  ).toEqual([]);
});

it('says that it ends wherever it was cancelled, is over, or only its renewal kept it', () => {
  const isCancelled = (facts: SubscriptionFacts) =>
    !facts.autoRenew && actionsOf(facts).join() === 'TermEnd Cancel' && facts.nextTermProduct === undefined;
  const isLetGo = (facts: SubscriptionFacts) =>
    !facts.autoRenew &&
    actionsOf(facts).length === 0 &&
    facts.nextTermProduct === undefined &&
    facts.endsOn !== undefined &&
    (facts.commerce === 'legacy' || facts.endsOn <= extendedTerms.endsAfter);

  expect(
    exceptions((facts, end) => (!isUnderWay(facts) || isCancelled(facts) || isLetGo(facts)) !== (end === 'ends')),
  ).toEqual([]);
});

it('is sure of nothing that is scheduled beside something else, for another day, or in words nobody knows', () => {
  const isClear = (facts: SubscriptionFacts): boolean =>
    /^(TermEnd (Cancel|RenewToNewTerm|RenewToExtendedServiceTerm|Transition))?$/.test(actionsOf(facts).join());

  expect(exceptions((facts, end) => isUnderWay(facts) && !isClear(facts) && end !== 'unknown')).toEqual([]);
});

describe('what is said of an end', () => {
  const day = 86_400_000;
  const plan = {
    name: 'A',
    place: 'italy',
    people: [],
    subscriptions: [{ offer: kaizalaPro, seats: 1, endsInDays: 9 }],
  };
  const now = Date.parse('2026-01-01T00:00:00Z');
  const [seeded] = buildCustomer(plan as never, { now, seed: 1, est: 'after' }).subscriptions.values();

  /** The emulator plays by Microsoft's pages, and knows nothing of what is concluded here. */
  const played = (facts: SubscriptionFacts): Subscription => ({
    ...seeded!,
    ...{ commerce: facts.commerce, autoRenewEnabled: facts.autoRenew, createdAt: Date.parse(facts.createdAt ?? '') },
    ...{ endsAt: Date.parse(`${facts.endsOn}T23:59:59Z`), termDuration: facts.termDuration ?? 'P1Y' },
    scheduledNextTermInstructions: facts.nextTermProduct === undefined ? null : { product: facts.nextTermProduct },
    ...defined({ scheduledActions: facts.scheduledActions as readonly ScheduledAction[] | undefined }),
    ...(facts.commerce === 'nce' ? { extendsByItself: true as const } : {}),
  });
  /** Legacy subscriptions know no schedule, and what was extended before that began is in no page. */
  const isPlayed = (facts: SubscriptionFacts): boolean =>
    facts.status === 'active' &&
    facts.endsOn !== undefined &&
    (facts.commerce === 'nce' || (facts.scheduledActions ?? []).length === 0) &&
    !(facts.endsOn <= extendedTerms.endsAfter && actionsOf(facts).join().includes('Extended'));

  it('is what the emulator makes of it forty days later', () => {
    const goingOn: Readonly<Record<string, boolean>> = { ends: false, renews: true, changes: true, extends: true };
    const wrong = all.filter(isPlayed).filter((facts) => {
      const end = endOfTerm(facts);
      const subscription = played(facts);
      const later = subscription.endsAt + 40 * day;
      const isDearer = asOf(subscription, later).extendedFrom !== undefined;
      const isActive = currentStatus(subscription, later) === 'active';
      return end !== 'unknown' && (isActive !== goingOn[end] || isDearer !== (end === 'extends'));
    });

    expect(wrong.slice(0, 3)).toEqual([]);
  });
});

it('misses no end of ours that reads otherwise a day later, and complains of none that holds', () => {
  const wrong = all.filter((facts) => {
    const { status, endsOn, quantity } = facts;
    const entry = { status, quantity, reason: 'retiredPlan', endOfTerm: endOfTerm(facts), ...defined({ endsOn }) };
    const unkept = unkeptEnd({ ...entry, readAt: `${readOn}T06:00:00Z` }, '2026-11-21T06:00:00Z');
    return (unkept !== undefined) !== (status === 'active' && entry.endOfTerm !== 'ends');
  });

  expect(wrong.slice(0, 3)).toEqual([]);
});
