import type { Refusal } from '../../migration/offers/refusal';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { adviceOn } from '../parts/advice';
import { button } from '../buttons';
import { shown } from '../parts/names';
import { refusalRemedies } from '../parts/refusalRemedies';
import { asRow } from '../parts/remedies';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/refusal.json';

const mostReasons = 12;

export interface RefusalData {
  readonly customer?: { readonly id: string; readonly name: string };
  readonly refusals: readonly Refusal[];
}

/** Why something can't be done, and for each reason what to do next. The same reason is told once. */
export function refusalCard({ customer, refusals }: RefusalData, reader: Reader): CardContent {
  const text = textFor(reader);
  const { general } = text;
  const byRule = new Map(refusals.map((refusal) => adviceOn(refusal, text)).map((advice) => [advice.rule, advice]));
  return render(template, reader, {
    title: customer === undefined ? general.refusedTitleNobody : general.refusedTitle(shown(customer.name)),
    refusals: [...byRule.values()]
      .slice(0, mostReasons)
      .map(({ rule, next }) => ({ rule, next: general.whatToDo(next) })),
    remedies: asRow(customer === undefined ? [] : refusalRemedies(customer.id, refusals, reader)),
    notes: [],
    buttons: [button(general.ending, { open: 'expiring' })],
  });
}
