import type { Catalogue, Subscriptions } from '../../migration/ports';
import type { Clock } from '../../platform/clock';
import { CatalogueMemory } from './catalogueMemory';
import { PriceMemory } from './priceMemory';
import { SkuMemory } from './skuMemory';

interface Asked {
  readonly catalogue: Catalogue;
  readonly subscriptions: Pick<Subscriptions, 'skuOf'>;
  readonly clock: Clock;
}

/** What the surveys of one process share. */
export interface Memories {
  readonly catalogueMemory: Pick<CatalogueMemory, 'sku' | 'forget'>;
  readonly priceMemory: Pick<PriceMemory, 'prices' | 'forget'>;
  readonly skuMemory: Pick<SkuMemory, 'skuOf'>;
}

export const newMemories = (ports: Asked): Memories => ({
  catalogueMemory: new CatalogueMemory(ports),
  priceMemory: new PriceMemory(ports),
  skuMemory: new SkuMemory(ports),
});
