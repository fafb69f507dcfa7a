/** What somebody waits for stands among the work of others. */
export interface Queued {
  readonly others: number;
  /** Of these, who came earlier. */
  readonly ahead: number;
  /** How many got theirs within the last `spanMs`. */
  readonly doneLately: number;
  readonly spanMs: number;
}

export interface WaitTold {
  readonly others: number;
  /** Left out where nobody can tell. */
  readonly seconds?: number;
}

const longestSeconds = 600;

/** How long and behind how many; undefined where nobody else asks, for then nothing but the reading itself takes time. */
export function waitTold({ others, ahead, doneLately, spanMs }: Queued): WaitTold | undefined {
  if (others === 0) return undefined;
  const seconds = ((ahead + 1) * spanMs) / (doneLately * 1_000);
  return seconds > 0 && seconds <= longestSeconds ? { others, seconds: rounded(seconds) } : { others };
}

/** Nobody is promised a second. */
const rounded = (seconds: number): number => {
  const step = seconds <= 30 ? 5 : 10;
  return Math.ceil(seconds / step) * step;
};
