import { daysLeft } from '../../migration/days';
import type { ShownClosing } from '../../migration/endOfTerm/takeBack';
import type { Migration } from '../../migration/plan/progress';
import type { RadarEntry } from '../../migration/radar/radar';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button, primary, steer } from '../buttons';
import type { Button } from '../buttons';
import { shown } from '../parts/names';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/message.json';

/** `today` is the agent's day; `entry` what the radar knows of the subscription. */
export interface TakeBackData {
  readonly migration: Migration;
  readonly closing: ShownClosing;
  readonly entry: Pick<RadarEntry, 'term' | 'billingCycle'> | undefined;
  readonly today: string;
}

/** Asks once more before an end is taken back, with what it then costs as far as that is known. */
export function takeBackCard(data: TakeBackData, reader: Reader): CardContent {
  const text = textFor(reader);
  const { takeBack } = text;
  const { migration, closing } = data;
  const { id } = migration.plan;
  const pressed = { id, run: migration.runNo, shown: shownAs(closing) };
  return render(template, {
    title: takeBack.askTitle(shown(migration.plan.retired.offerName)),
    paragraphs: meaning(data, text),
    notes: [takeBack.noPrice],
    buttons: [
      primary(takeBack.yes, { takeBack: 'yes', ...pressed }),
      button(takeBack.notNow, { takeBack: 'notNow', ...pressed }),
    ],
  });
}

/** What stands in its place once that was answered; what was not done can still be. */
export function takeBackAnsweredCard(migration: Migration, isWanted: boolean, reader: Reader): CardContent {
  const { takeBack, endLook } = textFor(reader);
  const retired = shown(migration.plan.retired.offerName);
  const again = [
    steer(endLook.move, 'moveRemaining', migration, 'positive'),
    takeBackButton(migration, textFor(reader)),
  ];
  return render(template, {
    title: takeBack.askTitle(retired),
    paragraphs: [isWanted ? `✔ ${takeBack.begun}` : takeBack.later],
    notes: [],
    buttons: isWanted ? [] : again,
  });
}

export const takeBackButton = ({ plan, runNo }: Migration, { takeBack }: Text): Button =>
  button(takeBack.press, { takeBack: 'ask', id: plan.id, run: runNo });

/** What the card said of it, so that a press means just that. */
export const shownAs = ({ quantity, endsOn = '' }: ShownClosing): string => `${quantity} ${endsOn}`.trim();

function meaning({ migration, closing, entry, today }: TakeBackData, { takeBack, words }: Text): readonly string[] {
  const { endsOn, quantity } = closing;
  const { term, billingCycle } = entry ?? {};
  const customer = shown(migration.plan.customer.name);
  const becomes =
    endsOn === undefined ? [] : [takeBack.renews(customer, words.licences(quantity), endsOn, daysLeft(endsOn, today))];
  return term === undefined || billingCycle === undefined
    ? becomes
    : [...becomes, takeBack.term(words.term(term, billingCycle))];
}
