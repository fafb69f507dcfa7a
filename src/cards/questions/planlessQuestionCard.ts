import type { Disposition } from '../../migration/people/people';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { button, pick } from '../buttons';
import { shown, someOf } from '../parts/names';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/message.json';

export interface PlanlessQuestionData {
  readonly question: string;
  /** The names of all of them. */
  readonly people: readonly string[];
  readonly retiredName: string;
}

/** Who would have no plan at all, and the ways on; a choice is a `Disposition`. */
export function planlessQuestionCard(data: PlanlessQuestionData, reader: Reader): CardContent {
  const { planless, notNow } = textFor(reader).questions;
  const { question, people } = data;
  const choice = (title: string, disposition: Disposition) => button(title, pick(question, disposition));
  return render(template, reader, {
    title: planless.title(people.length),
    paragraphs: [someOf(people, people.length, reader), planless.about(people.length, shown(data.retiredName))],
    notes: [planless.hint],
    buttons: [
      choice(planless.move, 'move'),
      choice(planless.leave, 'leave'),
      choice(planless.remove, 'remove'),
      button(notNow, { kind: 'notNow', question }),
    ],
  });
}
