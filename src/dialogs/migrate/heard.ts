import type { Answer } from '../../cards/answers';
import type { WaitTold } from '../../migration/waiting';

/** An answer to the question in hand. */
export type Said =
  | {
      readonly typed: string;
      /** Where the lines of a file begin, when one came with the words. */
      readonly fileLine?: number;
    }
  | { readonly pressed: Answer };

/** A preparation of this id stands behind those of others. */
export interface Waits {
  readonly waits: string;
  readonly told: WaitTold;
}

/** What comes without the agent. */
export type Unasked =
  /** A preparation of this id has its result. */
  | { readonly ready: string }
  | Waits
  /** The last turn died with its process. */
  | { readonly interrupted: { readonly wasAsked: boolean } };

/** What a turn brings to the dialog. */
export type Heard =
  | Said
  | Unasked
  /** The agent goes elsewhere. */
  | { readonly leaves: true };

export const isUnasked = (heard: object): heard is Unasked =>
  ['ready', 'waits', 'interrupted'].some((one) => one in heard);
