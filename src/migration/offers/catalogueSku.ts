import type { SkuId } from '../ids';
import type { Segment } from '../packs/pack';
import type { TermOffer } from './terms';

export interface CatalogueSku {
  /** What the catalogue calls it; absent where it does not tell. */
  readonly title?: string;
  /** The SKU of Entra that it gives; absent likewise. */
  readonly entraSkuId?: SkuId;
  /** It is sold only to whoever accepts a condition of its own with the purchase. */
  readonly needsAttestation?: true;
  readonly segment: Segment | 'unknown';
  readonly minimumSeats: number;
  readonly maximumSeats: number;
  /** Purchasable terms of the right segment; empty when it can't be bought by this customer. */
  readonly terms: readonly TermOffer[];
}
