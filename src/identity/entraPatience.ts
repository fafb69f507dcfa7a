import { KnownError } from '../migration/errors';
import type { Clock } from '../platform/clock';
import { retryAfterSeconds } from '../platform/retryAfter';

/** What Entra answered, as far as it says how long to wait. */
export interface EntraAnswer {
  readonly status: number;
  readonly retryAfter: string | undefined;
}

/** Whatever a header says. */
const longestSeconds = 3_600;

const asksToWait = (status: number): boolean => status === 429 || status >= 500;

/** In which tenants Entra has asked to be left alone, and how long still. It is not asked there before. */
export class EntraPatience {
  private readonly until = new Map<string, number>();

  /** @param clock the house's, by which runs wait */
  constructor(private readonly clock: Clock) {}

  note(tenantId: string, { status, retryAfter }: EntraAnswer): void {
    const now = this.clock.now();
    const seconds = asksToWait(status) ? retryAfterSeconds(retryAfter, '', now) : undefined;
    if (seconds !== undefined && seconds > 0)
      this.until.set(tenantId, now.getTime() + Math.min(seconds, longestSeconds) * 1_000);
  }

  /**
   * @param moreThanSeconds what is left alone, because somebody waits it out on the spot
   * @throws KnownError `throttled`, with the seconds that are left: nothing was sent
   */
  insist(tenantId: string, moreThanSeconds = 0): void {
    const leftMs = (this.until.get(tenantId) ?? 0) - this.clock.now().getTime();
    if (leftMs > moreThanSeconds * 1_000) throw askedToWait(Math.ceil(leftMs / 1_000));
    if (leftMs <= 0) this.until.delete(tenantId);
  }
}

const askedToWait = (seconds: number): KnownError =>
  new KnownError('throttled', 'waitAndRetry', 'Entra asks to wait.', { retryAfterSeconds: seconds });
