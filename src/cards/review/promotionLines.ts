import type { AppliedPromotion, MissedPromotion, PromotionNotes } from '../../migration/offers/promotions/promotion';
import { linesOf } from '../../migration/plan/basket';
import type { Purchase } from '../../migration/plan/plan';
import { formatFor } from '../../text/format';
import type { Phrase, Plain } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { line, shown, spaced } from '../parts/names';

const longestName = 80;
/** More would hide the one that helps. */
const mostMissed = 3;

/** What the amount already has off, and until when that is to be had; of a basket for each plan. */
export const promotionLines = (purchase: Purchase, reader: Reader): readonly Phrase[] =>
  linesOf(purchase).flatMap(({ promotion, name }) => {
    if (promotion === undefined) return [];
    const told = applied(promotion, reader);
    return [name === undefined ? told : textFor(reader).basket.of(shown(name), told)];
  });

function applied({ name, endsAt, saved }: AppliedPromotion, reader: Reader): Phrase {
  const { promotions } = textFor(reader);
  const called = nameOf(name);
  const what =
    saved === undefined ? promotions.inPrice(called) : promotions.off(formatFor(reader).money(saved), called);
  return line(what, endsAt === undefined ? undefined : promotions.until(endsAt));
}

const nameOf = (name = ''): Plain | undefined => (name === '' ? undefined : shown(name, longestName));

/** Those that another choice would have, and that they could not be looked at. */
export function promotionNotes({ missed, isUnread }: PromotionNotes, reader: Reader): readonly Phrase[] {
  const { promotions } = textFor(reader);
  const named = missed.filter(({ name }) => name !== '').slice(0, mostMissed);
  return [...named.map((each) => missedLine(each, reader)), ...(isUnread === true ? [promotions.unread] : [])];
}

function missedLine({ name, why }: MissedPromotion, reader: Reader): Phrase {
  const { promotions, words } = textFor(reader);
  const called = shown(name, longestName);
  if (why.kind === 'seats') return promotions.notFor(called, seatsOf(why, reader));
  const terms = why.terms.map(({ termDuration, billingCycle }) => words.term(termDuration, billingCycle));
  return spaced([promotions.notFor(called, formatFor(reader).either(terms)), promotions.change]);
}

/** What of its limits the purchase does not keep. */
function seatsOf({ limit, seats }: Extract<MissedPromotion['why'], { kind: 'seats' }>, reader: Reader): Phrase {
  const { promotions } = textFor(reader);
  return limit === 'least' ? promotions.atLeast(seats) : promotions.atMost(seats);
}
