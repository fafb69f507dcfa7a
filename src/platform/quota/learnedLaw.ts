import type { Ask, Law } from './law';
import { nothingLearned } from './learned';
import type { Learned, Seen } from './learned';
import { answered, sending } from './learning';
import { waitFor } from './waiting';

/** The law of a quota of which nothing is known beforehand. */
export class LearnedLaw implements Law {
  private learned: Learned = nothingLearned;

  /** @param mostUnits that are ever under way at once */
  constructor(private readonly mostUnits: number) {}

  waitFor({ units }: Ask, now: number): number {
    const { underWay } = this.learned;
    if (underWay > 0 && underWay + units > this.mostUnits) return Infinity;
    return waitFor(this.learned, units, now);
  }

  sending({ units }: Ask, now: number): void {
    this.learned = sending(this.learned, units, now);
  }

  answered(seen: Seen, now: number): void {
    this.learned = answered(this.learned, seen, now);
  }
}
