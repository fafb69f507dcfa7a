import { chosenEnd } from '../../migration/endOfTerm/knownEnd';
import { eachCharge, whyAtMost } from '../../migration/offers/price';
import type { MigrationPlan, Purchase } from '../../migration/plan/plan';
import { formatFor } from '../../text/format';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { chargePhrase } from '../parts/chargePhrase';
import { capital, shown } from '../parts/names';
import type { ReviewData } from './reviewData';

interface BuySection {
  readonly heading: Phrase;
  readonly what: Phrase;
  readonly lines: readonly Phrase[];
  readonly facts: readonly { readonly title: Phrase; readonly value: Phrase }[];
  /** The switch of the renewal, while it can still be thrown. */
  readonly renewals: readonly { readonly title: Phrase; readonly value: 'true' | 'false' }[];
  readonly notes: readonly Phrase[];
}

export function buySection({ plan, answered }: ReviewData, reader: Reader): BuySection {
  const text = textFor(reader);
  const { review } = text;
  const { purchase } = plan;
  const audience = plan.otherAudience ? [review.otherAudience(shown(plan.retired.offerName))] : [];
  const section = { heading: review.step.buy, lines: [], facts: [], renewals: [], notes: audience };
  if (purchase === undefined) return { ...section, what: nothing(plan, text) };
  const moving = plan.people.filter(({ disposition }) => disposition === 'move').length;
  return {
    ...section,
    what: review.buy(purchase.seats, shown(plan.replacement.name)),
    lines: [
      ...(plan.freeSeatsUsed > 0 ? [review.freeUsed(plan.freeSeatsUsed, moving)] : []),
      ...atLeast(purchase, moving - plan.freeSeatsUsed, text),
    ],
    facts: facts(purchase, { reader, locked: answered !== undefined }),
    renewals: answered === undefined ? [renewal(purchase, text)] : [],
    notes: [...audience, ...priceNotes(purchase, reader)],
  };
}

const nothing = ({ freeSeatsUsed }: MigrationPlan, { review }: Text): Phrase =>
  freeSeatsUsed > 0 ? review.nothingToBuy(freeSeatsUsed) : review.nothingNeeded;

/** More than are needed, because Partner Center sells no fewer. */
const atLeast = ({ seats }: Purchase, needed: number, { review }: Text): readonly Phrase[] =>
  seats > needed ? [review.atLeast(seats, needed)] : [];

const renewal = ({ renewsItself, termEndsOn }: Purchase, { review }: Text) =>
  ({ title: review.renews(termEndsOn), value: renewsItself ? 'true' : 'false' }) as const;

function facts(purchase: Purchase, { reader, locked }: { readonly reader: Reader; readonly locked: boolean }) {
  const { review, words } = textFor(reader);
  const { fact } = review;
  const { cancellableUntil, partnerOfRecord, termEndsOn, renewsItself } = purchase;
  const end = chosenEnd(!renewsItself, termEndsOn);
  const ends = end === undefined ? review.renews(termEndsOn) : review.renewsNot(end);
  return [
    { title: fact.term, value: capital(words.term(purchase.termDuration, purchase.billingCycle)) },
    ...prices(purchase, reader),
    { title: fact.cancel, value: cancellableUntil ? review.cancelUntil(cancellableUntil) : review.notCancellable },
    ...(locked ? [{ title: fact.ends, value: ends }] : []),
    { title: fact.partner, value: partnerOfRecord === undefined ? review.direct : shown(partnerOfRecord) },
  ];
}

function priceNotes({ price, seats }: Purchase, reader: Reader): readonly Phrase[] {
  const { review } = textFor(reader);
  if (price.total === undefined) return [review.noPrice];
  const why = whyAtMost(price, seats);
  return why === undefined ? [] : [review.whyAtMost[why.cartIs](formatFor(reader).money(why.computed))];
}

function prices(purchase: Purchase, reader: Reader) {
  const { price, billingCycle } = purchase;
  const { review } = textFor(reader);
  const each = price.seatPerCharge;
  const phrase = each && review.charges(chargePhrase(each, billingCycle, reader), price.charges);
  const total = totalOf(purchase, reader);
  return [
    ...(phrase === undefined ? [] : [{ title: review.fact.price, value: phrase }]),
    ...(total === undefined ? [] : [{ title: review.fact.total, value: total }]),
  ];
}

function totalOf({ price, seats }: Purchase, reader: Reader): Phrase | undefined {
  const { review } = textFor(reader);
  const { money } = formatFor(reader);
  if (price.total === undefined) return undefined;
  const amount = money(price.total);
  if (price.atMost) return review.atMost(amount);
  const each = eachCharge(price, seats);
  return review.total(each === undefined ? amount : review.sum(price.charges, money(each), amount));
}
