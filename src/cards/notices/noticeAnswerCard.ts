import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Notice } from '../answers';
import { button } from '../buttons';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/message.json';
import { typingLine } from '../typed/typingLine';

export interface NoticeAnswerData {
  readonly sentence: Phrase;
  readonly undo?: Extract<Notice, { notice: 'undo' }>;
}

/** One short sentence, and the way back. */
export function noticeAnswerCard({ sentence, undo }: NoticeAnswerData, reader: Reader): CardContent {
  const text = textFor(reader);
  const buttons = undo === undefined ? [] : [button(text.notices.buttons.undo, undo)];
  return render(template, reader, {
    title: sentence,
    paragraphs: [],
    notes: typingLine(buttons, text),
    buttons,
  });
}
