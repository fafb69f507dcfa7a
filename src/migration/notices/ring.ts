import type { MigrationState, ProblemCode } from '../plan/progress';
import type { QuietHours } from './notice';
import { askAgainAt, isQuiet } from './quietHours';

/** A migration that came to rest or asks its agent something, and what that one has heard and seen of it. */
export interface RingFacts {
  readonly state: MigrationState;
  readonly runNo: number;
  readonly problem?: ProblemCode;
  /** The latest of its purchase; absent where it bought nothing. */
  readonly attempt?: number;
  /** Since when it stands like this. */
  readonly since: string;
  /** The cause for which its agent was rung last, or saw it without. */
  readonly rungFor?: string;
  /** When its agent last decided something of it, or had its card shown. */
  readonly lookedAt?: string;
  /** It is as it was before a run that nobody asked for. */
  readonly isNoNews?: true;
}

/** The hours of the one who may be rung. */
export interface RingHours {
  readonly timeZone: string;
  readonly quietHours: QuietHours;
}

/** `seen`: a card that is edited is enough. `later`: so it is until then, an instant at which to ask again. */
export type Ringing = 'ring' | 'seen' | { readonly later: string };

/** Money may have been spent of which nobody knows: that is told at any hour. */
export const keepsNoHours = (problem: ProblemCode | undefined): boolean => problem === 'purchaseUnknown';

/** For so long whoever pressed something looks at what becomes of it. */
const lookingMs = 60_000;

/** One cause rings once. Of one attempt to buy it is asked once what became of it, however often it is looked into. */
export const ringCause = ({ state, runNo, problem, attempt }: RingFacts): string =>
  problem === 'purchaseUnknown' && attempt !== undefined ? `${problem} ${attempt}` : `${state} ${runNo}`;

/** Whether a new message is called for, which rings where an edited card does not. */
export function shouldRing(facts: RingFacts, { timeZone, quietHours }: RingHours, now: Date): Ringing {
  if (facts.isNoNews || facts.rungFor === ringCause(facts) || isLooking(facts, now)) return 'seen';
  if (keepsNoHours(facts.problem) || !isQuiet(now, timeZone, quietHours)) return 'ring';
  if (typeof quietHours === 'string') return 'seen';
  return { later: askAgainAt(now, timeZone, quietHours).toISOString() };
}

/** By now, or once it stood like this. */
function isLooking({ lookedAt, since }: RingFacts, now: Date): boolean {
  if (lookedAt === undefined) return false;
  const at = Date.parse(lookedAt);
  return at >= Date.parse(since) || now.getTime() - at <= lookingMs;
}
