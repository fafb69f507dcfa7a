import type { RankedEntry } from '../../migration/radar/ranking';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { button, pick } from '../buttons';
import { entryChoices } from '../parts/entryChoices';
import { byHand, deadline } from '../parts/entryRow';
import { line, shown } from '../parts/names';
import { entryKey } from '../picks';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/entries.json';

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
      name: shown(entry.offerName),
      lines: [line(deadline(entry, text), text.words.licences(entry.quantity)), ...lines],
      links,
      sends: pick(question, entryKey(entry)),
    };
  });
  return render(template, reader, {
    title: text.radar.whichSubscription(shown(data.customerName)),
    rows: entryChoices(rows),
    search: [],
    notes: [text.radar.subscriptionHint],
    buttons: [button(text.questions.notNow, { kind: 'notNow', question })],
  });
}
