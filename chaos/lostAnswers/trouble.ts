import type { FaultRule } from '../../emulator/control/faultRule';
import type { Manner } from '../agent/nextMove';
import type { Later } from '../house/settling';

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
