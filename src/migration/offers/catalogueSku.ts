import type { Segment } from '../packs/pack';
import type { TermOffer } from './terms';

export interface CatalogueSku {
  readonly segment: Segment | 'unknown';
  readonly minimumSeats: number;
  readonly maximumSeats: number;
  /** Purchasable terms of the right segment; empty when it can't be bought by this customer. */
  readonly terms: readonly TermOffer[];
}
