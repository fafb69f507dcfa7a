import type { Money } from '../../migration/offers/money';
import type { TermOffer } from '../../migration/offers/terms';
import { phrase } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import { formatFor } from '../../text/format';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button, pick } from '../buttons';
import { capital, line, shown, spaced } from '../parts/names';
import { cheapest, inAYear, perMonth } from '../../migration/offers/perMonth';
import { inAll } from '../../migration/offers/price';
import { termKey } from '../picks';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/choice.json';
import { choiceRows } from './choiceRows';
import type { ChoiceRow } from './choiceRows';

const mostTerms = 12;

export interface TermQuestionData {
  readonly question: string;
  readonly planName: string;
  /** To be bought. */
  readonly seats: number;
  /** Unused ones that are taken first. */
  readonly freeSeats?: number;
  /** How many people that is for, until it is chosen who moves. */
  readonly canMove?: number;
  readonly terms: readonly TermOffer[];
}

export function termQuestionCard(data: TermQuestionData, reader: Reader): CardContent {
  const { question, planName, seats, terms } = data;
  const { term, notNow } = textFor(reader).questions;
  const lowest = cheapest(terms);
  const isAlone = terms.filter((offer) => perMonth(offer)?.amount === lowest?.amount).length === 1;
  const common = inCommon(terms);
  const around = { question, seats, lowest, isAlone, reader, common };
  return render(template, reader, {
    title: term.title(shown(planName)),
    paragraphs: [
      spaced([
        term.seats(seats),
        ...whomFor(data, reader),
        ...(common === undefined ? [] : [phrase`${capital(term.cancellable(common))}.`]),
      ]),
    ],
    rows: choiceRows(terms.slice(0, mostTerms).map((offer) => termRow(offer, around))),
    asides: [],
    drawers: [],
    toggles: [],
    notes: [...pricesOf(terms, reader), term.hint],
    buttons: [button(notNow, { kind: 'notNow', question })],
  });
}

/** Whom they are bought for, as long as that may still change. */
function whomFor({ canMove = 0, freeSeats = 0 }: TermQuestionData, reader: Reader): readonly Phrase[] {
  if (canMove < 2) return [];
  const { term, plan, choosingLater } = textFor(reader).questions;
  const unused = freeSeats > 0 ? phrase`: ${plan.freeLicences(freeSeats)}` : phrase``;
  return [phrase`${term.canMove(canMove)}${unused}.`, choosingLater];
}

/** The earliest reading among them. */
function pricesOf(terms: readonly TermOffer[], reader: Reader): readonly Phrase[] {
  const [earliest] = terms.flatMap(({ pricedAt }) => pricedAt ?? []).sort();
  return earliest === undefined ? [] : [textFor(reader).questions.term.pricesOf(earliest)];
}

interface Around {
  readonly question: string;
  readonly seats: number;
  readonly lowest: Money | undefined;
  readonly isAlone: boolean;
  /** Days in which each of them can be cancelled, which then is said once. */
  readonly common: number | undefined;
  readonly reader: Reader;
}

function termRow(offer: TermOffer, around: Around): ChoiceRow {
  const { question, seats, common, reader } = around;
  const text = textFor(reader);
  const { term } = text.questions;
  return {
    ...yearlySum(offer, seats, reader),
    name: term.name(shown(offer.termDuration), shown(offer.billingCycle)),
    lines: [
      capital(line(pricePhrase(offer, seats, reader), comparison(offer, around, text))),
      ...(common === undefined ? cancellable(offer).map((days) => capital(term.cancellable(days))) : []),
    ],
    buttons: [button(text.questions.plan.choose, pick(question, termKey(offer)))],
  };
}

/** What all of them cost in a year, so that the ways can be compared. */
function yearlySum(offer: TermOffer, seats: number, reader: Reader): Pick<ChoiceRow, 'sum' | 'of'> {
  const sum = inAYear(offer, seats);
  if (sum === undefined || sum.amount === 0) return {};
  const { term } = textFor(reader).questions;
  return {
    sum: formatFor(reader).money(sum),
    of: offer.termDuration === 'P1M' ? term.ifKept : term.aYear,
  };
}

/** What is charged each time, and how that comes about. */
function pricePhrase({ seatPrice, billingCycle }: TermOffer, seats: number, reader: Reader): Phrase {
  const { questions, words } = textFor(reader);
  const { term } = questions;
  if (seatPrice === undefined) return term.noPrice;
  if (seatPrice.amount === 0) return words.free;
  const { money } = formatFor(reader);
  const sum = money(inAll(seatPrice, seats));
  return charged(billingCycle, seats === 1 ? sum : term.times(seats, money(seatPrice), sum), reader);
}

function charged(cycle: string, sum: Phrase, reader: Reader): Phrase {
  const words = textFor(reader).questions.term.charged;
  return cycle === 'monthly' || cycle === 'annual' || cycle === 'triennial' ? words[cycle](sum) : words.other(sum);
}

/** Of several that cost the same none is the cheapest. */
function comparison(offer: TermOffer, { lowest, isAlone }: Around, { questions }: Text): Phrase | undefined {
  const price = perMonth(offer);
  if (price === undefined || lowest === undefined || lowest.amount === 0) return undefined;
  const dearer = price.amount / lowest.amount - 1;
  if (dearer >= 0.005) return questions.term.dearer(dearer);
  return isAlone ? questions.term.cheapest : undefined;
}

/** Told once where all of several have it. */
function inCommon(terms: readonly TermOffer[]): number | undefined {
  const [first, ...others] = terms;
  const [days] = first === undefined || others.length === 0 ? [] : cancellable(first);
  return others.every((other) => cancellable(other)[0] === days) ? days : undefined;
}

const cancellable = ({ cancellableFor }: TermOffer): readonly number[] => {
  const days = /^P(\d{1,3})D$/.exec(cancellableFor ?? '')?.[1];
  return days === undefined ? [] : [Number(days)];
};
