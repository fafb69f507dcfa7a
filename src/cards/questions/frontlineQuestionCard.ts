import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { button, pick } from '../buttons';
import { shown } from '../parts/names';
import { confirmPicks } from '../picks';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/message.json';

export interface FrontlineQuestionData {
  readonly question: string;
  readonly planName: string;
}

/** Only a person can confirm Microsoft's rule for frontline plans. */
export function frontlineQuestionCard({ question, planName }: FrontlineQuestionData, reader: Reader): CardContent {
  const { frontline, notNow } = textFor(reader).questions;
  return render(template, reader, {
    title: frontline.title(shown(planName)),
    paragraphs: [frontline.rule],
    notes: [frontline.hint],
    buttons: [
      button(frontline.yes, pick(question, confirmPicks.yes)),
      button(frontline.no, pick(question, confirmPicks.no)),
      button(notNow, { kind: 'notNow', question }),
    ],
  });
}
