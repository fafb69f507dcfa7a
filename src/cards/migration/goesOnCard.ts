import type { Migration } from '../../migration/plan/progress';
import { phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { line, shown } from '../parts/names';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/answered.json';

/** What is left of a live card whose place another has taken, further below. */
export function goesOnCard({ plan }: Pick<Migration, 'plan'>, reader: Reader): CardContent {
  const { running } = textFor(reader);
  return render(template, reader, {
    title: line(shown(plan.customer.name), running.number(plan.id)),
    answer: phrase`↓ ${running.goesOn}`,
    notes: [],
  });
}
