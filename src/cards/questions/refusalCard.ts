import type { Refusal } from '../../migration/offers/refusal';
import { fact } from '../../text/facts';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { button } from '../buttons';
import { line, shown } from '../parts/names';
import { reasonsByRule } from '../parts/reasonsByRule';
import type { RefusedPlan } from '../parts/reasonsByRule';
import { refusalRemedies } from '../parts/refusalRemedies';
import { render } from '../render';
import type { CardContent } from '../render';
import { typingLine } from '../typed/typingLine';
import template from '../templates/refusal.json';

const mostReasons = 12;

export interface RefusalData {
  readonly customer?: { readonly id: string; readonly name: string };
  readonly refusals: readonly Refusal[];
  /** When that was read on which the reasons rest. */
  readonly readAt?: string;
  /** With it, everything can be read once more, from where it was. */
  readonly subscriptionId?: string;
}

/** The page on which it is put right comes first, then to look again. */
function remediesOf({ customer, refusals, subscriptionId }: RefusalData, reader: Reader) {
  if (customer === undefined) return [];
  const links = refusalRemedies(customer.id, refusals, reader).map((page, index) => ({
    ...page,
    style: index === 0 ? 'positive' : 'default',
  }));
  const { general } = textFor(reader);
  const again = { open: 'migrate', customerId: customer.id, subscriptionId } as const;
  const style = links.length === 0 ? 'positive' : 'default';
  const buttons = [
    ...migrationsIn(refusals).map((id) => button(general.showMigration, { open: 'migration', id }, style)),
    ...(subscriptionId === undefined ? [] : [button(general.checkAgain, { ...again, subscriptionId })]),
  ];
  return links.length + buttons.length === 0 ? [] : [{ links, buttons }];
}

/** The one that stands in the way, where a reason names it. */
const migrationsIn = (refusals: readonly Refusal[]): readonly string[] =>
  refusals
    .map(({ facts }) => fact(facts, 'migration'))
    .filter((id) => id !== '')
    .slice(0, 1);

function ofPlan(refusal: Refusal): RefusedPlan {
  const plan = fact(refusal.facts, 'plan');
  return plan === '' ? { refusal } : { refusal, plan };
}

/** Why something can't be done, and for each reason what to do next. The same reason is told once. */
export function refusalCard(data: RefusalData, reader: Reader): CardContent {
  const { customer, refusals, readAt } = data;
  const text = textFor(reader);
  const { general } = text;
  const remedies = remediesOf(data, reader);
  const ending = button(general.ending, { open: 'expiring' });
  const reasons = reasonsByRule(refusals.map(ofPlan), reader).slice(0, mostReasons);
  return render(template, reader, {
    title: customer === undefined ? general.refusedTitleNobody : general.refusedTitle(shown(customer.name)),
    refusals: reasons.map(({ plans, rule, next }) => ({ rule: line(plans, rule), next })),
    remedies,
    notes: [
      ...(readAt === undefined ? [] : [general.refusedAsOf(readAt)]),
      ...typingLine([...remedies.flatMap(({ buttons }) => buttons), ending], text),
    ],
    buttons: [ending],
  });
}
