import type { CustomerName } from '../../src/migration/customerName';
import { endOfTerm } from '../../src/migration/endOfTerm/endOfTerm';
import type { SubscriptionFacts } from '../../src/migration/packs/subscriptionFacts';

/** What Partner Center tells of a term, in its own words, and what is made of it. No names: the line may be kept. */
export function termLine({ id }: Pick<CustomerName, 'id'>, facts: SubscriptionFacts): string {
  const { scheduledActions = [] } = facts;
  const scheduled = scheduledActions.map(({ scheduleType, actionType, effectiveAt }) =>
    [scheduleType, actionType, effectiveAt].filter((part) => part !== undefined).join(' '),
  );
  return [
    `${id}/${facts.id}`,
    `${facts.commerce} ${facts.status} ${facts.termDuration ?? 'no term'}, ends ${facts.endsOn ?? 'on no day'}`,
    `autoRenewEnabled ${facts.isRenewalUnread ? 'not told' : facts.autoRenew}`,
    `scheduledActions ${scheduled.length === 0 ? 'none' : scheduled.join(', ')}`,
    `next term ${facts.nextTermProduct ?? 'none'}`,
    `→ ${endOfTerm(facts)}`,
  ].join(' · ');
}

const known: ReadonlySet<string> = new Set([
  'termend cancel',
  'termend renewtonewterm',
  'termend renewtoextendedserviceterm',
  'termend transition',
]);

/** Words that the product does not understand yet, which are what such a look is for. */
export const unknownWords = (all: readonly SubscriptionFacts[]): readonly string[] => [
  ...new Set(
    all
      .flatMap(({ scheduledActions = [] }) => scheduledActions)
      .map(({ scheduleType, actionType }) => `${scheduleType} ${actionType}`)
      .filter((words) => !known.has(words.toLowerCase())),
  ),
];
