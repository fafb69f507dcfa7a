import type { Answer } from '../../cards/answers';

/** An answer to the question in hand. */
export type Said =
  | {
      readonly typed: string;
      /** Where the lines of a file begin, when one came with the words. */
      readonly fileLine?: number;
    }
  | { readonly pressed: Answer };

/** What comes without the agent. */
export type Unasked =
  /** A preparation of this id has its result. */
  | { readonly ready: string }
  /** The last turn died with its process. */
  | { readonly interrupted: { readonly wasAsked: boolean } };

/** What a turn brings to the dialog. */
export type Heard =
  | Said
  | Unasked
  /** The agent goes elsewhere. */
  | { readonly leaves: true };
