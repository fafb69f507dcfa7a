import type { RankedEntry } from '../../migration/radar/ranking';
import type { Reader } from '../../text/reader';
import { clip, plain } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button, pick, primary } from '../buttons';
import { entryRow } from '../parts/entryRow';
import { listPicks, entryKey } from '../picks';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/choice.json';
import { choiceRows } from './choiceRows';

/** Rows of one page; more would not fit into a card. */
export const customersPerPage = 8;

export interface CustomerQuestionData {
  readonly question: string;
  /** What was searched for. */
  readonly query?: string;
  readonly entries: readonly RankedEntry[];
  readonly total: number;
  /** From 0. */
  readonly page: number;
}

export function customerQuestionCard(data: CustomerQuestionData, reader: Reader): CardContent {
  const text = textFor(reader);
  const { question, total, page } = data;
  const rows = data.entries
    .slice(0, customersPerPage)
    .map((entry) => entryRow(entry, [button(text.radar.choose, pick(question, entryKey(entry)))], reader));
  const more = total > (page + 1) * customersPerPage;
  return render(template, reader, {
    title: titleOf(data, text),
    paragraphs: [],
    rows: choiceRows(rows),
    asides: [],
    remedies: [],
    search: [searchBox(question, text)],
    notes: rows.length > 0 ? [text.radar.customerHint] : [],
    buttons: [
      ...(more ? [button(text.radar.more, pick(question, listPicks.more))] : []),
      button(text.questions.notNow, { kind: 'notNow', question }),
    ],
  });
}

function titleOf({ query, total }: CustomerQuestionData, { radar }: Text): Phrase {
  if (query === undefined || query === '') return total === 0 ? radar.none : radar.whichCustomer;
  const typed = plain(clip(query, 60));
  return total === 0 ? radar.noneFits(typed) : radar.whichCustomerOf(typed, total);
}

const searchBox = (question: string, { radar }: Text) => ({
  label: radar.searchLabel,
  placeholder: radar.searchPlaceholder,
  value: '',
  buttons: [primary(radar.search, { kind: 'search', question })],
});
