import type { Turn } from './turn';

const readingMs = 2_000;
const answeringMs = 5 * 60_000;

/** Sooner, nobody has read it: it is the second press, or the second word, of the step before. */
export const isUnread = ({ heardAt }: Turn, shownAt: string): boolean =>
  heardAt.getTime() < Date.parse(shownAt) + readingMs;

/** Read, and not yet so long ago that something else may have come below it unasked. */
export const isInMind = (turn: Turn, shownAt: string): boolean =>
  !isUnread(turn, shownAt) && turn.heardAt.getTime() <= Date.parse(shownAt) + answeringMs;
