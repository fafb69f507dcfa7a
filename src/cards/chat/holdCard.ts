import type { Hold } from '../../migration/hold/hold';
import type { HoldLift } from '../../migration/ports';
import { phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button, primary } from '../buttons';
import type { Button } from '../buttons';
import { shown } from '../parts/names';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/message.json';
import { typingLine } from '../typed/typingLine';

export interface HoldData {
  readonly hold: Hold;
  /** Migrations that go on when it is lifted. */
  readonly waiting: number;
  /** Who lifted it, when and for what; the card then has no buttons. */
  readonly lifted?: { readonly by: string; readonly at: string; readonly how: HoldLift };
}

/** What was found, and whether the house may go on. */
export function holdCard({ hold: { since, because }, waiting, lifted }: HoldData, reader: Reader): CardContent {
  const text = textFor(reader);
  const { hold } = text;
  return render(template, reader, {
    title: lifted ? hold.lifted[lifted.how](shown(lifted.by), lifted.at) : phrase`⚠ ${hold.title(since)}`,
    paragraphs: [
      ...because.map((cause) => hold.found[cause]),
      ...(lifted ? [] : [hold.meaning, hold.waiting(waiting)]),
    ],
    notes: lifted
      ? []
      : [
          ...(waiting === 0 ? [] : [hold.before]),
          ...(waiting > 1 ? [hold.oneByOneMeans] : []),
          ...typingLine(holdButtons(since, waiting, text), text),
        ],
    buttons: lifted ? [] : holdButtons(since, waiting, text),
  });
}

/** @param waiting migrations that go on when the hold is lifted */
export const holdButtons = (since: string, waiting: number, { hold }: Text): readonly Button[] => [
  primary(hold.goOn(waiting), { hold: 'goOn', since }),
  ...(waiting > 1 ? [button(hold.oneByOne, { hold: 'oneByOne', since })] : []),
  button(hold.stay, { hold: 'stay', since }),
];
