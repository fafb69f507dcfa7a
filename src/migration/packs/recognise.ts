import type { RetirementPack } from './pack';
import type { Packs } from './packs';
import type { SubscriptionFacts } from './subscriptionFacts';

/** `id` = proven by an id of the pack; `name` = only looks like it, enough for the radar and for nothing else. */
export interface Recognised {
  readonly packId: string;
  readonly by: 'id' | 'name';
}

const matches = (patterns: readonly string[], text: string): boolean =>
  patterns.some((pattern) => new RegExp(pattern, 'i').test(text));

const hasId = ({ recognise }: RetirementPack, subscription: SubscriptionFacts): boolean =>
  recognise.offerIds.includes(subscription.offerId.toLowerCase()) ||
  (subscription.productId !== undefined && recognise.productIds.includes(subscription.productId.toUpperCase()));

const hasName = ({ recognise }: RetirementPack, subscription: SubscriptionFacts): boolean =>
  matches(recognise.offerNames, subscription.offerName) || matches(recognise.offerNames, subscription.friendlyName);

/**
 * The pack a subscription belongs to. Ids of all packs are asked before names of any, so that a broad pattern of one
 * pack never takes a subscription that another pack knows for certain.
 */
export function recognise(subscription: SubscriptionFacts, packs: Packs): Recognised | undefined {
  // An add-on comes and goes with its base, so it is never moved by itself.
  if (subscription.parentSubscriptionId !== undefined) return undefined;
  const certain = packs.find((pack) => hasId(pack, subscription));
  if (certain !== undefined) return { packId: certain.id, by: 'id' };
  const likely = packs.find((pack) => hasName(pack, subscription));
  return likely === undefined ? undefined : { packId: likely.id, by: 'name' };
}
