import { daysLeft } from '../../migration/days';
import type { UnkeptEnd } from '../../migration/endOfTerm/unkeptEnd';
import type { UntoldEnd } from '../../migration/ports';
import { monthlyTotal } from '../../migration/radar/monthlyCost';
import { phrase } from '../../text/plain';
import type { Phrase, Plain } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button, primary } from '../buttons';
import type { Button } from '../buttons';
import { commonPlan } from '../parts/commonPlan';
import { distinctNames } from '../parts/distinctNames';
import { costInList, pricedWords, totalWords } from '../parts/monthlyMoney';
import { line, shown, someOf } from '../parts/names';
import { whatBecomes } from '../parts/whatBecomes';
import { render } from '../render';
import type { CardContent } from '../render';
import message from '../templates/message.json';
import template from '../templates/list.json';
import { typingLine } from '../typed/typingLine';

/** More would not fit into a card; the rest comes on a card of its own. */
export const unkeptPerCard = 8;

/** `today` is the agent's day. */
export interface UnkeptData {
  readonly ends: readonly Omit<UntoldEnd, 'agentId'>[];
  readonly today: string;
}

/** Subscriptions that a migration had set to end and that go on. */
export function unkeptCard({ ends, today }: UnkeptData, reader: Reader): CardContent {
  const text = textFor(reader);
  const { unkept, radar } = text;
  const plan = commonPlan(ends);
  const isPriced = ends.some((end) => end.unkept.cost !== undefined);
  const names = distinctNames(ends);
  const endAll = primary(unkept.endAll(ends.length), { unkept: 'ask', runs: runsOf(ends) });
  return render(template, reader, {
    title: phrase`⚠ ${unkept.title(ends.length)}`,
    paragraphs: [
      unkept.why(ends.length),
      ...together(
        ends.map((end) => end.unkept),
        reader,
      ),
    ],
    groups: [
      { headings: [], rows: ends.map((end, index) => rowOf(end, { plan, today, called: names[index]! }, reader)) },
    ],
    notes: [
      ...(plan === undefined ? [] : [radar.named(shown(plan))]),
      ...(isPriced ? [radar.ofOrders] : []),
      ...typingLine([endAll], text),
    ],
    buttons: [endAll],
  });
}

export interface UnkeptQuestion {
  readonly runs: string;
  readonly ends: readonly UnkeptEnd[];
  readonly customers: readonly string[];
}

export interface EndNowQuestion {
  readonly runs: string;
  readonly end: UnkeptEnd;
  readonly customerName: string;
  readonly offerName: string;
}

/** Asks once more, with seats and money, before all of them are set to end. */
export function unkeptAskCard({ runs, ends, customers }: UnkeptQuestion, reader: Reader): CardContent {
  const text = textFor(reader);
  const { unkept, words, radar } = text;
  const { length } = ends;
  const costs = together(ends, reader);
  const buttons = [
    primary(unkept.yes(length), { unkept: 'endAll', runs }),
    button(unkept.notNow, { unkept: 'notNow', runs }),
  ];
  return render(message, reader, {
    title: unkept.askTitle(length, words.licences(monthlyTotal(ends).licences)),
    paragraphs: [someOf(customers, customers.length, reader), ...costs, unkept.askHow],
    notes: [...(costs.length > 0 ? [radar.ofOrders] : []), ...typingLine(buttons, text)],
    buttons,
  });
}

/** Asks once more, with seats and money, before one in an extended term is cancelled. */
export function endNowAskCard({ runs, end, customerName, offerName }: EndNowQuestion, reader: Reader): CardContent {
  const text = textFor(reader);
  const { unkept, words, radar } = text;
  const costs = together([end], reader);
  const buttons = [
    button(unkept.endNowYes, { unkept: 'endNow', runs }, 'destructive'),
    button(unkept.notNow, { unkept: 'notNow', runs }),
  ];
  return render(message, reader, {
    title: phrase`${shown(customerName)}: ${unkept.endNowTitle(shown(offerName), words.licences(end.quantity))}`,
    paragraphs: [...costs, unkept.endNowHow],
    notes: [...(costs.length > 0 ? [radar.ofOrders] : []), ...typingLine(buttons, text)],
    buttons,
  });
}

export const endNowButton = ({ id, runNo }: Pick<UntoldEnd, 'id' | 'runNo'>, { unkept }: Text): Button =>
  button(unkept.endNow, { unkept: 'askNow', runs: `${id}:${runNo}` });

const runsOf = (ends: UnkeptData['ends']): string => ends.map(({ id, runNo }) => `${id}:${runNo}`).join(',');

/** What all of them cost, as far as prices are known. */
function together(ends: readonly UnkeptEnd[], reader: Reader): readonly Phrase[] {
  const cost = totalWords(monthlyTotal(ends), reader);
  return cost === undefined ? [] : [textFor(reader).unkept.costs(ends.length, cost)];
}

/** On the card of its own migration. */
export function unkeptLines(unkept: UnkeptEnd, retired: Plain, today: string, reader: Reader): readonly Phrase[] {
  const text = textFor(reader);
  return [
    text.unkept.onCard(retired, becomes(unkept, today, text)),
    ...(unkept.cost ? [text.unkept.costs(1, pricedWords(unkept.cost, reader))] : []),
  ];
}

function rowOf(
  { id, runNo, which, customerName, offerName, unkept }: UnkeptData['ends'][number],
  { plan, today, called }: { readonly plan: string | undefined; readonly today: string; readonly called: Plain },
  reader: Reader,
) {
  const text = textFor(reader);
  const { words, unkept: says, list } = text;
  const { cost, endOfTerm, isExtended = false } = unkept;
  const mayEnd = which === 'retired' && isExtended;
  const costs = costInList(cost, { endOfTerm, isExtended }, reader);
  return {
    name: shown(customerName),
    lines: [
      line(
        offerName === plan ? undefined : shown(offerName),
        words.licences(unkept.quantity),
        becomes(unkept, today, text),
        costs,
      ),
    ],
    // Two buttons side by side leave no room for the words of a row on a phone.
    buttons: [
      ...(mayEnd ? [{ ...endNowButton({ id, runNo }, text), mode: 'primary', tooltip: says.endNowFor(called) }] : []),
      {
        ...button(says.show, { open: 'migration', id }),
        ...{ mode: mayEnd ? 'secondary' : 'primary', tooltip: list.of(called) },
      },
    ],
  };
}

/** In an extended term already, or what happens at the end of the one it is in. */
function becomes(unkept: UnkeptEnd, today: string, text: Text): Phrase {
  if (unkept.isExtended) return text.radar.extended;
  return whatBecomes({ ...unkept, daysLeft: unkept.endsOn === undefined ? 0 : daysLeft(unkept.endsOn, today) }, text);
}
