import type { RankedEntry } from '../../migration/radar/ranking';
import type { Reader } from '../../text/reader';
import { clip, plain } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button, pick } from '../buttons';
import { commonPlan } from '../parts/commonPlan';
import { entryChoices } from '../parts/entryChoices';
import { entryRow } from '../parts/entryRow';
import { shown, spaced } from '../parts/names';
import { listPicks, entryKey } from '../picks';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/entries.json';

/** Rows of one page; more would not fit into a card. */
export const customersPerPage = 7;

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
  const entries = data.entries.slice(0, customersPerPage);
  const plan = commonPlan(entries);
  const rows = entries.map((entry) => ({
    ...entryRow(entry, [], reader, entry.offerName !== plan),
    sends: pick(question, entryKey(entry)),
  }));
  const more = total > (page + 1) * customersPerPage;
  return render(template, reader, {
    title: titleOf(data, text),
    rows: entryChoices(rows),
    search: [searchBox(question, text)],
    notes: rows.length > 0 ? [noteOf(plan, more, text)] : [],
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

const noteOf = (plan: string | undefined, more: boolean, { radar, questions }: Text): Phrase =>
  spaced([plan === undefined ? '' : radar.named(shown(plan)), radar.customerHint, more ? questions.moreHint : '']);

const searchBox = (question: string, { radar }: Text) => ({
  label: radar.searchLabel,
  placeholder: radar.searchPlaceholder,
  missing: radar.searchMissing,
  buttons: [button(radar.search, { kind: 'search', question })],
});
