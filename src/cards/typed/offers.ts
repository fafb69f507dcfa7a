import { mayTakeBack } from '../../migration/endOfTerm/mayTakeBack';
import type { Migration, MigrationState } from '../../migration/plan/progress';
import type { Text } from '../../text/textFor';
import { button } from '../buttons';
import type { Button } from '../buttons';
import { doneButtons } from '../migration/doneCard';
import { endLookButtons } from '../migration/endLookCard';
import type { Offered } from '../migration/endingCard';
import { leftOpenButtons } from '../migration/leftOpenCard';
import { problemOffers } from '../migration/problemCard';
import { progressButtons } from '../migration/progressButtons';
import { stoppedButtons } from '../migration/stoppedCard';

type Offers = (migration: Migration, now: Date, text: Text) => readonly Button[];

/** Of its live card, whether in view or behind one press more. */
const onCard: Readonly<Partial<Record<MigrationState, Offers>>> = {
  waitingForPerson: (migration, _now, text) => all(problemOffers(migration, text)),
  done: (migration, now, text) => all(doneButtons(migration, now, text)),
  leftOpen: (migration, _now, text) => all(leftOpenButtons(migration, text)),
  stopped: (migration, _now, text) => all(stoppedButtons(migration, text)),
};

const all = ({ buttons, more }: Offered): readonly Button[] => [...buttons, ...more];

/** Everything that the cards of one migration offer now: its live card, and what is told of its end. */
export function offersOf(migration: Migration, now: Date, text: Text): readonly Button[] {
  const own = onCard[migration.state]?.(migration, now, text) ?? progressButtons(migration, text);
  const ofEnd = [...shortEnd(migration, now, text), ...unkeptEnd(migration, text)];
  // Where one of two cards asks once more, so is done here.
  return [...ofEnd, ...own.filter(({ title }) => ofEnd.every((each) => each.title !== title))];
}

function shortEnd(migration: Migration, now: Date, text: Text): readonly Button[] {
  const isShort = migration.remainingCount > 0 && mayTakeBack(migration, now) === 'endAtTerm';
  return isShort ? endLookButtons(migration, now, text) : [];
}

/** Alone, or together with others of the same person. */
function unkeptEnd({ plan, runNo, unkept }: Migration, { unkept: says }: Text): readonly Button[] {
  if (unkept === undefined || unkept.isSettled) return [];
  const asks = { unkept: 'ask', runs: `${plan.id}:${runNo}` } as const;
  return [button(says.endAll(1), asks), button(says.endAll(2), asks)];
}
