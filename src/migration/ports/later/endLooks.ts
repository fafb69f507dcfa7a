import type { LookedAtEnd } from '../../endOfTerm/endMilestone';
import type { AgentId, MigrationId } from '../../ids';

/** An end that a migration had set, by the radar's last reading. */
export interface ComingEnd {
  readonly id: MigrationId;
  readonly setAt: string;
  readonly endsOn: string;
  readonly looked?: LookedAtEnd;
}

/** More people hold the licence than there are seats of it once the subscription has ended. */
export interface ShortOfSeats {
  readonly holders: number;
  readonly seatsLeft: number;
}

export interface ShortEnd extends LookedAtEnd, ShortOfSeats {
  readonly id: MigrationId;
  readonly agentId: AgentId;
}

/** Of the ledger: looks at what was set to end, before it ends. */
export interface EndLooks {
  /** Those from that day to the other, both included. What a later migration sees to is none of them. */
  coming(from: string, to: string): Promise<readonly ComingEnd[]>;
  /**
   * True for one caller at a time.
   *
   * @param againMinutes how soon after a look that came to nothing there is another
   */
  claim(id: MigrationId, at: string, againMinutes: number): Promise<boolean>;
  /** Keeps that a complete reading was made, and for whom there are no seats. */
  note(id: MigrationId, look: LookedAtEnd, at: string, short?: ShortOfSeats): Promise<void>;
  /** Those of which somebody is to hear now. They are due again after a while unless they were told. */
  claimUntold(at: string): Promise<readonly ShortEnd[]>;
  setTold(id: MigrationId, look: LookedAtEnd): Promise<void>;
}
