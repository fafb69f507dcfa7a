import type { CatalogueSku } from '../../migration/offers/catalogueSku';
import type { SurveyedCustomer } from '../../migration/offers/survey';
import type { Segment } from '../../migration/packs/pack';
import type { Catalogue } from '../../migration/ports';
import type { Clock } from '../../platform/clock';

export interface WantedSku {
  readonly productId: string;
  readonly catalogSkuId: string;
  readonly segment: Segment;
}

/** Of a customer, what decides about the catalogue. */
type Buyer = Pick<SurveyedCustomer, 'id' | 'country' | 'education'>;

interface Kept {
  readonly answer: Promise<CatalogueSku | undefined>;
  readonly untilMs: number;
}

/** Offers change by the month; what is confirmed is read anew in any case. */
const keptMs = 5 * 60_000;

/**
 * What may be bought in a country, asked once in minutes instead of twenty times a survey: the quota is everybody's.
 *
 * Only what is sold is kept. That something is not may be one customer's own trouble, so each asks for that themselves.
 */
export class CatalogueMemory {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly ports: { readonly catalogue: Catalogue; readonly clock: Clock }) {}

  async sku(buyer: Buyer, wanted: WantedSku): Promise<CatalogueSku | undefined> {
    const key = `${marketOf(buyer)}/${wanted.segment}/${wanted.productId}/${wanted.catalogSkuId}`;
    const kept = this.kept.get(key);
    if (kept !== undefined && kept.untilMs > this.nowMs()) {
      const known = await kept.answer.catch(() => undefined);
      if (isSold(known)) return known;
    }
    return this.ask(key, buyer, wanted);
  }

  /** Something of it turned out to be stale. */
  forget(buyer: Buyer): void {
    for (const key of this.kept.keys()) if (key.startsWith(`${marketOf(buyer)}/`)) this.kept.delete(key);
  }

  private ask(key: string, { id }: Buyer, { productId, catalogSkuId, segment }: WantedSku) {
    const answer = this.ports.catalogue.sku(id, productId, catalogSkuId, segment);
    this.kept.set(key, { answer, untilMs: this.nowMs() + keptMs });
    return answer;
  }

  private readonly nowMs = (): number => this.ports.clock.now().getTime();
}

const marketOf = ({ country, education }: Buyer): string => `${country.toUpperCase()}/${education}`;

const isSold = (sku: CatalogueSku | undefined): boolean => sku !== undefined && sku.terms.length > 0;
