import { cheapest } from '../../migration/offers/perMonth';
import { inAll } from '../../migration/offers/price';
import type { PlanOffer } from '../../migration/offers/survey';
import { formatFor } from '../../text/format';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { line, spaced } from './names';

/** Who would move, by plan. */
export interface Movers {
  readonly headcount: number;
  /** By form: how many people would move to it as things stand. */
  readonly moving: ReadonlyMap<string, number>;
  /** Who moves was chosen already. */
  readonly arePeopleChosen?: boolean;
}

/** Whom the sums are for, where there are any: the next questions may count fewer. */
export function whomFor(offers: readonly PlanOffer[], data: Movers, reader: Reader): readonly Phrase[] {
  const { plan, choosingLater } = textFor(reader).questions;
  const { headcount, moving, arePeopleChosen = false } = data;
  const summed = offers.filter((offer) => boughtFor(offer, data) !== undefined);
  const [first, ...others] = new Set(summed.map(({ formId }) => moving.get(formId)));
  if (first === undefined || headcount === 1) return [];
  if (arePeopleChosen) return [plan.sumsForChosen];
  return [spaced([plan.sumsFor(headcount, others.length === 0 ? first : undefined), choosingLater])];
}

/** What these people would cost in a month, unused licences first. */
export function costHere(offer: PlanOffer, data: Movers, reader: Reader): Phrase {
  const { plan } = textFor(reader).questions;
  const free = freeFor(offer, data);
  const bought = boughtFor(offer, data);
  const { money } = formatFor(reader);
  return line(
    free > 0 ? plan.freeLicences(free) : undefined,
    bought && plan.times(bought.seats, money(bought.price), money(inAll(bought.price, bought.seats))),
  );
}

function freeFor({ formId, needsConfirmation, freeSeats }: PlanOffer, { moving }: Movers): number {
  return needsConfirmation === 'audience' ? 0 : Math.min(moving.get(formId) ?? 0, Math.max(0, freeSeats));
}

/** Undefined where nothing would have to be bought, or no price of it is known. */
function boughtFor(offer: PlanOffer, data: Movers) {
  const price = cheapest(offer.terms);
  const seats = (data.moving.get(offer.formId) ?? 0) - freeFor(offer, data);
  return price === undefined || price.amount === 0 || seats === 0 ? undefined : { price, seats };
}
