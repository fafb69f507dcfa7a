import type { Ask, Law } from './law';
import { nothingLearned } from './learned';
import type { Learned, Seen } from './learned';
import { answered, paced, paceOf, sending, unsent } from './learning';
import type { CommonPace, Pace } from './sharing';
import { waitFor } from './waiting';

/** The law of a quota of which nothing is known beforehand. */
export class LearnedLaw implements Law {
  private learned: Learned;

  /**
   * @param mostUnits that are ever under way at once, of all processes that share it
   * @param atRisk that may be under way while nobody tells what is left
   */
  constructor(
    private readonly mostUnits: number,
    atRisk = nothingLearned.atRisk,
  ) {
    this.learned = { ...nothingLearned, atRisk };
  }

  waitFor(ask: Ask, now: number): number {
    const { underWay } = this.learned;
    const units = wholeUnits(ask);
    if (underWay > 0 && underWay + units > this.mostUnits) return Infinity;
    return waitFor(this.learned, units, now);
  }

  sending(ask: Ask, now: number): void {
    this.learned = sending(this.learned, wholeUnits(ask), now);
  }

  answered(seen: Seen, now: number): void {
    this.learned = answered(this.learned, { ...seen, units: wholeUnits(seen) }, now);
  }

  unsent({ sentAt, units }: Pick<Seen, 'units' | 'sentAt'>, now: number): void {
    this.learned = unsent(this.learned, { sentAt, units: wholeUnits({ units }) }, now);
  }

  pace(now: number): Pace | undefined {
    return paceOf(this.learned, now);
  }

  keepPace(pace: CommonPace, now: number): void {
    this.learned = paced(this.learned, pace, now);
  }
}

/** Costs may be averages, and of binary fractions something stays when all that was added is taken away again. */
const wholeUnits = ({ units }: Pick<Ask, 'units'>): number => Math.ceil(units);
