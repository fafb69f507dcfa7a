import type { Clock } from '../../platform/clock';

/** Does `work` at most once per `gapMs`, and always once more after the last request. */
export class Throttle {
  private free: Promise<void> = Promise.resolve();
  private waiting: Promise<void> | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly gapMs: number,
    private readonly work: () => Promise<void>,
  ) {}

  /** Settles with the work that begins after this request. */
  request(): Promise<void> {
    if (this.waiting !== undefined) return this.waiting;
    const run = this.free.then(() => {
      this.waiting = undefined;
      return this.work();
    });
    this.waiting = run;
    this.free = run.then(
      () => this.clock.sleep(this.gapMs),
      () => this.clock.sleep(this.gapMs),
    );
    return run;
  }
}
