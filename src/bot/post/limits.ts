/** At most `count` sends within any `ms`. */
export interface Window {
  readonly count: number;
  readonly ms: number;
}

export interface Limits {
  /** For all the app sends in one tenant. */
  readonly app: readonly Window[];
  readonly conversation: readonly Window[];
}

/** What Microsoft documents for bots in Teams. */
export const documentedLimits: Limits = {
  app: [{ count: 50, ms: 1_000 }],
  conversation: [
    { count: 7, ms: 1_000 },
    { count: 8, ms: 2_000 },
    { count: 60, ms: 30_000 },
    { count: 1_800, ms: 3_600_000 },
  ],
};

/** Requests that leave in time may arrive closer to each other. */
const marginMs = 50;

const withMargin = ({ count, ms }: Window): Window => ({ count, ms: ms + marginMs });

/** The same for a sender, evenly spread: who bursts is the first to be refused. */
export const sendingLimits: Limits = {
  app: [{ count: 1, ms: 20 }, ...documentedLimits.app.map(withMargin)],
  conversation: documentedLimits.conversation.map(withMargin),
};

/** The first instant from `now` on at which one more is allowed. @param times of the sends before, ascending */
export function firstFree(windows: readonly Window[], times: readonly number[], now: number): number {
  const ends = windows.map(({ count, ms }) => {
    const nth = times.at(-count);
    return nth === undefined ? now : nth + ms;
  });
  return Math.max(now, ...ends);
}

/** The times that still count at `now`. */
export function thatCount(windows: readonly Window[], times: readonly number[], now: number): readonly number[] {
  const most = Math.max(...windows.map(({ count }) => count));
  const longestMs = Math.max(...windows.map(({ ms }) => ms));
  return times.slice(-most).filter((at) => at > now - longestMs);
}
