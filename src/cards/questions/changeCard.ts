import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button } from '../buttons';
import type { ChangePick } from '../picks';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/message.json';

/** What a button is called, and so can be typed. */
export const changeName = (
  what: ChangePick,
  hasReview: boolean,
  change: Text['questions']['change'],
): Text['questions']['change']['plan'] => (what === 'back' && !hasReview ? change.again : change[what]);

export interface ChangeData {
  readonly question: string;
  /** Something is bought, so that there are a term and a partner of record to change. */
  readonly buys: boolean;
  /** False after a refusal: then there is nothing to go back to, and all is asked of Partner Center once more. */
  readonly hasReview: boolean;
}

export function changeCard({ question, buys, hasReview }: ChangeData, reader: Reader): CardContent {
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
    notes: [change.hint],
    buttons: offered.map((what) => button(changeName(what, hasReview, change), { kind: 'change', question, what })),
  });
}
