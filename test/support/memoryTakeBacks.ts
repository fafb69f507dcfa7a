import type { Deed } from '../../src/migration/deed';
import type { ShownClosing, TakeBackEnd } from '../../src/migration/endOfTerm/takeBack';
import type { AskedTakeBack, TakeBacks } from '../../src/migration/ports';
import { defined } from '../../src/platform/defined';
import type { MemoryLedger } from './memoryLedger';

/** What somebody wants of the one migration of a ledger, with the same conditions on every write as the table. */
export class MemoryTakeBacks implements TakeBacks {
  asked: Omit<AskedTakeBack, 'overBecause'> | undefined;
  overBecause: TakeBackEnd | undefined;
  ended: TakeBackEnd | 'done' | undefined;
  private isTold = false;
  private claimedAt = -Infinity;

  constructor(private readonly ledger: MemoryLedger) {}

  async ask(id: AskedTakeBack['id'], runNo: number, shown: ShownClosing, deed: Deed) {
    if (this.ledger.state !== 'done' || runNo !== this.ledger.runNo || (this.asked && !this.ended)) return false;
    const action = deed.what === 'reactivated' ? 'suspend' : 'endAtTerm';
    this.asked = { id, action, runNo, by: deed.by!, askedAt: deed.at, shown };
    [this.ended, this.isTold] = [undefined, false];
    this.ledger.deeds.push({ ...deed, runNo });
    return true;
  }

  async claimAsked(at: string, againMinutes: number): Promise<readonly AskedTakeBack[]> {
    if (!this.asked || this.ended || this.claimedAt > Date.parse(at) - againMinutes * 60_000) return [];
    this.claimedAt = Date.parse(at);
    return [{ ...this.asked, ...defined({ overBecause: this.overBecause }) }];
  }

  async done() {
    this.ended = 'done';
    this.ledger.state = 'leftOpen';
    this.ledger.closed = undefined;
  }

  async end(_id: unknown, because: TakeBackEnd) {
    this.ended ??= because;
  }

  async claimUntold() {
    return this.asked && this.ended && !this.isTold ? [this.asked.id] : [];
  }

  async told() {
    this.isTold = true;
  }
}
