import type { Hold } from '../hold/hold';
import type { AgentId, MigrationId } from '../ids';

/** `oneByOne`: what was under way when the hold began waits on until it is let go on by itself. */
export type HoldLift = 'all' | 'oneByOne';

/** The one state of the house in which nothing is bought or changed outside. */
export interface HouseHold {
  /** Undefined while the house is free. */
  current(): Promise<Hold | undefined>;
  /** Whether nothing may be bought or changed for this migration, be it that the house is on hold or that it alone is. */
  isHeld(id: MigrationId): Promise<boolean>;
  /** Lifts it, which is a deed; false when it was lifted already. Letters that were written before it are dropped. */
  lift(at: string, by: AgentId, how: HoldLift): Promise<boolean>;
  /** True for one caller of each hold, who then tells those that may lift it. */
  claimTelling(at: string): Promise<boolean>;
}
