import { linesOf } from '../basket';
import type { Purchase } from '../plan';

/** What ends it as it was shown: its cart expires, or a promotion in it is over. */
export const offerEnds = (purchase: Purchase): readonly string[] => [
  purchase.cartExpiresAt,
  ...linesOf(purchase).flatMap(({ promotion }) => promotion?.endsAt ?? []),
];

/** Whether an offer can't be had any more as it was shown: its cart has expired, or a promotion in it is over. */
export const isOfferOver = (purchase: Purchase, now: Date): boolean =>
  offerEnds(purchase).some((at) => new Date(at) <= now);
