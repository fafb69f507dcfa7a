import type { BillingCycle, TermDuration } from '../../term';
import type { Money } from '../money';

/** A promotion of Microsoft's, as it can be told. */
export interface Promotion {
  readonly id: string;
  readonly name: string;
  /** From then on it can't be had; absent where no end is in sight. */
  readonly endsAt?: string;
}

/** One that the cart is priced with: what was confirmed, and what has to stand until it is bought. */
export interface AppliedPromotion extends Partial<Promotion> {
  readonly id: string;
  /** Off the list price of all seats over the whole term; absent where the cart tells no list price. */
  readonly saved?: Money;
}

interface PaidBy {
  readonly termDuration: TermDuration;
  readonly billingCycle: BillingCycle;
}

/** What of the choice keeps a promotion from counting, so that another choice might have it. */
export type MissedWhy =
  | { readonly kind: 'seats'; readonly limit: 'least' | 'most'; readonly seats: number }
  | { readonly kind: 'term'; readonly terms: readonly PaidBy[] };

/** One that is not for this purchase, though it would be for another choice. */
export interface MissedPromotion extends Promotion {
  readonly why: MissedWhy;
}

/** What Partner Center says of one promotion for what would be bought. */
export interface PromotionVerdict {
  readonly promotionId: string;
  readonly isEligible: boolean;
  /** Absent where it is for this purchase, and where the reason is none that a choice could change. */
  readonly why?: MissedWhy;
}

/** What is told of a promotion by its id. */
export interface PromotionDetails extends Promotion {
  /** What it takes off, for each plan and way to pay; a share of 1, and absent where it is no share. */
  readonly offs: readonly (PaidBy & { readonly item: string; readonly share?: number })[];
}

/** What a review tells of promotions beside the one that counts. */
export interface PromotionNotes {
  readonly missed: readonly MissedPromotion[];
  /** They could not be looked at, of one line or more. */
  readonly isUnread?: true;
}
