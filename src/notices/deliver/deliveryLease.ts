import type { Letters } from '../../migration/ports';
import type { Log } from '../../platform/log';

/** Several times within the length of a lease. */
const renewMs = 1_000;
/** A second less than the database grants, by the machine's own time: nothing is sent on a lease that may be over. */
const sureMs = 4_000;

/** The right to be the one process that delivers. */
export class DeliveryLease {
  private sureUntil = 0;

  constructor(
    private readonly letters: Pick<Letters, 'hold'>,
    private readonly log: Log,
  ) {}

  get isHeld(): boolean {
    return performance.now() < this.sureUntil;
  }

  /** Does `work` if the lease can be had, and keeps it meanwhile. */
  async during(work: () => Promise<void>): Promise<void> {
    if (!(await this.hold())) return;
    const renewing = setInterval(() => void this.hold().catch((error: unknown) => this.lost(error)), renewMs);
    try {
      await work();
    } finally {
      clearInterval(renewing);
    }
  }

  private async hold(): Promise<boolean> {
    const askedAt = performance.now();
    const isOurs = await this.letters.hold();
    this.sureUntil = isOurs ? askedAt + sureMs : 0;
    return isOurs;
  }

  private lost(error: unknown): void {
    this.log.error('The right to deliver could not be renewed.', error);
  }
}
