import type { ColumnReading } from '../../migration/people/typed/readPeople';
import { asIs } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button, pick } from '../buttons';
import { shown } from '../parts/names';
import { columnPick, noColumn } from '../picks';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/message.json';

export interface ColumnQuestionData {
  readonly question: string;
  /** The people of the list are left out. */
  readonly except: boolean;
  readonly readings: readonly ColumnReading[];
}

/** As it stands on a button, which is not read as Markdown. */
export const columnName = ({ title, column }: ColumnReading, { people }: Text, show = asIs): Phrase =>
  title === undefined ? people.columns.untitled(column) : people.columns.titled(show(title, 40), column);

function people(reading: ColumnReading, text: Text): Phrase {
  const { columns } = text.people;
  const [name, example] = [columnName(reading, text, shown), shown(reading.example)];
  return reading.ids.length === 0 ? columns.nobody(name, example) : columns.people(name, reading.ids.length, example);
}

/** Only a person can say which of several columns names those who are meant. */
export function columnQuestionCard({ question, except, readings }: ColumnQuestionData, reader: Reader): CardContent {
  const text = textFor(reader);
  const { columns } = text.people;
  return render(template, reader, {
    title: except ? columns.titleExcepted : columns.title,
    paragraphs: [
      columns.about(readings.map((reading) => columnName(reading, text, shown))),
      ...readings.map((reading) => people(reading, text)),
    ],
    notes: [columns.hint],
    buttons: [
      ...readings.map((reading) => button(columnName(reading, text), pick(question, columnPick(reading.column)))),
      button(columns.none, pick(question, noColumn)),
      button(text.questions.notNow, { kind: 'notNow', question }),
    ],
  });
}
