import type { Hold } from '../hold/hold';
import type { AgentId } from '../ids';

/** The one state of the house in which nothing is bought or changed outside. */
export interface HouseHold {
  /** Undefined while the house is free. */
  current(): Promise<Hold | undefined>;
  /** Lifts it, which is a deed; false when it was lifted already. Letters that were written before it are dropped. */
  lift(at: string, by: AgentId): Promise<boolean>;
  /** True for one caller of each hold, who then tells those that may lift it. */
  claimTelling(at: string): Promise<boolean>;
}
