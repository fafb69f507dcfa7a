import type { Learned, Rhythm, Seen, Trial } from './learned';
import { atTime, creditAt } from './passing';
import type { CommonPace, Pace } from './sharing';

/** Waits for which no time is told, doubled each time. */
const untoldWait = { firstMs: 5_000, mostMs: 60_000 };
/** No quota makes wait longer. */
const longestMs = 600_000;
/** A little less than what was measured, which is never exact. */
const caution = 0.99;
/** More is tried for the first time after so many cycles, or milliseconds of a flow, by so much. */
const firstTrial = { cycles: 4, flow: 10_000, by: 0.02 };
/** Cycles of nearly the same length are the same. */
const alike = 0.1;

/** A request of so many units goes now. */
export function sending(before: Learned, units: number, now: number): Learned {
  const learned = atTime(before, now);
  const { rhythm } = learned;
  return {
    ...learned,
    lastAt: now,
    underWay: learned.underWay + units,
    largest: Math.max(learned.largest, units),
    sent: learned.sent + units,
    rhythm: rhythm.is === 'flow' ? { ...rhythm, credit: creditAt(learned, rhythm, now) - units, at: now } : rhythm,
  };
}

/** It waited for another quota meanwhile, or something else kept it: nothing is known of it, and what it took is there again. */
export function unsent(before: Learned, { units, sentAt }: Pick<Seen, 'units' | 'sentAt'>, now: number): Learned {
  const learned: Learned = { ...atTime(before, now), underWay: Math.max(0, before.underWay - units) };
  // What was counted before the quota turned us away is not counted any more.
  if (sentAt <= learned.turnedAwayAt) return learned;
  const { rhythm } = learned;
  return {
    ...learned,
    sent: Math.max(0, learned.sent - units),
    rhythm: rhythm.is === 'flow' ? { ...rhythm, credit: creditAt(learned, rhythm, now) + units, at: now } : rhythm,
  };
}

/** An answer has come, or it is clear that none will. */
export function answered(before: Learned, seen: Seen, now: number): Learned {
  const went = Math.max(0, seen.units - seen.refused);
  const learned: Learned = {
    ...atTime(before, now),
    lastAt: now,
    underWay: Math.max(0, before.underWay - seen.units),
    isTelling: before.isTelling || seen.used !== undefined,
  };
  if (seen.sentAt <= learned.turnedAwayAt) return late(learned, seen, went, now);
  const grown: Learned = { ...learned, used: seen.used, passed: learned.passed + went };
  return seen.refused > 0 ? turnedAway(grown, seen, now) : { ...grown, untold: 0, width: widthAfter(grown, seen) };
}

/** Twice as much at once with each answer that goes well; one request at a time more where the limit is near. */
function widthAfter({ width, used }: Learned, { units, isFailure }: Seen): number {
  if (isFailure === true) return Math.max(units, width / 2);
  return width + (used === undefined ? units : (units * units) / width);
}

/** It was sent before the quota turned us away: no news, but what went through counts for what was learned then. */
function late(learned: Learned, seen: Seen, went: number, now: number): Learned {
  const { rhythm } = learned;
  const held = seen.refused > 0 ? holdUntil(learned, seen, now) : 0;
  return {
    ...learned,
    heldUntil: Math.max(learned.heldUntil, held),
    ...(learned.rhythm.is === 'unknown' && learned.guess !== undefined ? { guess: learned.guess + went } : {}),
    rhythm: rhythm.is === 'cycles' ? { ...rhythm, units: rhythm.units + went } : rhythm,
  };
}

function holdUntil({ untold }: Learned, { retryAfterSeconds }: Seen, now: number): number {
  if (retryAfterSeconds !== undefined) return now + Math.min(retryAfterSeconds * 1_000, longestMs);
  return now + Math.min(untoldWait.firstMs * 2 ** untold, untoldWait.mostMs);
}

