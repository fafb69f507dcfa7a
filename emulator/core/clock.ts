/** Time as the emulated services see it: epoch milliseconds, never backwards. */
export interface EmulatedClock {
  now(): number;
  readonly scale: number;
}

/** A line through (wall, emulated) with the scale as its slope. */
export interface ClockLine {
  readonly wall: number;
  readonly emulated: number;
  readonly scale: number;
}

export class RunningClock implements EmulatedClock {
  private line: ClockLine;
  private latest: number;

  constructor(
    line: ClockLine,
    private readonly wallNow: () => number,
  ) {
    this.line = line;
    this.latest = line.emulated;
  }

  get scale(): number {
    return this.line.scale;
  }

  now(): number {
    const emulated = this.line.emulated + Math.max(0, this.wallNow() - this.line.wall) * this.line.scale;
    this.latest = Math.max(this.latest, Math.floor(emulated));
    return this.latest;
  }

  /** The only way back in time is a new world. */
  follow(line: ClockLine): void {
    this.line = line;
    this.latest = line.emulated;
  }

  /** Replayed events may be later than the line says when the wall clock was put back meanwhile. */
  atLeast(instant: number): void {
    if (this.now() < instant) this.follow({ wall: this.wallNow(), emulated: instant, scale: this.line.scale });
  }
}
