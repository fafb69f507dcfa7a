import type { Learned } from './learned';
import { atTime, creditAt, lateMs, speedOf } from './passing';

/** What is left of a quota is approached by halves, so that few are turned away where it ends. */
const approach = 0.5;

/** How long a request of so many units waits; `Infinity`: until an answer has come. */
export function waitFor(before: Learned, units: number, now: number): number {
  // Room is made for it, should it be the largest so far.
  const learned = atTime({ ...before, largest: Math.max(before.largest, units) }, now);
  if (now < learned.heldUntil) return learned.heldUntil - now;
  if (learned.underWay > 0 && learned.underWay + units > widthAt(learned)) return Infinity;
  return waitForRhythm(learned, units, now);
}

/** As long as nobody tells what is left, this share of what went through is risked at once beside what may be in any case. */
const riskedShare = 0.005;
/** Beyond, a guess was wrong. */
const guessHolds = 1.2;

function widthAt(learned: Learned): number {
  const { width, passed, rhythm, atRisk } = learned;
  const left = leftOf(learned);
  if (left !== undefined) return Math.min(width, left * approach);
  return rhythm.is === 'unknown' ? Math.min(width, atRisk + passed * riskedShare) : width;
}

/** Units that are left of the quota by what was told of its use, or by what went through before; undefined where nothing says so. */
function leftOf({ used, passed, rhythm, underWay, guess }: Learned): number | undefined {
  if (rhythm.is === 'flow') return undefined;
  if (used !== undefined) {
    const whole = rhythm.is === 'cycles' ? rhythm.units : passed / used;
    return Math.max(0, whole * (1 - used) - underWay);
  }
  if (rhythm.is === 'cycles' || guess === undefined || passed > guess * guessHolds) return undefined;
  return Math.max(0, guess - passed - underWay);
}

function waitForRhythm(learned: Learned, units: number, now: number): number {
  const { rhythm } = learned;
  if (rhythm.is === 'unknown') return 0;
  if (rhythm.is === 'flow') {
    const lacking = units - creditAt(learned, rhythm, now);
    return lacking <= 0 ? 0 : Math.ceil(lacking / speedOf(learned, rhythm));
  }
  const isSpent = learned.sent > 0 && learned.sent + units > rhythm.units;
  return isSpent ? Math.max(1, learned.since + rhythm.periodMs + lateMs - now) : 0;
}
