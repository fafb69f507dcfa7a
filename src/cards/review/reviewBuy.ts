import { whyAtMost } from '../../migration/offers/price';
import { eachChargeOf } from '../../migration/offers/purchaseSums';
import type { PlanOffer, RebuySeats, Survey } from '../../migration/offers/survey';
import { linesOf, seatsIn } from '../../migration/plan/basket';
import type { MigrationPlan, Purchase } from '../../migration/plan/plan';
import { seatsToRebuy } from '../../migration/offers/rebuy';
import { formatFor } from '../../text/format';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { capital, line, shown } from '../parts/names';
import { sumWords } from '../parts/sumWords';
import type { ReviewData } from './reviewData';
import { promotionLines, promotionNotes } from './promotionLines';
import { nothingToBuy } from './reviewDrop';
import { purchaseFacts } from './reviewFacts';
import type { Particulars, ReceiptStep } from './reviewStep';

/** As many lines as are read at a glance. */
const mostLines = 3;
const mostOfNote = 300;

/** What is bought and what it commits to. */
export function buyStep({ plan, survey }: ReviewData, reader: Reader): ReceiptStep {
  const text = textFor(reader);
  const { review } = text;
  const { purchase } = plan;
  const audience = plan.otherAudience ? [review.otherAudience(shown(plan.retired.offerName))] : [];
  if (plan.cover !== undefined) return { what: review.buysNothing, amounts: [], lines: [nothingToBuy(plan, reader)] };
  if (purchase === undefined) {
    return {
      what: review.buysNothing,
      amounts: [],
      lines: [nothing(plan, text), ...costNotes(plan, survey, reader), ...audience],
    };
  }
  const { cancellableUntil } = purchase;
  const lines = [
    ...basketLines(plan, text),
    howPaid(purchase, reader),
    ...promotionLines(purchase, reader),
    ...priceNotes(purchase, 'ownSum', reader),
    ...costNotes(plan, survey, reader),
    ...counted(plan, survey, text),
    ...atLeast(purchase, neededIn(plan, survey), text),
    cancellableUntil ? review.cancellableUntil(cancellableUntil) : review.neverCancellable,
    ...proof(plan, survey, text),
    ...audience,
  ];
  return {
    what: isAtMost(purchase) ? review.buysAtMost(seatsIn(purchase)) : review.buys(seatsIn(purchase)),
    amounts: amountOf(purchase, reader),
    lines: lines.length < mostLines && purchase.lines === undefined ? [...lines, ...freeUsed(plan, text)] : lines,
  };
}

/** The same in full. */
export function buyParticulars(
  { plan, survey, answered, partnerName, promotions }: ReviewData,
  reader: Reader,
): Particulars {
  const text = textFor(reader);
  const { review } = text;
  const { purchase } = plan;
  if (purchase === undefined) {
    const why = plan.cover === undefined ? nothing(plan, text) : nothingToBuy(plan, reader);
    return { heading: review.step.buy, lines: [why], facts: [] };
  }
  return {
    heading: review.step.buy,
    lines: [
      ...(purchase.lines === undefined
        ? [review.buy(purchase.seats, shown(plan.replacement.name)), ...freeUsed(plan, text)]
        : basketLines(plan, text)),
      ...costNotes(plan, survey, reader),
      ...proof(plan, survey, text),
      ...priceNotes(purchase, 'whyAtMost', reader),
      ...promotionLines(purchase, reader),
      ...(promotions === undefined || answered !== undefined ? [] : promotionNotes(promotions, reader)),
    ],
    facts: purchaseFacts(purchase, { reader, locked: answered !== undefined, partnerName }),
  };
}

const isAtMost = ({ price }: Purchase): boolean => price.total !== undefined && price.atMost;

function amountOf({ price }: Purchase, reader: Reader): ReceiptStep['amounts'] {
  if (price.total === undefined) return [];
  return [{ sum: capital(sumWords(price.total, reader)) }];
}

