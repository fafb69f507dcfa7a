import type { Reader } from '../../text/reader';
import type { Button } from '../buttons';
import { shown } from '../parts/names';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/message.json';

const longest = 1_500;
const mostParagraphs = 8;

/** Every string may come from outside; none is read as Markdown. */
export interface TextCardData {
  readonly title: string;
  /** One paragraph, or several. */
  readonly body: string | readonly string[];
  readonly buttons?: readonly Button[];
}

export function textCard({ title, body, buttons = [] }: TextCardData, reader: Reader): CardContent {
  const paragraphs = typeof body === 'string' ? [body] : body;
  return render(template, reader, {
    title: shown(title, 300),
    paragraphs: paragraphs.slice(0, mostParagraphs).map((paragraph) => shown(paragraph, longest)),
    notes: [],
    buttons,
  });
}
