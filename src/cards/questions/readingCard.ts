import type { WaitTold } from '../../migration/waiting';
import { phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { button } from '../buttons';
import { shown } from '../parts/names';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/message.json';

export interface ReadingData {
  readonly kind: 'survey' | 'quote';
  readonly customerName: string;
  readonly people?: number;
  /** It stands behind what others asked for. */
  readonly wait?: WaitTold;
  /** With it, the card offers to leave. */
  readonly question?: string;
}

/** Stands while something is read or priced, and is edited into what comes of it. */
export function readingCard({ kind, customerName, people, wait, question }: ReadingData, reader: Reader): CardContent {
  const { general } = textFor(reader);
  const about = people === undefined ? general.readingAbout[kind] : general.readingPeople(people);
  return render(template, reader, {
    title: phrase`⏳ ${general.reading[kind](shown(customerName))}`,
    paragraphs: [about],
    notes: [
      ...(wait === undefined ? [] : [general.waiting(wait)]),
      ...(question === undefined ? [] : [general.canCancel]),
    ],
    buttons: question === undefined ? [] : [button(general.cancel, { kind: 'notNow', question })],
  });
}
