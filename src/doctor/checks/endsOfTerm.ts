import { endOfTerm } from '../../migration/endOfTerm/endOfTerm';
import type { CustomerId } from '../../migration/ids';
import type { SubscriptionFacts } from '../../migration/packs/subscriptionFacts';
import type { Check } from '../check';
import { fine, todo } from '../finding';
import type { Finding } from '../finding';
import { sampleOf } from '../sample';

/** @param read each customer's subscriptions */
export function extendingVerdict(read: ReadonlyMap<CustomerId, readonly SubscriptionFacts[]>): Finding {
  const extending = [...read].flatMap(([customer, subscriptions]) =>
    subscriptions
      .filter((facts) => facts.status === 'active' && endOfTerm(facts) === 'extends')
      .map(({ id, endsOn }) => `${customer}/${id}${endsOn === undefined ? '' : `, ${endsOn}`}`),
  );
  return extending.length === 0
    ? fine(`No subscription of ${read.size} customers goes on dearer after its term.`)
    : todo('These go on dearer, month by month, after their term.', 'Ask "expiring extended" in chat.', extending);
}

export const endsOfTermCheck: Check = {
  name: 'endsOfTerm',
  needs: ['customers'],
  examine: async (ground) => {
    const read = new Map<CustomerId, readonly SubscriptionFacts[]>();
    for (const customer of await sampleOf(ground)) read.set(customer, (await ground.subscriptions(customer)).items);
    return [extendingVerdict(read)];
  },
};
