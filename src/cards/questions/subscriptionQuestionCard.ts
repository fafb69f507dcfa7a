import type { RankedEntry } from '../../migration/radar/ranking';
import { phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { button, pick } from '../buttons';
import { byHand, deadline } from '../parts/entryRow';
import { line, shown } from '../parts/names';
import { entryKey } from '../picks';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/choice.json';
import { choiceRows } from './choiceRows';

const mostRows = 20;

export interface SubscriptionQuestionData {
  readonly question: string;
  readonly customerName: string;
  readonly entries: readonly RankedEntry[];
}

export function subscriptionQuestionCard(data: SubscriptionQuestionData, reader: Reader): CardContent {
  const text = textFor(reader);
  const { question } = data;
  const rows = data.entries.slice(0, mostRows).map((entry) => {
    const { lines, links } = byHand(entry, reader);
    return {
      name: phrase`${text.radar.sign[entry.bucket]} ${shown(entry.offerName)}`,
      lines: [line(text.words.licences(entry.quantity), deadline(entry, text)), ...lines],
      buttons: [button(text.radar.choose, pick(question, entryKey(entry)))],
      links,
    };
  });
  return render(template, reader, {
    title: text.radar.whichSubscription(shown(data.customerName)),
    paragraphs: [],
    rows: choiceRows(rows),
    asides: [],
    remedies: [],
    search: [],
    notes: [text.radar.subscriptionHint],
    buttons: [button(text.questions.notNow, { kind: 'notNow', question })],
  });
}
