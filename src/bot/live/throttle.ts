import type { Clock } from '../../platform/clock';

/** Does `work` at most once per `gapMs`, and always once more after the last request. */
export class Throttle<Result> {
  private free: Promise<void> = Promise.resolve();
  private waiting: Promise<Result> | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly gapMs: number,
    private readonly work: () => Promise<Result>,
  ) {}

  /** Settles with the work that begins after this request. */
  request(): Promise<Result> {
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
