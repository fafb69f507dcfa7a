import type { FaultRule } from '../../emulator/control/faultRule';
import type { OrderOutcome } from '../../emulator/core/orderStatus';
import type { Manner } from '../agent/nextMove';

/** What becomes of an order later, which a person would do in Partner Center or Microsoft by itself. */
export interface Later {
  /** Emulated, from when it was placed. */
  readonly afterMs: number;
  readonly outcome: OrderOutcome;
}

/** Whom a trouble meets. */
export interface Place {
  readonly customer: string;
  /** The subscription that is to be closed. */
  readonly retired: string;
}

/** One way in which answers get lost, for one customer of its own. */
export interface Trouble {
  readonly name: string;
  readonly rules: (place: Place) => readonly FaultRule[];
  readonly manner: Manner;
  readonly later?: Later;
}
