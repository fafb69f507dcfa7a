import type { CatalogueSku } from '../../migration/offers/catalogueSku';
import type { Segment } from '../../migration/packs/pack';
import type { Catalogue } from '../../migration/ports';
import type { Clock } from '../../platform/clock';
import { marketOf } from './market';
import type { Buyer } from './market';
import { SharedReadings } from './sharedReadings';

export interface WantedSku {
  readonly productId: string;
  readonly catalogSkuId: string;
  readonly segment: Segment;
}

/** What may be bought in a country, asked once in minutes instead of twenty times a survey. */
export class CatalogueMemory {
  private readonly readings: SharedReadings<CatalogueSku | undefined>;

  constructor(private readonly ports: { readonly catalogue: Catalogue; readonly clock: Clock }) {
    this.readings = new SharedReadings(ports.clock, isSold);
  }

  async sku(buyer: Buyer, wanted: WantedSku): Promise<CatalogueSku | undefined> {
    const { productId, catalogSkuId, segment } = wanted;
    const key = `${marketOf(buyer)}/${segment}/${productId}/${catalogSkuId}`;
    if (this.readings.has(key)) {
      const known = await this.readings.known(key);
      if (known) return known.value;
    }
    return (await this.readings.keep(key, this.ports.catalogue.sku(buyer.id, productId, catalogSkuId, segment))).value;
  }

  /** Something of it turned out to be stale. */
  forget(buyer: Buyer): void {
    this.readings.forget(`${marketOf(buyer)}/`);
  }
}

const isSold = (sku: CatalogueSku | undefined): boolean => sku !== undefined && sku.terms.length > 0;
