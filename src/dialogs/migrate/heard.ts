import type { DialogContext } from 'botbuilder-dialogs';
import type { Answer } from '../../cards/answers';
import type { Turn } from '../turn';
import type { Services } from '../services';

/** An answer to the question in hand. */
export type Said = { readonly typed: string } | { readonly pressed: Answer };

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

interface Brought {
  readonly services: Services;
  readonly turn: Turn;
  readonly heard: Heard;
}

const key = Symbol('what this turn brings to the dialog');

/** Hands a turn to the dialog through the turn's own state; what a dialog keeps for itself are answers only. */
export function bring(brought: Brought): void {
  brought.turn.context.turnState.set(key, brought);
}

export function brought(dc: DialogContext): Brought {
  const found = dc.context.turnState.get<Brought | undefined>(key);
  if (found === undefined) throw new Error('the dialog was run without a turn');
  return found;
}
