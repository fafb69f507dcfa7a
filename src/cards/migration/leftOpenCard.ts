import { dayOf } from '../../migration/days';
import { closeLaterDays } from '../../migration/plan/closeLater';
import { isKept, isNotTaken, isRefused, isShort, isToNotice, isWanted } from '../../migration/endings/leftOpen';
import { mayEndNow } from '../../migration/endOfTerm/mayEndNow';
import type { MigrationPlan } from '../../migration/plan/plan';
import type { Migration } from '../../migration/plan/progress';
import type { Decided } from '../../migration/ports';
import { phrase } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { steer } from '../buttons';
import type { Button } from '../buttons';
import { billedOn } from '../parts/billedOn';
import { shown, spaced } from '../parts/names';
import { needlessLine } from '../parts/needlessLine';
import { asRow, toSubscriptions } from '../parts/remedies';
import type { OutsidePage } from '../parts/remedies';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/ending.json';
import { typingLine } from '../typed/typingLine';
import { leftOpenTitle } from '../parts/leftOpenTitle';
import { deedLines } from './deedLines';
import {
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
import { groupHints, remainingRows } from './remainingRows';
import { endNowButton, unkeptLines } from './unkeptCard';

export interface LeftOpenData {
  readonly migration: Migration;
  readonly decided: Decided;
  readonly now: Date;
}

/** Everybody who was to move has moved; somebody else still holds the retired licence. An ordinary ending. */
export function leftOpenCard({ migration, decided, now }: LeftOpenData, reader: Reader): CardContent {
  const text = textFor(reader);
  const { running } = text;
  const { plan, unkept } = migration;
  const today = dayOf(now, reader.timeZone);
  const retired = shown(plan.retired.offerName);
  const holders = remainingRows(migration, reader);
  const ending: EndingCard = {
    ...headline(migration, text),
    subtitles: [
      spaced([running.leftOpenStays(retired), ...(unkept === undefined ? ends(migration, today, text) : [])]),
    ],
    paragraphs: [
      ...why(migration, text),
      ...(unkept === undefined ? [] : unkeptLines(unkept, retired, today, reader)),
      ...planlessLine(plan, text),
      ...refused(migration, text),
      ...needlessLine(migration, now, reader),
    ],
    people: holders.rows,
    lists: holders.beyond > 0 ? [running.remaining.andMore(holders.beyond)] : [],
    nexts: [...notTaken(migration, text), ...(isShort(migration) ? [text.rebuy.shortNext] : [])],
    remedies: asRow(remedies(migration, reader)),
    inputs: [],
    notes: [
      ...groupHints(migration, text),
      ...closedAs(migration, text),
      ...promise(migration, text),
      ...cancellable(migration, now, text),
      ...typingLine(toDecide(migration, text), text),
    ],
    details: running.details,
    facts: facts(migration, text),
    history: deedLines(decided, reader),
    ...leftOpenButtons(migration, text),
  };
  return render(template, reader, ending);
}

function headline(migration: Migration, text: Text): Pick<EndingCard, 'tone' | 'title'> {
  return headed(isToNotice(migration) ? 'warning' : 'good', leftOpenTitle(migration, text));
}

function why(migration: Migration, { running, rebuy }: Text): readonly Phrase[] {
  const { remainingCount, plan } = migration;
  if (remainingCount === 0) return [];
  return [(isKept(migration) ? rebuy.short : running.leftOpenWhy)(remainingCount, shown(plan.retired.offerName))];
}

export const leftOpenButtons = (migration: Migration, text: Text): Offered => ({
  buttons: toDecide(migration, text),
  more: [
    ...resultButtons(migration, text),
    customerButton(migration, text),
    ...proofButtons(migration, text),
    ...takeAway(migration, text),
  ],
});

/** That it stays open although nobody holds it, is what was decided already. */
const toDecide = (migration: Migration, text: Text): readonly Button[] =>
  isRefused(migration) ? [steer(text.problems.button.closeAgain, 'checkAgain', migration)] : choices(migration, text);

/** Nothing is left to decide where nobody holds it and leaving it was the plan. */
function choices(migration: Migration, text: Text): readonly Button[] {
  const { running, unkept } = text;
  const { remainingCount, plan } = migration;
  const again = migration.unkept && remainingCount === 0;
  if (remainingCount === 0 && plan.close === 'leave') return [];
  const move = moveButton(migration, text);
  return [
    ...move,
    again
      ? steer(unkept.endAll(1), 'checkAgain', migration, 'positive')
      : steer(running.checkAgain, 'checkAgain', migration, move.length > 0 ? 'default' : 'positive'),
    ...(again && mayEndNow(migration) ? [endNowButton({ id: plan.id, runNo: migration.runNo }, text)] : []),
    steer(running.leaveOpen, 'leaveOpen', migration),
  ];
}

/** Counts only whom it can move: a licence that comes from a group can't be taken here. */
function moveButton(migration: Migration, text: Text): readonly Button[] {
  const { plan, remaining, remainingCount } = migration;
  if (isKept(migration)) return [];
  const stuck = remaining.filter(({ reason }) => reason === 'inheritedFromGroup').length;
  const others = remainingCount - stuck;
  if (others <= 0) return [];
  if (plan.cover !== undefined) return [steer(text.drop.running.lookAgain, 'moveRemaining', migration, 'positive')];
  const { moveOthers, moveOthersOfMany } = text.running;
  const title = remaining.length < remainingCount ? moveOthersOfMany : moveOthers(others);
  return [steer(title, 'moveRemaining', migration, 'positive')];
}

/** Last, because it takes something away; from nobody who would lose something by it. */
const takeAway = (migration: Migration, { running }: Text): readonly Button[] =>
  migration.remainingCount > 0 && !isKept(migration) && migration.plan.cover === undefined
    ? [steer(running.removeRemaining, 'removeRemaining', migration, 'destructive')]
    : [];

/** What becomes of it now. */
function ends(migration: Migration, today: string, text: Text): readonly Phrase[] {
  const { plan, takeBack } = migration;
  if (takeBack === 'done') return takenBack(plan, today, text);
  if (plan.close === 'leave') return [leftAsItIs(plan, today, text)];
  return isNotTaken(migration) ? [text.running.leftOpenBilled] : [billedOn(plan.retired, today, text)];
}

/** Whatever was to become of it: it renews itself since, or is active again. */
function takenBack({ close, retired }: MigrationPlan, today: string, text: Text): readonly Phrase[] {
  const action = close === 'suspend' ? 'suspend' : 'endAtTerm';
  const becomes = action === 'suspend' ? retired : { ...retired, endOfTerm: 'renews' as const };
  return [text.takeBack.of[action].done, billedOn(becomes, today, text)];
}

const notTaken = (migration: Migration, { running }: Text): readonly Phrase[] =>
  isNotTaken(migration) && !isWanted(migration)
    ? [running.leftOpenNotTaken(shown(migration.plan.retired.offerName))]
    : [];

/** Its run has not come to the renewal of what was bought. */
function refused(migration: Migration, { running, needless }: Text): readonly Phrase[] {
  if (!isRefused(migration)) return [];
  const { retired, purchase } = migration.plan;
  return [
    running.leftOpenRefused(shown(retired.offerName), retired.quantity),
    ...(purchase?.renewsItself === false ? [phrase`⚠ ${needless.stillRenews}`] : []),
  ];
}

/** Where an end can be set by hand. */
function remedies(migration: Migration, reader: Reader): readonly OutsidePage[] {
  const isByHand =
    isShort(migration) || isNotTaken(migration) || isRefused(migration) || migration.unkept !== undefined;
  return isByHand ? toSubscriptions(migration.plan.customer.id, reader) : [];
}

/** Whether it is looked at again by itself, and if not, why not any more. */
function promise({ plan, promise: promised, unkept }: Migration, { running }: Text): readonly Phrase[] {
  if (plan.closeLater === undefined || unkept !== undefined) return [];
  const over = promised?.overBecause;
  return [over === undefined ? running.promise.looking(closeLaterDays) : running.promise.over[over]];
}
