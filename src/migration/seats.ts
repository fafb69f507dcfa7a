import { refusal } from './refusal';
import type { Refusal } from './refusal';
import type { PlanOffer } from './survey';

/** Free seats are used first and only the rest is bought. */
export function seatsFor(
  moving: number,
  offer: PlanOffer,
): { readonly free: number; readonly buy: number } | { readonly refusal: Refusal } {
  const { seatsOwed: owed = 0 } = offer;
  if (moving > 0 && owed > 0) return { refusal: refusal('seatsOwed', { plan: offer.name, owed }) };
  const free = Math.min(moving, Math.max(0, offer.freeSeats));
  const buy = moving - free;
  const left = offer.seatsLeft;
  if (left !== undefined && buy > left) {
    return { refusal: refusal('seatLimit', { plan: offer.name, needed: buy, left }) };
  }
  return { free, buy };
}
