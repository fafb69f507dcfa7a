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
  readonly by?: string;
  readonly at?: string;
}

/** What a question looks like once it was answered: without buttons. */
export function answeredCard({ title, answer, by, at }: AnsweredData, reader: Reader): CardContent {
  return render(template, reader, {
    title,
    answer: phrase`✔ ${shown(answer, longest)}`,
    notes: whenAndWho(by, at, reader),
  });
}

function whenAndWho(by: string | undefined, at: string | undefined, reader: Reader): readonly Phrase[] {
  const { general } = textFor(reader);
  if (at === undefined) return by === undefined ? [] : [shown(by)];
  return [by === undefined ? general.answeredAt(at) : general.answeredBy(shown(by), at)];
}
