import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { button } from '../buttons';
import type { ChangePick } from '../picks';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/message.json';

export interface ChangeData {
  readonly question: string;
  /** Something is bought, so that there are a term and a partner of record to change. */
  readonly buys: boolean;
}

export function changeCard({ question, buys }: ChangeData, reader: Reader): CardContent {
  const { change } = textFor(reader).questions;
  const offered: readonly ChangePick[] = [
    'plan',
    ...(buys ? (['term'] as const) : []),
    'people',
    ...(buys ? (['partner'] as const) : []),
    'close',
    'back',
  ];
  return render(template, reader, {
    title: change.title,
    paragraphs: [change.about],
    notes: [],
    buttons: offered.map((what) => button(change[what], { kind: 'change', question, what })),
  });
}