function turnedAway(learned: Learned, seen: Seen, now: number): Learned {
  const until = holdUntil(learned, seen, now);
  const held: Learned = {
    ...learned,
    // Whoever tells would tell so.
    ...(learned.isTelling ? { used: 1 } : {}),
    width: seen.units,
    heldUntil: until,
    since: until,
    sent: 0,
    turnedAwayAt: now,
    untold: seen.retryAfterSeconds === undefined ? learned.untold + 1 : 0,
  };
  // Too little to tell anything: what goes through next is counted with it.
  if (learned.from !== undefined && learned.passed < seen.units) return longer(held, seen, now);
  return {
    ...held,
    thin: 0,
    passed: 0,
    from: { at: now, until },
    guess: learned.guess ?? learned.passed,
    rhythm: rhythmAfter(learned, seen, now, until),
  };
}

/** Turned away again at once: what was told was too short for a whole request. */
function longer(held: Learned, { retryAfterSeconds }: Seen, now: number): Learned {
  const { thin, rhythm } = held;
  const factor = retryAfterSeconds === undefined ? 1 : 2 ** (thin + 1);
  const until = now + Math.min((held.heldUntil - now) * factor, longestMs);
  const emptied: Rhythm = rhythm.is === 'flow' ? { ...rhythm, credit: 0, at: now } : rhythm;
  return { ...held, heldUntil: until, since: until, thin: thin + 1, rhythm: emptied };
}

/** The second time tells: what went through in between, in which time, and whether much of it was told to wait for. */
function rhythmAfter(learned: Learned, { refused }: Seen, now: number, until: number): Rhythm {
  const { from, passed, rhythm } = learned;
  if (from === undefined) return rhythm;
  const same = rhythm.is === 'cycles' ? sameCycle(learned, rhythm, until - from.until, refused) : undefined;
  if (same !== undefined) return same;
  const perMs = passed / (now - from.at);
  const trial = { flow: nextTrial(rhythm, 'flow'), cycles: nextTrial(rhythm, 'cycles') };
  return until - now <= 2_000 + 2 / perMs
    ? { is: 'flow', perMs: perMs * caution, credit: 0, at: now, trial: trial.flow }
    : { is: 'cycles', units: passed, periodMs: until - from.until, trial: trial.cycles };
}

/** The known cycle, its length measured once more; undefined where the wait does not end with one. */
function sameCycle(learned: Learned, rhythm: Cycles, betweenMs: number, refused: number): Rhythm | undefined {
  // Cycles in which nothing was refused may lie between.
  const count = Math.max(1, Math.round(betweenMs / rhythm.periodMs));
  const periodMs = betweenMs / count;
  if (Math.abs(periodMs - rhythm.periodMs) > alike * rhythm.periodMs) return undefined;
  const went = learned.sent - learned.underWay - refused;
  // Hardly anything went through since it began: it began too early.
  const units = went <= learned.largest ? rhythm.units : Math.min(rhythm.units, went);
  return { is: 'cycles', units, periodMs, trial: nextTrial(rhythm, 'cycles') };
}

type Cycles = Extract<Rhythm, { is: 'cycles' }>;

/** In a shorter time nothing can be told. */
const tellingMs = 5_000;

/** What went through since it was turned away. */
export function paceOf({ rhythm, from, passed, guess = passed }: Learned, now: number): Pace | undefined {
  if (rhythm.is === 'flow') return { perMs: rhythm.perMs, isSure: true, holds: guess };
  if (rhythm.is === 'cycles' || from === undefined || now - from.at < tellingMs) return undefined;
  return { perMs: passed / (now - from.at), isSure: false, holds: guess };
}

/** Others have seen their part of the quota, too: it is refilled with so much, which perhaps nobody has found out here yet. */
export function paced(before: Learned, { perMs, holds }: CommonPace, now: number): Learned {
  const { rhythm } = before;
  const guess = Math.max(holds, before.guess ?? 0);
  // What is due to be tried is tried of the pace that all have now.
  if (rhythm.is === 'flow') return atTime({ ...before, guess, rhythm: { ...rhythm, perMs } }, now);
  const learned = atTime(before, now);
  if (learned.rhythm.is === 'cycles') return learned;
  const trial = nextTrial({ is: 'unknown' }, 'flow');
  return { ...learned, guess, rhythm: { is: 'flow', perMs, credit: 0, at: now, trial } };
}

function nextTrial(rhythm: Rhythm, is: 'flow' | 'cycles'): Trial {
  const after = rhythm.is === is ? rhythm.trial.after * 2 : firstTrial[is];
  return { done: 0, after, by: firstTrial.by };
}
