import { refusal } from '../offers/refusal';
import type { Refusal } from '../offers/refusal';
import type { OfferPart, PlanOffer, Survey } from '../offers/survey';
import { seatsToRebuy } from '../offers/rebuy';
import type { QuoteChoice } from '../plan/quoteChoice';
import { licenceOf } from './heldLicences';
import type { PeopleChoice, Verdict } from './people';
import { verdicts } from './preflight';

/** Free seats are used first and only the rest is bought. */
export function seatsFor(
  moving: number,
  offer: PlanOffer,
): { readonly free: number; readonly buy: number } | { readonly refusal: Refusal } {
  const { seatsOwed: owed = 0, rebuy } = offer;
  if (moving > 0 && owed > 0) return { refusal: refusal('seatsOwed', { plan: offer.name, owed }) };
  const free = Math.min(moving, Math.max(0, offer.freeSeats));
  const buy = rebuy === undefined ? moving - free : seatsToRebuy(rebuy);
  return beyondLimit(offer, moving, buy) ?? { free, buy };
}

/** Of a basket the limit is that of its first plan. */
function beyondLimit(
  { name: plan, parts, seatsLeft: left = Infinity, seatLimit }: PlanOffer,
  moving: number,
  buy: number,
): { readonly refusal: Refusal } | undefined {
  const needed = parts === undefined ? buy : moving - Math.min(moving, parts[0]?.freeSeats ?? 0);
  return needed > left ? { refusal: refusal('seatLimit', { plan, needed, left, ...seatLimit }) } : undefined;
}

/** Seats of one plan of a basket: those that are free already, and those that are bought. */
export interface PartSeats extends Pick<OfferPart, 'formId' | 'name' | 'skuId'> {
  readonly free: number;
  readonly buy: number;
}

/** Of a basket each plan by itself: who has one of them already needs no second seat of that one. */
export function seatsByPart({ parts = [] }: PlanOffer, people: readonly Verdict[]): readonly PartSeats[] {
  const moving = people.filter(({ disposition }) => disposition === 'move');
  return parts.map(({ formId, name, skuId, freeSeats }) => {
    const needed = moving.filter(({ user }) => licenceOf(user, skuId) === undefined).length;
    const free = Math.min(needed, freeSeats);
    return { formId, name, skuId, free, buy: needed - free };
  });
}

/** The seats of a choice; refused where nothing would be done at all. */
export function seatsAsked(
  { close }: Pick<QuoteChoice, 'close'>,
  offer: PlanOffer,
  people: readonly Verdict[],
): ReturnType<typeof seatsFor> {
  const seats = seatsFor(people.filter(({ disposition }) => disposition === 'move').length, offer);
  if ('refusal' in seats || seats.buy > 0) return seats;
  if (offer.rebuy !== undefined) return close === 'leave' ? { refusal: refusal('nothingToDo') } : seats;
  return people.some(({ disposition }) => disposition !== 'leave') ? seats : { refusal: refusal('nobodyLeft') };
}

/** How many would move to it as things stand, for whom licences are used and bought; or how many seats it is bought anew with. */
export const movingNow = (survey: Survey, offer: PlanOffer, choice: PeopleChoice): number =>
  offer.rebuy === undefined
    ? verdicts(survey, offer, choice).filter(({ disposition }) => disposition === 'move').length
    : seatsToRebuy(offer.rebuy);

/** The most who might move to it. Who has no country yet is counted, because one may still be confirmed. */
const movingAtMost = (survey: Survey, offer: PlanOffer, choice: PeopleChoice): number =>
  offer.rebuy === undefined
    ? verdicts(survey, offer, choice).filter(
        ({ disposition, cannot }) => disposition === 'move' || cannot?.code === 'noUsageLocation',
      ).length
    : seatsToRebuy(offer.rebuy);

/**
 * How many seats these people would need where the plan's limit allows fewer, to be told before the plan is chosen.
 */
export function neededBeyondLimit(survey: Survey, offer: PlanOffer, choice: PeopleChoice): number | undefined {
  const { freeSeats, seatsLeft = Infinity } = offer;
  if (survey.holders.length <= freeSeats + seatsLeft) return undefined;
  const needed = movingAtMost(survey, offer, choice) - freeSeats;
  return needed > seatsLeft ? needed : undefined;
}
