/** How many times in how long a part may die before it is left alone. */
const mostDeaths = 5;
const withinMs = 60_000;
const firstPauseMs = 500;
const longestPauseMs = 8_000;

/** How long to wait before the next start, or that there is none. The instants are those of all deaths so far. */
export function afterDeath(diedAtMs: readonly number[], nowMs: number): { readonly restartInMs: number } | 'giveUp' {
  const lately = diedAtMs.filter((instant) => nowMs - instant < withinMs).length;
  if (lately >= mostDeaths) return 'giveUp';
  return { restartInMs: Math.min(firstPauseMs * 2 ** Math.max(lately - 1, 0), longestPauseMs) };
}
