import { isKept } from '../../migration/endings/leftOpen';
import { dayOf } from '../../migration/days';
import { movedPeople } from '../../migration/endings/movedPeople';
import { mayTakeBack, reactivatableUntil } from '../../migration/endOfTerm/mayTakeBack';
import type { Migration } from '../../migration/plan/progress';
import type { Decided } from '../../migration/ports';
import { phrase } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button } from '../buttons';
import type { Button } from '../buttons';
import { shown } from '../parts/names';
import { needlessLine } from '../parts/needlessLine';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/ending.json';
import { typingLine } from '../typed/typingLine';
import { deedLines } from './deedLines';
import {
  bare,
  cancellable,
  closedAs,
  customerButton,
  facts,
  headed,
  leftAsItIs,
  planlessLine,
  proofButtons,
  resultButtons,
} from './endingCard';
import type { EndingCard, Offered } from './endingCard';
import { takeBackButton } from './takeBackCard';

export interface DoneData {
  readonly migration: Migration;
  readonly decided: Decided;
  readonly now: Date;
}

export function doneCard({ migration, decided, now }: DoneData, reader: Reader): CardContent {
  const text = textFor(reader);
  const { running } = text;
  const ending: EndingCard = {
    ...bare,
    ...headed(migration.plan.planless === undefined ? 'good' : 'warning', headline(migration, text)),
    paragraphs: [
      ...checks(migration, text),
      ...closedAs(migration, text),
      ...needlessLine(migration, now, reader),
      ...stillPaid(migration, dayOf(now, reader.timeZone), text),
    ],
    notes: [
      ...cancellable(migration, now, text),
      ...reactivatable(migration, now, text),
      ...takenBack(migration, text),
      ...typingLine(doneButtons(migration, now, text).buttons, text),
    ],
    details: running.details,
    facts: facts(migration, text),
    history: deedLines(decided, reader),
    ...doneButtons(migration, now, text),
  };
  return render(template, reader, ending);
}

export const doneButtons = (migration: Migration, now: Date, text: Text): Offered => ({
  buttons: [
    { ...customerButton(migration, text), style: 'positive' },
    ...(mayTakeBack(migration, now) === 'suspend' ? [takeBackButton(migration, 'suspend', text)] : []),
    nextButton(migration, text),
  ],
  more: [
    ...resultButtons(migration, text),
    ...proofButtons(migration, text),
    button(text.general.allMigrations, { open: 'migrations' }),
  ],
});

function headline(migration: Migration, { running, rebuy }: Text): Phrase {
  const { plan } = migration;
  if (plan.way === 'rebuy')
    return rebuy.doneTitle(plan.staying?.people ?? 0, shown(plan.customer.name), shown(plan.replacement.name));
  const { moved, removed } = movedPeople(migration);
  const customer = shown(plan.customer.name);
  return moved > 0
    ? running.doneTitle(moved, customer, shown(plan.replacement.name))
    : running.doneTitleRemoving(removed, customer, shown(plan.retired.offerName));
}

function nextButton({ plan: { retired } }: Migration, { running }: Text): Button {
  const { packId, sourceId, offerName: name } = retired;
  return button(running.nextCustomer, { open: 'next', packId, ...(sourceId === undefined ? {} : { sourceId }), name });
}

/** Nobody asked whether there are enough other licences for what is left open as it is. */
const isUnclosed = (migration: Migration): boolean => isKept(migration) && migration.plan.close === 'leave';

function checks(migration: Migration, text: Text): readonly Phrase[] {
  const { running } = text;
  const { plan, checkedAt, remainingCount, counts } = migration;
  const retired = shown(plan.retired.offerName);
  const { moved, removed } = movedPeople(migration);
  const still = (at: string): Phrase =>
    isKept(migration)
      ? text.rebuy.checked(at)
      : remainingCount === 0
        ? running.checkedNone(at, retired)
        : running.checkedSome(at, remainingCount, retired);
  return [
    ...(checkedAt === undefined || isUnclosed(migration) ? [] : [still(checkedAt)]),
    ...(migration.promise?.kept ? [running.promise.kept] : []),
    ...(moved > 0 && removed > 0 ? [running.alsoRemoved(removed, retired)] : []),
    ...planlessLine(plan, text),
    ...(counts.leftOut > 0 ? [running.leftOut(counts.leftOut)] : []),
  ];
}

/** Leaving it was the plan, so nobody is asked; that it is paid for is said all the same. */
const stillPaid = ({ plan, unkept }: Migration, today: string, text: Text): readonly Phrase[] =>
  plan.close === 'leave' && unkept === undefined ? [leftAsItIs(plan, today, text)] : [];

/** Until when what was suspended can be opened again. */
function reactivatable(migration: Migration, now: Date, { running }: Text): readonly Phrase[] {
  const until = reactivatableUntil(migration, now);
  return until === undefined ? [] : [running.promise.reactivate(shown(migration.plan.retired.offerName), until)];
}

/** What became of the wish to have it back; once it was done it is left open. */
function takenBack({ closed, takeBack: standing }: Migration, { takeBack }: Text): readonly Phrase[] {
  if (standing === undefined || standing === 'done') return [];
  const says = takeBack.of[closed?.action === 'suspend' ? 'suspend' : 'endAtTerm'];
  return [standing === 'asked' ? says.doing : phrase`⚠ ${says.over[standing]}`];
}
