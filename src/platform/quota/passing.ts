import { nothingLearned } from './learned';
import type { Learned, Rhythm, Trial } from './learned';

/** Waits are told in whole seconds: the length of a cycle is known as well as that, and who comes late is not turned away. */
export const lateMs = 1_000;
/** A cycle of which so much was sent was full. */
const full = 0.9;
/** Where use is told, a flow keeps it here, and no more is tried as long as it is told. */
const aim = 0.97;
/** How strongly a flow answers to use that is off its aim, and how far it goes at most. */
const answer = { gain: 2, most: 1.2, least: 0.8 };

/** What was learned so long ago says nothing of what a quota holds now. */
const forgottenMs = 300_000;
/** So far a clock may go back by itself. */
const backMs = 60_000;

/** What time alone changes: a cycle is over, more may be tried, or all was too long ago. */
export function atTime(learned: Learned, now: number): Learned {
  const { rhythm } = learned;
  if (isForgotten(learned, now)) return forgotten(learned);
  if (rhythm.is === 'cycles') return inCycles(learned, rhythm, now);
  if (rhythm.is === 'flow' && learned.used === undefined && now > rhythm.at) return inFlow(learned, rhythm, now);
  return learned;
}

const isForgotten = ({ lastAt, underWay, heldUntil }: Learned, now: number): boolean =>
  now < lastAt - backMs || (underWay === 0 && now - Math.max(lastAt, heldUntil) > forgottenMs);

const forgotten = ({ underWay, isTelling, largest, atRisk }: Learned): Learned => ({
  ...nothingLearned,
  ...{ underWay, isTelling, largest, atRisk },
});

function inCycles(learned: Learned, rhythm: Cycles, now: number): Learned {
  const lengthMs = rhythm.periodMs + lateMs;
  const over = Math.floor((now - learned.since) / lengthMs);
  if (over < 1) return learned;
  const isFull = learned.sent >= rhythm.units * full && (learned.used ?? 0) < aim;
  const trial = tried(rhythm.trial, isFull ? 1 : 0);
  return {
    ...learned,
    used: undefined,
    since: learned.since + over * lengthMs,
    // One request first, should the cycle not be over.
    width: learned.largest,
    sent: learned.underWay,
    rhythm: { ...rhythm, units: rhythm.units * trial.factor, trial: trial.next },
  };
}

function inFlow(learned: Learned, rhythm: Flow, now: number): Learned {
  const trial = tried(rhythm.trial, now - rhythm.at);
  return {
    ...learned,
    rhythm: {
      ...rhythm,
      perMs: rhythm.perMs * trial.factor,
      credit: creditAt(learned, rhythm, now),
      at: now,
      trial: trial.next,
    },
  };
}

/** How much more is tried once so much has passed without a refusal. */
function tried({ done, after, by }: Trial, passed: number): { readonly factor: number; readonly next: Trial } {
  const isDue = done + passed >= after;
  return isDue
    ? { factor: 1 + by, next: { done: 0, after, by: by * 2 } }
    : { factor: 1, next: { done: done + passed, after, by } };
}

type Cycles = Extract<Rhythm, { is: 'cycles' }>;
type Flow = Extract<Rhythm, { is: 'flow' }>;

const burstMs = 1_000;

export function creditAt(learned: Learned, flow: Flow, now: number): number {
  const speed = speedOf(learned, flow);
  const most = Math.max(2 * learned.largest, burstMs * speed);
  return Math.min(flow.credit + Math.max(0, now - flow.at) * speed, most);
}

export function speedOf(learned: Learned, { perMs }: Flow): number {
  const { used = 0, isTelling } = learned;
  if (!isTelling) return perMs;
  const factor = 1 + answer.gain * (aimOf(learned) - used);
  return perMs * Math.min(answer.most, Math.max(answer.least, factor));
}

/** Of a small quota there must be room for two requests. */
const aimOf = ({ largest, guess = Infinity }: Learned): number => Math.min(aim, 1 - (2 * largest) / guess);
