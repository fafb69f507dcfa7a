import type { AgentId, SubscriptionId } from '../../migration/ids';
import { planKeyOf } from '../../migration/notices/notice';
import type { NoticeFacts } from '../../migration/ports';
import type { RadarEntry } from '../../migration/radar/radar';

/** The facts, arranged so that each question about an entry is one look. */
export interface Lookup {
  mutes(agent: AgentId, entry: RadarEntry): boolean;
  remindOn(agent: AgentId, subscription: SubscriptionId): string | undefined;
  /** Somebody sees to it, or did. */
  isSeenTo(subscription: SubscriptionId, endsOn: string): boolean;
  /** An agent was told of it on a day before this one, and could have acted. */
  wasToldBefore(day: string, subscription: SubscriptionId, endsOn: string): boolean;
  /** It is being moved or was: nothing is left to decide. */
  isInHand(subscription: SubscriptionId): boolean;
}

export function lookupIn({ mutes, reminders, acted, toldOn, migrations }: NoticeFacts): Lookup {
  const muted = new Set(mutes.map(({ agentId, what, key }) => `${agentId} ${what} ${key}`));
  const remind = new Map(reminders.map(({ agentId, subscriptionId, on }) => [`${agentId} ${subscriptionId}`, on]));
  return {
    mutes: (agent, entry) =>
      muted.size > 0 &&
      (muted.has(`${agent} customer ${entry.customerId}`) || muted.has(`${agent} plan ${planKeyOf(entry)}`)),
    remindOn: (agent, subscription) => remind.get(`${agent} ${subscription}`),
    isSeenTo: (subscription, endsOn) => migrations.has(subscription) || acted.has(`${subscription} ${endsOn}`),
    wasToldBefore: (day, subscription, endsOn) => {
      const first = toldOn.get(`${subscription} ${endsOn}`);
      return first !== undefined && first < day;
    },
    isInHand: (subscription) => {
      const state = migrations.get(subscription);
      return state === 'running' || state === 'moved';
    },
  };
}
