import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Notice } from '../answers';
import { button } from '../buttons';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/message.json';

export interface NoticeAnswerData {
  readonly sentence: Phrase;
  readonly undo?: Extract<Notice, { notice: 'undo' }>;
}

/** One short sentence, and the way back. */
export function noticeAnswerCard({ sentence, undo }: NoticeAnswerData, reader: Reader): CardContent {
  const { buttons } = textFor(reader).notices;
  return render(template, reader, {
    title: sentence,
    paragraphs: [],
    notes: [],
    buttons: undo === undefined ? [] : [button(buttons.undo, undo)],
  });
}
