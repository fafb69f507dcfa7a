import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { button, pick } from '../buttons';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/message.json';

export interface LanguageQuestionData {
  readonly question: string;
}

/** Both languages are named in themselves, so that it can be found from either. */
export function languageQuestionCard({ question }: LanguageQuestionData, reader: Reader): CardContent {
  const { language } = textFor(reader).questions;
  return render(template, reader, {
    title: language.title,
    paragraphs: [],
    notes: [language.hint],
    buttons: [button(language.english, pick(question, 'en')), button(language.italian, pick(question, 'it'))],
  });
}
