/** At most `count` requests within any `ms`. */
export interface Window {
  readonly count: number;
  readonly ms: number;
}

export interface Limits {
  /** For all a bot asks for. */
  readonly app: readonly Window[];
  readonly conversation: readonly Window[];
}

/** As Microsoft documents them. */
export const teamsLimits: Limits = {
  app: [{ count: 50, ms: 1_000 }],
  conversation: [
    { count: 7, ms: 1_000 },
    { count: 8, ms: 2_000 },
    { count: 60, ms: 30_000 },
    { count: 1_800, ms: 3_600_000 },
  ],
};

/** Counts what was let in, by the machine's own time; what is refused does not count. */
export class Gate {
  private readonly passed = new Map<string, number[]>();

  constructor(private readonly limits: Limits) {}

  /** How long to wait, in milliseconds; 0 lets the request in. */
  ask(conversationId: string | undefined, now = performance.now()): number {
    const wishes: [string, readonly Window[]][] = [['the app', this.limits.app]];
    if (conversationId !== undefined) wishes.push([`conversation ${conversationId}`, this.limits.conversation]);
    const waitMs = Math.max(...wishes.map(([key, windows]) => waitOf(windows, this.passed.get(key) ?? [], now)));
    if (waitMs === 0) for (const [key, windows] of wishes) this.count(key, windows, now);
    return waitMs;
  }

  private count(key: string, windows: readonly Window[], now: number): void {
    const most = Math.max(...windows.map(({ count }) => count));
    this.passed.set(key, [...(this.passed.get(key) ?? []), now].slice(-most));
  }
}

function waitOf(windows: readonly Window[], times: readonly number[], now: number): number {
  const ends = windows.map(({ count, ms }) => (times.at(-count) ?? -Infinity) + ms);
  return Math.max(0, ...ends.map((end) => end - now));
}
