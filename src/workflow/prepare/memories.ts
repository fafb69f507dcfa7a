import type { Catalogue, Partners, Subscriptions } from '../../migration/ports';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import { CatalogueMemory } from './catalogueMemory';
import { PartnerMemory } from './partnerMemory';
import { PriceMemory } from './priceMemory';
import { SkuMemory } from './skuMemory';

interface Asked {
  readonly catalogue: Catalogue;
  readonly subscriptions: Pick<Subscriptions, 'skuOf'>;
  readonly partners: Partners;
  readonly clock: Clock;
  readonly log: Log;
}

/** What the surveys of one process share. */
export interface Memories {
  readonly catalogueMemory: Pick<CatalogueMemory, 'sku' | 'forget'>;
  readonly priceMemory: Pick<PriceMemory, 'prices' | 'forget'>;
  readonly partnerMemory: Pick<PartnerMemory, 'nameOf'>;
  readonly skuMemory: Pick<SkuMemory, 'skuOf'>;
}

export const newMemories = (ports: Asked): Memories => ({
  catalogueMemory: new CatalogueMemory(ports),
  priceMemory: new PriceMemory(ports),
  partnerMemory: new PartnerMemory(ports),
  skuMemory: new SkuMemory(ports),
});
