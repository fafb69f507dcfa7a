import type { RetiredSource, Segment } from './pack';
import type { KnownId } from './packFact';
import { soldForms } from './sources';
import type { Sources } from './sources';
import type { SubscriptionFacts } from './subscriptionFacts';

/** `id` = proven by a verified id; `likeness` = by an unverified one or a name, enough for the radar and for nothing else. */
export interface Recognised {
  readonly source: RetiredSource;
  readonly by: 'id' | 'likeness';
}

type Asked = Pick<
  SubscriptionFacts,
  'offerId' | 'offerName' | 'friendlyName' | 'productId' | 'catalogSkuId' | 'segment' | 'parentSubscriptionId'
>;

const matches = (patterns: readonly string[], text: string): boolean =>
  patterns.some((pattern) => new RegExp(pattern, 'i').test(text));

/** The catalogue item it was sold as, and the product of that; none where it is of the legacy catalogue. */
function itemsOf({ productId, catalogSkuId }: Asked): readonly string[] {
  if (productId === undefined) return [];
  const items = catalogSkuId === undefined ? [productId] : [productId, `${productId}:${catalogSkuId}`];
  return items.map((item) => item.toUpperCase());
}

function hasId({ recognise }: RetiredSource, subscription: Asked, status: KnownId['status']): boolean {
  const items = itemsOf(subscription);
  const offerId = subscription.offerId.toLowerCase();
  const known = (ids: readonly KnownId[]) => ids.filter((id) => id.status === status).map(({ value }) => value);
  return known(recognise.offerIds).includes(offerId) || known(recognise.items).some((item) => items.includes(item));
}

/**
 * What a customer calls it tells nothing of what the catalogue sells under an item of its own, where items are known; and
 * nothing of the segment.
 */
function hasName({ recognise }: RetiredSource, { offerName, friendlyName, productId }: Asked): boolean {
  if (matches(recognise.offerNames, offerName)) return true;
  const isOfOtherItem = productId !== undefined && recognise.items.length > 0;
  return !isOfOtherItem && recognise.segment === undefined && matches(recognise.offerNames, friendlyName);
}

/** Where the catalogue tells nothing, or was not asked, nothing speaks against it. */
const isOfSegment = ({ recognise }: RetiredSource, { segment }: Asked): boolean =>
  recognise.segment === undefined || segment === undefined || segment === recognise.segment;

/** The segment that the catalogue is to be asked about before anybody knows what this is. */
export const segmentToAsk = (subscription: Asked, sources: Sources): Segment | undefined =>
  recognise(subscription, sources)?.source.recognise.segment;

/** What anybody may be moved to is on sale, whatever a customer has called it. */
const isReplacement = (subscription: Asked, sources: Sources): boolean =>
  sources
    .flatMap(soldForms)
    .some(({ form }) => itemsOf(subscription).includes(`${form.productId}:${form.catalogSkuId}`));

/**
 * The retired plan a subscription is of. Ids of all are asked before names of any, so that a broad pattern of one
 * never takes a subscription that another knows for certain.
 */
export function recognise(subscription: Asked, sources: Sources): Recognised | undefined {
  // An add-on comes and goes with its base, so only what is an add-on itself is looked for there.
  const isAddOn = subscription.parentSubscriptionId !== undefined;
  const fitting = sources.filter(
    (source) => (source.isAddOn === true) === isAddOn && isOfSegment(source, subscription),
  );
  const certain = fitting.find((source) => hasId(source, subscription, 'verified'));
  if (certain !== undefined) return { source: certain, by: 'id' };
  const likely =
    fitting.find((source) => hasId(source, subscription, 'unverified')) ??
    fitting.find((source) => hasName(source, subscription));
  return likely === undefined || isReplacement(subscription, sources) ? undefined : { source: likely, by: 'likeness' };
}
