import type { Hold } from '../hold/hold';

/** The one state of the house in which nothing is bought or changed outside. */
export interface HouseHold {
  /** Undefined while the house is free. */
  current(): Promise<Hold | undefined>;
  /** Lifts it; false when it was lifted already. Letters that were written before it are dropped. */
  lift(at: string): Promise<boolean>;
  /** True for one caller of each hold, who then tells those that may lift it. */
  claimTelling(at: string): Promise<boolean>;
}
