import { daysLeft } from '../../migration/days';
import type { ShownClosing, TakenBackAction } from '../../migration/endOfTerm/takeBack';
import type { Migration } from '../../migration/plan/progress';
import type { RadarEntry } from '../../migration/radar/radar';
import { phrase } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button, primary, steer } from '../buttons';
import type { Button } from '../buttons';
import { shown } from '../parts/names';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/message.json';
import { typingLine } from '../typed/typingLine';

/** `today` is the agent's day; `entry` what the radar knows of the subscription. */
export interface TakeBackData {
  readonly migration: Migration;
  readonly action: TakenBackAction;
  readonly closing: ShownClosing;
  readonly entry: Pick<RadarEntry, 'term' | 'billingCycle'> | undefined;
  readonly today: string;
}

/** Asks once more before something is opened again, with what it then costs as far as that is known. */
export function takeBackCard(data: TakeBackData, reader: Reader): CardContent {
  const text = textFor(reader);
  const { migration, action, closing } = data;
  const { of, noPrice, notNow } = text.takeBack;
  const { id } = migration.plan;
  const pressed = { id, run: migration.runNo, shown: shownAs(closing) };
  const buttons = [
    primary(of[action].yes, { takeBack: 'yes', ...pressed }),
    button(notNow, { takeBack: 'notNow', ...pressed }),
  ];
  return render(template, reader, {
    title: titleOf(migration, of[action]),
    paragraphs: meaning(data, text),
    notes: [noPrice, ...typingLine(buttons, text)],
    buttons,
  });
}

const titleOf = ({ plan }: Migration, { askTitle }: Text['takeBack']['of'][TakenBackAction]): Phrase =>
  phrase`${shown(plan.customer.name)}: ${askTitle(shown(plan.retired.offerName))}`;

export interface AnsweredTakeBack extends Pick<TakeBackData, 'migration' | 'action'> {
  readonly isWanted: boolean;
}

/** What stands in its place once that was answered; what was not done can still be. */
export function takeBackAnsweredCard({ migration, action, isWanted }: AnsweredTakeBack, reader: Reader): CardContent {
  const text = textFor(reader);
  const says = text.takeBack.of[action];
  const move = steer(text.endLook.move, 'moveRemaining', migration, 'positive');
  const again = [...(action === 'endAtTerm' ? [move] : []), takeBackButton(migration, action, text)];
  return render(template, reader, {
    title: titleOf(migration, says),
    paragraphs: [isWanted ? phrase`✔ ${says.begun}` : says.later],
    notes: isWanted ? [] : typingLine(again, text),
    buttons: isWanted ? [] : again,
  });
}

export const takeBackButton = ({ plan, runNo }: Migration, action: TakenBackAction, { takeBack }: Text): Button =>
  button(takeBack.of[action].press, { takeBack: 'ask', id: plan.id, run: runNo });

/** What the card said of it, so that a press means just that. */
export const shownAs = ({ quantity, endsOn = '' }: ShownClosing): string => `${quantity} ${endsOn}`.trim();

function meaning(data: TakeBackData, { takeBack, words }: Text): readonly Phrase[] {
  const { action, closing, entry, today } = data;
  const { endsOn, quantity } = closing;
  const { term, billingCycle } = entry ?? {};
  const away = endsOn === undefined ? 0 : daysLeft(endsOn, today);
  return [
    takeBack.of[action].means(words.licences(quantity), endsOn, away),
    ...(term === undefined || billingCycle === undefined ? [] : [takeBack.term(words.term(term, billingCycle))]),
  ];
}
