import type { Catalogue, Partners, SeatPrices, Subscriptions } from '../../migration/ports';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import { CatalogueMemory } from './catalogueMemory';
import { OrderedPriceMemory } from './orderedPriceMemory';
import { PartnerMemory } from './partnerMemory';
import { PriceMemory } from './priceMemory';
import { SkuMemory } from './skuMemory';

interface Asked {
  readonly catalogue: Catalogue;
  readonly subscriptions: Pick<Subscriptions, 'skuOf'>;
  readonly partners: Partners;
  readonly seatPrices: SeatPrices;
  readonly clock: Clock;
  readonly log: Log;
}

/** What the surveys of one process share. */
export interface Memories {
  readonly catalogueMemory: Pick<CatalogueMemory, 'sku' | 'forget'>;
  readonly priceMemory: Pick<PriceMemory, 'prices' | 'forget'>;
  readonly partnerMemory: Pick<PartnerMemory, 'nameOf'>;
  readonly orderedPriceMemory: Pick<OrderedPriceMemory, 'priceOf'>;
  readonly skuMemory: Pick<SkuMemory, 'skuOf'>;
}

export const newMemories = (ports: Asked): Memories => ({
  catalogueMemory: new CatalogueMemory(ports),
  priceMemory: new PriceMemory(ports),
  partnerMemory: new PartnerMemory(ports),
  orderedPriceMemory: new OrderedPriceMemory(ports),
  skuMemory: new SkuMemory(ports),
});
