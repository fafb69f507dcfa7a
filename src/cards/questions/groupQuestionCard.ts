import type { Disposition, PeopleGroup } from '../../migration/people/people';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { button, pick } from '../buttons';
import { someOf } from '../parts/names';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/message.json';

export interface GroupQuestionData {
  readonly question: string;
  readonly group: Exclude<PeopleGroup, 'members'>;
  readonly count: number;
  readonly examples: readonly string[];
}

/** People who are easily forgotten are decided apart; a choice is a `Disposition`. */
export function groupQuestionCard(
  { question, group: of, count, examples }: GroupQuestionData,
  reader: Reader,
): CardContent {
  const { group, notNow } = textFor(reader).questions;
  const choice = (title: string, disposition: Disposition) => button(title, pick(question, disposition));
  return render(template, reader, {
    title: group.title[of](count),
    paragraphs: [...(examples.length === 0 ? [] : [someOf(examples, count, reader)]), group.about[of]],
    notes: [group.hint],
    buttons: [
      choice(group.move, 'move'),
      choice(group.remove, 'remove'),
      choice(group.leave, 'leave'),
      button(notNow, { kind: 'notNow', question }),
    ],
  });
}
