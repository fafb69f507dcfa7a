import { dayOf, daysLeft } from '../../migration/days';
import { knownEnd } from '../../migration/endOfTerm/knownEnd';
import { mayTakeBack } from '../../migration/endOfTerm/mayTakeBack';
import type { Migration } from '../../migration/plan/progress';
import type { ShortEnd } from '../../migration/ports';
import { phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button, steer } from '../buttons';
import type { Button } from '../buttons';
import { shown, someOf } from '../parts/names';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/message.json';
import { typingLine } from '../typed/typingLine';
import { takeBackButton } from './takeBackCard';

const mostNames = 5;

export interface EndLookData {
  readonly migration: Migration;
  readonly end: Pick<ShortEnd, 'endsOn' | 'holders' | 'seatsLeft'>;
  readonly now: Date;
}

/** What a migration had set to end is held by more people than there are seats for afterwards. */
export function endLookCard({ migration, end, now }: EndLookData, reader: Reader): CardContent {
  const text = textFor(reader);
  const { endLook } = text;
  const today = dayOf(now, reader.timeZone);
  const { plan, remaining } = migration;
  const { endsOn, holders, seatsLeft } = end;
  const on = knownEnd({ endOfTerm: 'ends', endsOn })!;
  const names = remaining.map(({ name }) => name);
  return render(template, reader, {
    title: phrase`⚠ ${endLook.title(holders - seatsLeft, shown(plan.retired.offerName), on, daysLeft(endsOn, today))}`,
    paragraphs: [
      endLook.why(shown(plan.customer.name)),
      endLook.who(someOf(names, holders, reader, mostNames), holders),
      ...(seatsLeft > 0 ? [endLook.seatsLeft(seatsLeft)] : []),
    ],
    notes: typingLine(endLookButtons(migration, now, text), text),
    buttons: [...endLookButtons(migration, now, text), button(endLook.show, { open: 'migration', id: plan.id })],
  });
}

/** What can be done about it. */
export const endLookButtons = (migration: Migration, now: Date, text: Text): readonly Button[] => [
  steer(text.endLook.move, 'moveRemaining', migration, 'positive'),
  ...(mayTakeBack(migration, now) === 'endAtTerm' ? [takeBackButton(migration, 'endAtTerm', text)] : []),
];
