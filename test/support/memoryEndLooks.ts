import { dayOf } from '../../src/migration/days';
import type { LookedAtEnd } from '../../src/migration/endOfTerm/endMilestone';
import type { ComingEnd, EndLooks, ShortOfSeats } from '../../src/migration/ports';
import { defined } from '../../src/platform/defined';
import type { MemoryLedger } from './memoryLedger';

/** The looks at the end that the one migration of a ledger has set. */
export class MemoryEndLooks implements Pick<EndLooks, 'coming' | 'claim' | 'note'> {
  /** As the radar has read it. */
  endsOn = '2026-12-12';
  readonly noted: (LookedAtEnd & { readonly on: string; readonly short?: ShortOfSeats })[] = [];
  private claimedAt: number | undefined;

  constructor(private readonly ledger: MemoryLedger) {}

  async coming(from: string, to: string): Promise<readonly ComingEnd[]> {
    const { closed, frozen, state } = this.ledger;
    if (state !== 'done' || closed?.action !== 'endAtTerm' || this.endsOn < from || this.endsOn > to) return [];
    return [{ id: frozen.id, setAt: closed.at, endsOn: this.endsOn, ...defined({ looked: this.noted.at(-1) }) }];
  }

  async claim(_id: unknown, at: string, againMinutes: number) {
    const now = Date.parse(at);
    if (this.claimedAt !== undefined && this.claimedAt > now - againMinutes * 60_000) return false;
    this.claimedAt = now;
    return true;
  }

  async note(_id: unknown, look: LookedAtEnd, at: string, short?: ShortOfSeats) {
    this.claimedAt = undefined;
    this.noted.push({ ...look, on: dayOf(at, 'UTC'), ...defined({ short }) });
  }
}
