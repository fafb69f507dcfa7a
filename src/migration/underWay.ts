import { dayOf } from './days';
import { refusal } from './offers/refusal';
import type { Refusal } from './offers/refusal';

/** What somebody has set in motion about a subscription in Partner Center: to another partner, or to another plan. */
export interface SetInMotion {
  readonly kind: 'transfer' | 'transition';
  /** Lower case and without blanks, in Microsoft's words; one that nobody knows is kept as it is. */
  readonly status: string;
  /** What the other partner is called. */
  readonly to?: string;
  /** An instant, like the next. */
  readonly since?: string;
  readonly expiresAt?: string;
}

/** A transfer says nothing of how it stands beyond these, so whatever else it says is taken for an end. */
const open: Readonly<Record<SetInMotion['kind'], readonly string[]>> = {
  transfer: ['active', 'pending', 'inprogress'],
  transition: ['started', 'inprogress'],
};

/** No transition takes as long: what still reads as begun then was never written down as done. */
const longestMs = 7 * 86_400_000;

export function isUnderWay({ kind, status, since, expiresAt }: SetInMotion, now: Date): boolean {
  if (!open[kind].includes(status)) return false;
  if (expiresAt !== undefined && new Date(expiresAt) <= now) return false;
  return kind === 'transfer' || since === undefined || now.getTime() - Date.parse(since) < longestMs;
}

/** Whose it will be, or what, nobody can tell before that is through; undefined where nothing is under way. */
export function underWayRefusal(all: readonly SetInMotion[], offer: string, now: Date): Refusal | undefined {
  const found = all.find((each) => isUnderWay(each, now));
  if (found === undefined) return undefined;
  const { kind, to = '', since } = found;
  const on = since === undefined ? '' : dayOf(since, 'UTC');
  return kind === 'transfer'
    ? refusal('transferOpen', { offer, partner: to, on })
    : refusal('transitionOpen', { offer, on });
}
