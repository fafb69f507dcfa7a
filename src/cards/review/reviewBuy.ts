import { eachCharge, whyAtMost } from '../../migration/offers/price';
import type { MigrationPlan, Purchase } from '../../migration/plan/plan';
import { formatFor } from '../../text/format';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { capital, line, shown } from '../parts/names';
import { sumWords } from '../parts/sumWords';
import type { ReviewData } from './reviewData';
import { purchaseFacts } from './reviewFacts';
import type { Particulars, ReceiptStep } from './reviewStep';

/** As many lines as are read at a glance. */
const mostLines = 3;

/** What is bought and what it commits to. */
export function buyStep({ plan }: ReviewData, reader: Reader): ReceiptStep {
  const text = textFor(reader);
  const { review } = text;
  const { purchase } = plan;
  const audience = plan.otherAudience ? [review.otherAudience(shown(plan.retired.offerName))] : [];
  if (purchase === undefined) {
    return { what: review.buysNothing, amounts: [], lines: [nothing(plan, text), ...audience] };
  }
  const { cancellableUntil } = purchase;
  const lines = [
    howPaid(purchase, reader),
    ...priceNotes(purchase, 'ownSum', reader),
    ...atLeast(purchase, neededIn(plan), text),
    cancellableUntil ? review.cancellableUntil(cancellableUntil) : review.neverCancellable,
    ...audience,
  ];
  return {
    what: isAtMost(purchase) ? review.buysAtMost(purchase.seats) : review.buys(purchase.seats),
    amounts: amountOf(purchase, reader),
    lines: lines.length < mostLines ? [...lines, ...freeUsed(plan, text)] : lines,
  };
}

/** The same in full. */
export function buyParticulars({ plan, answered, partnerName }: ReviewData, reader: Reader): Particulars {
  const text = textFor(reader);
  const { review } = text;
  const { purchase } = plan;
  if (purchase === undefined) return { heading: review.step.buy, lines: [nothing(plan, text)], facts: [] };
  return {
    heading: review.step.buy,
    lines: [
      review.buy(purchase.seats, shown(plan.replacement.name)),
      ...freeUsed(plan, text),
      ...priceNotes(purchase, 'whyAtMost', reader),
    ],
    facts: purchaseFacts(purchase, { reader, locked: answered !== undefined, partnerName }),
  };
}

const isAtMost = ({ price }: Purchase): boolean => price.total !== undefined && price.atMost;

function amountOf({ price }: Purchase, reader: Reader): ReceiptStep['amounts'] {
  if (price.total === undefined) return [];
  return [{ sum: capital(sumWords(price.total, reader)) }];
}

function howPaid({ price, seats, termDuration, billingCycle }: Purchase, reader: Reader): Phrase {
  const { review, words } = textFor(reader);
  const term = capital(words.term(termDuration, billingCycle));
  if (price.total?.amount === 0) return term;
  const each = eachCharge(price, seats);
  const paid = each === undefined ? term : review.paidEach(term, price.charges, formatFor(reader).money(each));
  return line(paid, price.total && review.beforeTax);
}

const neededIn = ({ people, freeSeatsUsed }: MigrationPlan): number => movingIn(people) - freeSeatsUsed;

const movingIn = (people: MigrationPlan['people']): number =>
  people.filter(({ disposition }) => disposition === 'move').length;

const freeUsed = ({ freeSeatsUsed, people }: MigrationPlan, { review }: Text): readonly Phrase[] =>
  freeSeatsUsed > 0 ? [review.freeUsed(freeSeatsUsed, movingIn(people))] : [];

const nothing = ({ freeSeatsUsed }: MigrationPlan, { review }: Text): Phrase =>
  freeSeatsUsed > 0 ? review.nothingToBuy(freeSeatsUsed) : review.nothingNeeded;

/** More than are needed, because Partner Center sells no fewer. */
const atLeast = ({ seats }: Purchase, needed: number, { review }: Text): readonly Phrase[] =>
  seats > needed ? [review.atLeast(seats, needed)] : [];

function priceNotes({ price, seats }: Purchase, words: 'ownSum' | 'whyAtMost', reader: Reader): readonly Phrase[] {
  const { review } = textFor(reader);
  if (price.total === undefined) return [review.noPrice];
  const why = whyAtMost(price, seats);
  return why === undefined ? [] : [review[words][why.cartIs](formatFor(reader).money(why.computed))];
}
