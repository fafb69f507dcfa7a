import type { Hold } from '../../migration/hold/hold';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { button, primary } from '../buttons';
import { shown } from '../parts/names';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/message.json';

export interface HoldData {
  readonly hold: Hold;
  /** Migrations that go on when it is lifted. */
  readonly waiting: number;
  /** Who lifted it and when; the card then has no buttons. */
  readonly lifted?: { readonly by: string; readonly at: string };
}

/** What was found, and whether the house may go on. */
export function holdCard({ hold: { since, because }, waiting, lifted }: HoldData, reader: Reader): CardContent {
  const { hold } = textFor(reader);
  return render(template, {
    title: lifted ? hold.lifted(shown(lifted.by), lifted.at) : `⚠ ${hold.title(since)}`,
    paragraphs: [
      ...because.map((cause) => hold.found[cause]),
      ...(lifted ? [] : [hold.meaning, hold.waiting(waiting)]),
    ],
    notes: lifted || waiting === 0 ? [] : [hold.before],
    buttons: lifted
      ? []
      : [primary(hold.goOn(waiting), { hold: 'goOn', since }), button(hold.stay, { hold: 'stay', since })],
  });
}
