import type { Unavailable } from '../../migration/ports';
import { phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { button, pick, primary } from '../buttons';
import { shown } from '../parts/names';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/message.json';
import { typingLine } from '../typed/typingLine';

export interface UnavailableData extends Unavailable {
  /** Whose reading failed; without it nobody could be named. */
  readonly customerName?: string | undefined;
  /** With it, the card offers to try again. */
  readonly question?: string;
}

/** A service did not answer; the conversation keeps its place. The choice of trying again is `again`. */
export function unavailableCard(data: UnavailableData, reader: Reader): CardContent {
  const { code, incident, question, customerName } = data;
  const text = textFor(reader);
  const { chat, general, problems, questions } = text;
  const buttons =
    question === undefined
      ? []
      : [primary(general.tryAgain, pick(question, 'again')), button(questions.notNow, { kind: 'notNow', question })];
  return render(template, reader, {
    title:
      customerName === undefined
        ? phrase`⚠ ${problems.unavailableTitle[code]}`
        : phrase`⚠ ${shown(customerName)}: ${problems.unavailableTitle[code]}`,
    paragraphs: [...(code === 'incomplete' ? [problems.unreadEntries(data)] : []), chat.unavailable[code](incident)],
    notes: typingLine(buttons, text),
    buttons,
  });
}
