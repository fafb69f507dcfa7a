const minElapsedMs = 1_000;

/** Seconds still to go at the pace so far; undefined while there is no pace to judge by. */
export function etaSeconds(done: number, total: number, since: Date, now: Date): number | undefined {
  const elapsedMs = now.getTime() - since.getTime();
  if (done >= total) return 0;
  if (done <= 0 || elapsedMs < minElapsedMs) return undefined;
  return Math.ceil(((total - done) * elapsedMs) / done / 1_000);
}

/** So many are moved at a time, as Graph takes in one batch. */
export const peopleAtATime = 20;
/** So many batches are under way at once. */
export const chunksInFlight = 5;
/** A pause and a stop wait for these. */
export const peopleInFlight = chunksInFlight * peopleAtATime;
