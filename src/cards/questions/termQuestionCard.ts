import type { Money } from '../../migration/offers/money';
import type { TermOffer } from '../../migration/offers/terms';
import type { Phrase } from '../../text/plain';
import { formatFor } from '../../text/format';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button, pick } from '../buttons';
import { chargePhrase } from '../parts/chargePhrase';

import { capital, line, shown } from '../parts/names';
import { cheapest, perMonth } from '../../migration/offers/perMonth';
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
  readonly seats: number;
  readonly terms: readonly TermOffer[];
}

export function termQuestionCard({ question, planName, seats, terms }: TermQuestionData, reader: Reader): CardContent {
  const { term, notNow } = textFor(reader).questions;
  const lowest = cheapest(terms);
  return render(template, reader, {
    title: term.title(shown(planName)),
    paragraphs: [term.seats(seats)],
    rows: choiceRows(terms.slice(0, mostTerms).map((offer) => termRow(offer, { question, seats, lowest, reader }))),
    asides: [],
    remedies: [],
    search: [],
    notes: [...pricesOf(terms, reader), term.hint],
    buttons: [button(notNow, { kind: 'notNow', question })],
  });
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
  readonly reader: Reader;
}

function termRow(offer: TermOffer, { question, seats, lowest, reader }: Around): ChoiceRow {
  const text = textFor(reader);
  const { term } = text.questions;
  return {
    ...sumOf(offer, seats, reader),
    name: term.name(shown(offer.termDuration), shown(offer.billingCycle)),
    lines: [
      capital(line(pricePhrase(offer, reader), comparison(offer, lowest, text))),
      ...cancellable(offer).map((days) => capital(term.cancellable(days))),
    ],
    buttons: [button(text.questions.plan.choose, pick(question, termKey(offer)))],
  };
}

/** What all of them cost with each charge. */
function sumOf({ seatPrice, billingCycle }: TermOffer, seats: number, reader: Reader): Pick<ChoiceRow, 'sum' | 'of'> {
  if (seatPrice === undefined || seatPrice.amount === 0) return {};
  const { each } = textFor(reader).questions.term;
  const amount = Math.round(seatPrice.amount * seats * 10_000) / 10_000;
  return {
    sum: formatFor(reader).money({ ...seatPrice, amount }),
    of: each[billingCycle.toLowerCase()] ?? each['other'],
  };
}

function pricePhrase({ seatPrice, billingCycle }: TermOffer, reader: Reader): Phrase {
  const { term, plan } = textFor(reader).questions;
  if (seatPrice === undefined) return term.noPrice;
  return seatPrice.amount === 0 ? plan.free : chargePhrase(seatPrice, billingCycle, reader);
}

function comparison(offer: TermOffer, lowest: Money | undefined, { questions }: Text): Phrase | undefined {
  const price = perMonth(offer);
  if (price === undefined || lowest === undefined || lowest.amount === 0) return undefined;
  const dearer = price.amount / lowest.amount - 1;
  return dearer < 0.005 ? questions.term.cheapest : questions.term.dearer(dearer);
}

const cancellable = ({ cancellableFor }: TermOffer): readonly number[] => {
  const days = /^P(\d{1,3})D$/.exec(cancellableFor ?? '')?.[1];
  return days === undefined ? [] : [Number(days)];
};