function howPaid(purchase: Purchase, reader: Reader): Phrase {
  const { price, termDuration, billingCycle } = purchase;
  const { review, words } = textFor(reader);
  const term = capital(words.term(termDuration, billingCycle));
  if (price.total?.amount === 0) return term;
  const each = eachChargeOf(purchase);
  const paid = each === undefined ? term : review.paidEach(term, price.charges, formatFor(reader).money(each));
  return line(paid, price.total && review.beforeTax);
}

const offerIn = ({ replacement }: MigrationPlan, { offers }: Survey): PlanOffer | undefined =>
  offers.find(({ formId }) => formId === replacement.formId);

const rebuyIn = (plan: MigrationPlan, survey: Survey): RebuySeats | undefined => offerIn(plan, survey)?.rebuy;

/** What the catalogue says of a plan whose id in it nobody has verified; of a basket of each. */
function proof(plan: MigrationPlan, survey: Survey, { review }: Text): readonly Phrase[] {
  const offer = offerIn(plan, survey);
  return (offer?.parts ?? [offer]).flatMap((part) => {
    const { item, title, licence } = part?.proof ?? {};
    if (item === undefined || title === undefined) return [];
    return [review.catalogueSays(shown(item), shown(title), licence === undefined ? undefined : shown(licence))];
  });
}

/** What it costs beyond the cart, as its pack says. */
const costNotes = (plan: MigrationPlan, survey: Survey, reader: Reader): readonly Phrase[] =>
  (offerIn(plan, survey)?.costNotes ?? []).map((note) => shown(note[reader.language], mostOfNote));

/** Each plan of a basket, with what of it is bought and what is there already. */
function basketLines({ purchase, replacement: { parts = [] } }: MigrationPlan, { basket }: Text): readonly Phrase[] {
  const bought = purchase?.lines ?? [];
  return parts.map(({ formId, name, freeSeatsUsed }) => {
    const seats = bought.find((each) => each.formId === formId)?.seats ?? 0;
    return basket.part(shown(name), seats, freeSeatsUsed);
  });
}

function neededIn(plan: MigrationPlan, survey: Survey): number {
  const rebuy = rebuyIn(plan, survey);
  return rebuy === undefined ? plan.headcount.moving - plan.freeSeatsUsed : seatsToRebuy(rebuy);
}

/** How so many came about, where nobody moves by whom they could be counted. */
function counted(plan: MigrationPlan, survey: Survey, text: Text): readonly Phrase[] {
  const rebuy = rebuyIn(plan, survey);
  return rebuy === undefined ? [] : [text.rebuy.counted(rebuy.inUse, rebuy.elsewhere)];
}

const freeUsed = ({ freeSeatsUsed, headcount }: MigrationPlan, { review }: Text): readonly Phrase[] =>
  freeSeatsUsed > 0 ? [review.freeUsed(freeSeatsUsed, headcount.moving)] : [];

function nothing({ freeSeatsUsed, way }: MigrationPlan, { review, rebuy }: Text): Phrase {
  if (way === 'rebuy') return rebuy.enough;
  return freeSeatsUsed > 0 ? review.nothingToBuy(freeSeatsUsed) : review.nothingNeeded;
}

/** More than are needed, because Partner Center sells no fewer. */
function atLeast({ seats, lines }: Purchase, needed: number, { review, basket }: Text): readonly Phrase[] {
  if (lines === undefined) return seats > needed ? [review.atLeast(seats, needed)] : [];
  return lines
    .filter((each) => each.seats > each.needed)
    .map((each) => basket.of(shown(each.name), review.atLeast(each.seats, each.needed)));
}

function priceNotes(purchase: Purchase, words: 'ownSum' | 'whyAtMost', reader: Reader): readonly Phrase[] {
  const { review } = textFor(reader);
  if (purchase.price.total === undefined) return [review.noPrice];
  return linesOf(purchase).flatMap(({ price, seats }) => {
    const why = whyAtMost(price, seats);
    return why === undefined ? [] : [review[words][why.cartIs](formatFor(reader).money(why.computed))];
  });
}
