import type { Migration, MigrationState } from '../../migration/plan/progress';
import { seatsIn } from '../../migration/plan/basket';
import { wayHas, wayOf } from '../../migration/plan/ways';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { staysOpenFor } from '../../migration/plan/forecast';
import { shown } from '../parts/names';
import { promisedBy, staysOpen } from '../parts/staysOpen';

/** One line of the story: told by sign and words; colour only repeats it. */
export interface Step {
  readonly sign: '✔' | '▸' | '○';
  readonly step: Phrase;
  readonly colour: 'accent' | 'default';
  readonly weight: 'default' | 'bolder';
  /** Not begun yet. */
  readonly waiting: boolean;
}

const done = (step: Phrase): Step => ({ sign: '✔', step, colour: 'default', weight: 'default', waiting: false });
const doing = (step: Phrase): Step => ({ sign: '▸', step, colour: 'accent', weight: 'bolder', waiting: false });
const todo = (step: Phrase): Step => ({ sign: '○', step, colour: 'default', weight: 'default', waiting: true });

export function progressSteps(migration: Migration, reader: Reader): readonly Step[] {
  const text = textFor(reader);
  return [
    buyStep(migration, text),
    ...seatsStep(migration, text),
    ...(wayHas(wayOf(migration.plan), 'people') ? [moveStep(migration, text)] : []),
    closeStep(migration, reader),
  ];
}

function buyStep({ plan, bought, state }: Migration, { running }: Text): Step {
  const { purchase } = plan;
  if (bought?.isPending) return doing(running.buyPending(bought.seats, shown(bought.orderId, 40)));
  if (bought !== undefined) return done(running.buyDone(bought.seats, shown(bought.orderId, 40)));
  if (purchase === undefined) return done(running.buyNothing);
  return state === 'buying' ? doing(running.buyDoing(seatsIn(purchase))) : todo(running.buyTodo(seatsIn(purchase)));
}

function seatsStep({ plan, seatsReadyAt, state }: Migration, { running }: Text): readonly Step[] {
  if (plan.purchase === undefined) return [];
  if (seatsReadyAt !== undefined) return [done(running.seatsDone)];
  return [state === 'waitingForSeats' ? doing(running.seatsDoing) : todo(running.seatsTodo)];
}

const before: readonly MigrationState[] = ['queued', 'buying', 'waitingForSeats'];

/** True as long as nobody has been touched. */
export const isBeforeMoving = ({ counts, state, movingSince }: Migration): boolean =>
  before.includes(state) || (movingSince === undefined && counts.done === 0 && state === 'paused');

function moveStep(migration: Migration, text: Text): Step {
  const { running } = text;
  const { done: finished, failed, leftOut, total } = migration.counts;
  const words = moveWords(migration, text);
  if (isBeforeMoving(migration)) return todo(words.todo(total));
  return finished + failed + leftOut >= total ? done(running.moveDone(finished, total)) : doing(words.doing);
}

function moveWords({ plan }: Migration, { running, drop }: Text) {
  if (plan.cover === undefined) return { todo: running.moveTodo, doing: running.movingPeople };
  const retired = shown(plan.retired.offerName);
  return { todo: (total: number) => drop.running.todo(total, retired), doing: drop.running.doing(retired) };
}

/** Which step of how many: the first that is not done, and the last once all are. */
export function stepInHand(steps: readonly Step[]): number {
  const open = steps.findIndex(({ sign }) => sign !== '✔');
  return open < 0 ? steps.length : open + 1;
}

/** Never as if it came to be closed while it is foreseen to stay open. */
function closeStep(migration: Migration, reader: Reader): Step {
  const { plan, closed, state, counts } = migration;
  const { closing } = textFor(reader);
  const retired = shown(plan.retired.offerName);
  if (closed !== undefined) return done(closing.done[closed.action](retired));
  const now = state === 'closing' ? doing : todo;
  const staying = staysOpenFor(plan, counts.failed + counts.leftOut);
  if (staying !== undefined) return now(staysOpen({ staying, retired: plan.retired }, reader, promisedBy(plan)));
  return now((state === 'closing' ? closing.doing : closing.name)[plan.close](retired));
}
