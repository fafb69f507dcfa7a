import type { EarlierReading, PromiseEnd } from '../../src/migration/plan/closeLater';
import { isKnownOf } from '../../src/migration/plan/closeLater';
import type { ClosePromises, DuePromise } from '../../src/migration/ports';
import { defined } from '../../src/platform/defined';
import type { MemoryLedger } from './memoryLedger';

/** The promise of one migration in memory, with the conditions of the table. */
export class MemoryPromises implements ClosePromises {
  lookedOn: string | undefined;
  earlier: EarlierReading | undefined;
  overBecause: PromiseEnd | undefined;
  keptOn: string | undefined;
  isTold = false;
  promisedAt = '';
  private claimedAt: number | undefined;

  constructor(private readonly ledger: MemoryLedger) {}

  async claimDue(day: string, at: string, againMinutes: number): Promise<readonly DuePromise[]> {
    const { state, deeds, frozen } = this.ledger;
    if (state !== 'leftOpen' || !frozen.closeLater || this.overBecause) return [];
    this.promisedAt ||= at;
    this.lookedOn ??= day;
    if (this.lookedOn >= day || !this.isFree(at, againMinutes)) return [];
    const isDeclined = deeds.some(({ what }) => what === 'leftOpen');
    const overBecause: PromiseEnd | undefined = isDeclined ? 'leftOpen' : this.keptOn ? 'tried' : undefined;
    const { promisedAt, earlier } = this;
    return [{ id: frozen.id, promisedAt, ...defined({ earlier, overBecause }) }];
  }

  async noteReading(_id: unknown, reading: EarlierReading, mayClose: boolean) {
    this.lookedOn = reading.on;
    this.earlier = mayClose ? reading : undefined;
    this.claimedAt = undefined;
  }

  async end(_id: unknown, because: PromiseEnd) {
    this.overBecause = because;
    this.isTold = isKnownOf(because);
    this.claimedAt = undefined;
  }

  async keep(_id: unknown, day: string) {
    if (this.overBecause || this.keptOn) return false;
    [this.keptOn, this.lookedOn, this.claimedAt] = [day, day, undefined];
    return true;
  }

  async claimUntold(at: string, againMinutes: number) {
    return this.overBecause && !this.isTold && this.isFree(at, againMinutes) ? [this.ledger.frozen.id] : [];
  }

  async told() {
    this.isTold = true;
  }

  private isFree(at: string, againMinutes: number): boolean {
    const now = Date.parse(at);
    if (this.claimedAt !== undefined && this.claimedAt > now - againMinutes * 60_000) return false;
    this.claimedAt = now;
    return true;
  }
}
