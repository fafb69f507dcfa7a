import fc from 'fast-check';
import type { ScheduledAction } from '../../src/migration/endOfTerm/scheduledAction';
import type { SubscriptionFacts } from '../../src/migration/packs/subscriptionFacts';
import type { TermDuration } from '../../src/migration/term';
import { defined } from '../../src/platform/defined';
import { retiredFacts } from '../workflow/prepare/preparing';
import { without } from './without';

const atEnd = (actionType: string): ScheduledAction => ({ scheduleType: 'TermEnd', actionType });

/** Everything a subscription may say of its end; each value stands for those like it. */
const said = {
  commerce: ['legacy', 'nce'],
  status: ['active', 'pending', 'suspended', 'expired', 'disabled'],
  autoRenew: [true, false],
  scheduledActions: [
    undefined,
    [],
    [atEnd('Cancel')],
    [atEnd('RenewToExtendedServiceTerm')],
    [atEnd('RenewToNewTerm')],
    [atEnd('Transition')],
    [atEnd('Freeze')],
    [{ scheduleType: 'CustomDate', actionType: 'Cancel', effectiveAt: '2027-01-15T00:00:00.000Z' }],
    [atEnd('Cancel'), atEnd('RenewToNewTerm')],
  ],
  nextTermProduct: [undefined, 'CFQ7TTC0LH18:0001'],
  // The last day before extended terms, the first of them, one that passed, one to come, and none told.
  endsOn: ['2026-05-04', '2026-05-05', '2026-11-18', '2027-02-20', undefined],
  // Of the last day on which nothing was bought with an extended term, of the first, and unknown.
  createdAt: ['2025-03-31T23:59:59.000Z', '2025-04-01T00:00:00.000Z', undefined],
  termDuration: ['P1M', 'P1Y', 'P3Y', undefined] satisfies (TermDuration | undefined)[],
} as const;

type Said = { readonly [Fact in keyof typeof said]: (typeof said)[Fact][number] };

/** The day on which it is read. */
export const readOn = '2026-11-22';

const subscriptionSaying = (facts: Said): SubscriptionFacts => ({
  ...without(retiredFacts(), 'endsOn'),
  ...defined(facts),
});

/** The whole product of what may be said. */
export function* everySubscription(given: Partial<Said> = {}): Generator<SubscriptionFacts> {
  let product: readonly Partial<Said>[] = [{}];
  for (const [fact, values] of Object.entries(said)) {
    const own = Object.hasOwn(given, fact) ? [given[fact as keyof Said]] : values;
    product = product.flatMap((facts) => own.map((value) => ({ ...facts, [fact]: value })));
  }
  for (const facts of product) yield subscriptionSaying(facts as Said);
}

export const anySubscription: fc.Arbitrary<SubscriptionFacts> = fc
  .record(Object.fromEntries(Object.entries(said).map(([fact, values]) => [fact, fc.constantFrom<unknown>(...values)])))
  .map((facts) => subscriptionSaying(facts as unknown as Said));
