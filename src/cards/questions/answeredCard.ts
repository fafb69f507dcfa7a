import { phrase } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { shown } from '../parts/names';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/answered.json';

const longest = 300;

export interface AnsweredData {
  readonly title: Phrase;
  /** May be from outside; it is not read as Markdown. */
  readonly answer: string;
  readonly at?: string;
}

/** What a question looks like once it was answered: without buttons. */
export function answeredCard({ title, answer, at }: AnsweredData, reader: Reader): CardContent {
  return render(template, reader, {
    title,
    answer: phrase`✔ ${shown(answer, longest)}`,
    notes: at === undefined ? [] : [textFor(reader).general.answeredAt(at)],
  });
}
