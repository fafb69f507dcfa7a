import type { CatalogueSku } from '../migration/offers/catalogueSku';
import type { Segment } from '../migration/packs/pack';
import { segmentToAsk } from '../migration/packs/recognise';
import type { Sources } from '../migration/packs/sources';
import type { SubscriptionFacts } from '../migration/packs/subscriptionFacts';

interface Item {
  readonly productId: string;
  readonly catalogSkuId: string;
  readonly segment: Segment;
}

/**
 * The subscription with the segment in which its customer's catalogue sells it, where that decides what it is. What the
 * catalogue has no more stays as it is: a plan that is no longer sold need not be listed.
 */
export async function withSegment(
  facts: SubscriptionFacts,
  sources: Sources,
  ask: (item: Item) => Promise<CatalogueSku | undefined>,
): Promise<SubscriptionFacts> {
  const asked = segmentToAsk(facts, sources);
  const { productId, catalogSkuId } = facts;
  if (asked === undefined || productId === undefined || catalogSkuId === undefined) return facts;
  const segment = (await ask({ productId, catalogSkuId, segment: asked }))?.segment ?? 'unknown';
  return segment === 'unknown' ? facts : { ...facts, segment };
}
