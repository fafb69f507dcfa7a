import { linesOf } from '../basket';
import type { Purchase } from '../plan';

/** Whether an offer can't be had any more as it was shown: its cart has expired, or a promotion in it is over. */
export const isOfferOver = (purchase: Purchase, now: Date): boolean =>
  [purchase.cartExpiresAt, ...linesOf(purchase).flatMap(({ promotion }) => promotion?.endsAt ?? [])].some(
    (at) => new Date(at) <= now,
  );
