import type { Money } from '../../migration/offers/money';
import type { Disposition, PeopleGroup } from '../../migration/people/people';
import { formatFor } from '../../text/format';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { button, pick } from '../buttons';

import { shown, someOf } from '../parts/names';
import { staysOpen } from '../parts/staysOpen';
import type { Foreseen } from '../parts/staysOpen';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/choice.json';
import { choiceRows } from './choiceRows';

/** One way, and what it leads to if all else stays as it was answered. */
export interface GroupWay {
  readonly disposition: Disposition;
  /** Licences that are bought then and would not be if these people were left alone. */
  readonly buys: number;
  /** Of one licence in a month, where that was told. */
  readonly price?: Money | undefined;
  /** For whom the retired subscription then stays open. */
  readonly foreseen?: Foreseen | undefined;
}

export interface GroupQuestionData {
  readonly question: string;
  readonly group: Exclude<PeopleGroup, 'members'>;
  readonly count: number;
  readonly examples: readonly string[];
  readonly retiredName: string;
  readonly ways: readonly GroupWay[];
}

/** People who are easily forgotten are decided apart; a choice is a `Disposition`. */
export function groupQuestionCard(data: GroupQuestionData, reader: Reader): CardContent {
  const { question, group: of, count, examples } = data;
  const { group, notNow } = textFor(reader).questions;
  const rows = data.ways.map((way) => ({
    name: group.way[way.disposition](shown(data.retiredName)),
    lines: [cost(way, reader), closing(way, data, reader)],
    buttons: [button(textFor(reader).questions.plan.choose, pick(question, way.disposition))],
  }));
  return render(template, reader, {
    title: group.title[of](count),
    paragraphs: [...(examples.length === 0 ? [] : [someOf(examples, count, reader)]), group.about[of]],
    rows: choiceRows(rows),
    asides: [],
    drawers: [],
    toggles: [],
    notes: [group.hint],
    buttons: [button(notNow, { kind: 'notNow', question })],
  });
}

function cost({ buys, price }: GroupWay, reader: Reader): Phrase {
  const { group } = textFor(reader).questions;
  if (buys <= 0) return group.buysNothing;
  if (price === undefined) return group.buys(buys);
  const money = formatFor(reader).money({ ...price, amount: price.amount * buys });
  return group.buysFor(buys, money);
}

function closing({ foreseen }: GroupWay, { retiredName }: GroupQuestionData, reader: Reader): Phrase {
  if (foreseen === undefined) return textFor(reader).questions.group.mayClose(shown(retiredName));
  return staysOpen(foreseen, reader);
}
