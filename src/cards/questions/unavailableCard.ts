import type { Unavailable } from '../../migration/ports';
import { phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { button, pick, primary } from '../buttons';
import { shown } from '../parts/names';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/message.json';

export interface UnavailableData {
  /** Whose reading failed; without it nobody could be named. */
  readonly customerName?: string | undefined;
  readonly code: Unavailable['code'];
  /** Under which the log tells of it. */
  readonly incident?: string | undefined;
  /** With it, the card offers to try again. */
  readonly question?: string;
}

/** A service did not answer; the conversation keeps its place. The choice of trying again is `again`. */
export function unavailableCard(
  { code, incident, question, customerName }: UnavailableData,
  reader: Reader,
): CardContent {
  const { chat, general, problems, questions } = textFor(reader);
  return render(template, reader, {
    title:
      customerName === undefined
        ? phrase`⚠ ${problems.unavailableTitle[code]}`
        : phrase`⚠ ${shown(customerName)}: ${problems.unavailableTitle[code]}`,
    paragraphs: [chat.unavailable[code](incident)],
    notes: [],
    buttons:
      question === undefined
        ? []
        : [primary(general.tryAgain, pick(question, 'again')), button(questions.notNow, { kind: 'notNow', question })],
  });
}
