import type { Answer } from '../../cards/answers';
import type { WaitTold } from '../../migration/waiting';
import type { Draft, View } from './draft';

/** How a migration is begun: empty-handed, with something typed, or with what a button knows. */
export interface MigrateStart {
  readonly query?: string;
  readonly draft?: Draft;
  /** How the first thing that is asked looks. */
  readonly view?: View;
}

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
  | { readonly leaves: true }
  /** The agent begins another migration, if there is one to begin. */
  | { readonly begins: MigrateStart };

export const isUnasked = (heard: object): heard is Unasked =>
  ['ready', 'waits', 'interrupted'].some((one) => one in heard);
