import type { Migration } from '../../migration/plan/progress';
import type { Decided } from '../../migration/ports';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button, steer } from '../buttons';
import { shown } from '../parts/names';
import { needlessLine } from '../parts/needlessLine';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/ending.json';
import { typingLine } from '../typed/typingLine';
import { deedLines } from './deedLines';
import { bare, cancellable, closedAs, facts, headed, proofButtons, resultButtons } from './endingCard';
import type { EndingCard, Offered } from './endingCard';

export interface StoppedData {
  readonly migration: Migration;
  readonly decided: Decided;
  readonly now: Date;
}

export function stoppedCard({ migration, decided, now }: StoppedData, reader: Reader): CardContent {
  const text = textFor(reader);
  const { running } = text;
  const { plan, closed } = migration;
  const ending: EndingCard = {
    ...bare,
    ...headed('emphasis', running.stoppedTitle(shown(plan.customer.name))),
    paragraphs: [
      moved(migration, text),
      purchase(migration, text),
      ...needlessLine(migration, now, reader),
      ...(closed === undefined ? [running.stoppedOpen(shown(plan.retired.offerName))] : closedAs(migration, text)),
    ],
    notes: [...cancellable(migration, now, text), ...typingLine(stoppedButtons(migration, text).buttons, text)],
    details: running.details,
    facts: facts(migration, text),
    history: deedLines(decided, reader),
    ...stoppedButtons(migration, text),
  };
  return render(template, reader, ending);
}

export function stoppedButtons(migration: Migration, text: Text): Offered {
  const { customer, retired } = migration.plan;
  const entry = { customerId: customer.id, subscriptionId: retired.subscriptionId };
  return {
    buttons: [
      ...(migration.doubt === undefined ? [] : [steer(text.problems.button.keepLooking, 'keepLooking', migration)]),
      button(startAgain(migration, text), { open: 'migrate', ...entry }),
    ],
    more: [...resultButtons(migration, text), ...(isBegun(migration) ? proofButtons(migration, text) : [])],
  };
}

/** Something was written outside that can be proved. */
const isBegun = ({ bought, counts }: Migration): boolean => bought !== undefined || counts.done > 0;

function moved({ plan, counts: { done, total } }: Migration, { running, drop, rebuy }: Text): Phrase {
  if (total === 0) return rebuy.asBefore;
  if (plan.cover === undefined || done === 0) return running.stoppedMoved(done, total);
  return drop.running.stoppedMoved(done, total, shown(plan.retired.offerName));
}

/** Whoever has moved stays moved. */
function startAgain({ plan, counts: { done, total } }: Migration, { running }: Text): Phrase {
  const isMove = plan.cover === undefined && done > 0 && done < total;
  return isMove ? running.startWithOthers(total - done) : running.startAgain;
}

function purchase({ bought, doubt, plan }: Migration, { running, doubt: words }: Text): Phrase {
  if (bought?.isCancelled) return running.stoppedCancelled;
  if (bought !== undefined) return running.stoppedBought(bought.seats);
  return doubt === undefined ? running.stoppedNothingBought : words.stopped(shown(plan.replacement.name));
}
