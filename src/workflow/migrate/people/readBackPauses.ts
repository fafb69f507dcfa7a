/** A write may show in reads a little later. */
const readLagMs: readonly number[] = [0, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000];
const turnedAwayAtMost = 40;
const longMs = 15_000;

/** The waits between the reads with which one chunk is proved. Being turned away does not use up the patience for lag. */
export class ReadBackPauses {
  private reads = 0;
  private turnedAway = 0;

  /** What was done without an answer shows in reads by now, nearly always. */
  get areShort(): boolean {
    return (readLagMs[this.reads] ?? longMs) < longMs;
  }

  /** Undefined when it was waited long enough. */
  next(retryAfterSeconds: number | undefined): number | undefined {
    if (retryAfterSeconds !== undefined && this.turnedAway < turnedAwayAtMost) {
      this.turnedAway += 1;
      return retryAfterSeconds * 1000;
    }
    return readLagMs[this.reads++];
  }
}
