import { defined } from '../../platform/defined';
import { dayOf } from '../days';
import { suspendedUntil } from '../plan/close';
import type { Migration } from '../plan/progress';
import { setEnd } from './setEnd';
import type { TakenBackAction } from './takeBack';

type Closed = Pick<Migration, 'state' | 'closed' | 'plan' | 'takeBack'>;

/**
 * What of a migration's closing may be opened again: the end that it has set, where it would have gone on without that, and
 * what it has suspended, as long as that can be reactivated. Undefined also while somebody has asked for it already.
 */
export function mayTakeBack(migration: Closed, now: Date): TakenBackAction | undefined {
  const { state, closed, plan, takeBack } = migration;
  if (state !== 'done' || closed === undefined || takeBack === 'asked') return undefined;
  if (closed.action === 'endAtTerm') return wouldGoOn({ plan, closed }, now) ? 'endAtTerm' : undefined;
  return reactivatableUntil(migration, now) === undefined ? undefined : 'suspend';
}

/** Without the end that was set, which is still to come: what has ended is not brought back by it. */
function wouldGoOn({ plan, closed }: Pick<Migration, 'plan' | 'closed'>, now: Date): boolean {
  const end = setEnd({ plan, ...defined({ closed }) });
  return plan.retired.endOfTerm !== 'ends' && (end === undefined || end >= dayOf(now, 'UTC'));
}

/** The last day on which what was suspended can be reactivated; undefined when it can't, or not any more. */
export function reactivatableUntil({ closed, plan }: Closed, now: Date): string | undefined {
  if (closed?.action !== 'suspend' || plan.retired.commerce !== 'legacy') return undefined;
  const last = suspendedUntil(plan.retired.endsOn, closed.at);
  return last < dayOf(now, 'UTC') ? undefined : last;
}
