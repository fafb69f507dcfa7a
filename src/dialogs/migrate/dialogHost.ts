import type { Pressable } from '../../cards/typed/cardButtons';
import { Dialog, DialogContextError } from '../dialogParts';
import type { DialogContext, DialogTurnResult } from '../dialogParts';
import type { TurnScope } from '../turnScope';
import { begin } from './begin';
import { continueDraft } from './continueDraft';
import type { Awaiting, Draft } from './draft';
import type { Heard, MigrateStart } from './heard';

/** A turn that may concern the question in hand, or begin a migration. */
export interface HostedTurn extends TurnScope {
  readonly dc: DialogContext;
  /** What could be pressed below the card that was shown last. */
  readonly last: readonly Pressable[];
  /** It has been read, nothing else was said since, and that was not long ago. */
  readonly isJustShown: boolean;
}

export const isAsking = ({ dc }: HostedTurn): boolean => dc.activeDialog !== undefined;

/** Which question waits for an answer. */
export const whatIsAsked = ({ dc }: HostedTurn): Awaiting['kind'] | undefined =>
  (dc.activeDialog?.state as Partial<State> | undefined)?.draft?.awaiting?.kind;

/** Everything that was answered so far of the question in hand. */
export const draftInHand = ({ dc }: HostedTurn): Draft | undefined =>
  (dc.activeDialog?.state as Partial<State> | undefined)?.draft;

/** Lets the question in hand hear what was said. */
export async function passOn(hosted: HostedTurn, heard: Heard): Promise<void> {
  bring(hosted, heard);
  await unwrapped(hosted.dc.continueDialog());
}

/** Begins a migration; a question that was open is left for it. */
export async function beginMigration(hosted: HostedTurn, start: MigrateStart): Promise<void> {
  if (isAsking(hosted)) return passOn(hosted, { begins: start });
  bring(hosted, { leaves: true });
  await unwrapped(hosted.dc.beginDialog(MigrateDialog.dialogId, start));
}

export async function leaveQuestion(hosted: HostedTurn): Promise<void> {
  if (isAsking(hosted)) await passOn(hosted, { leaves: true });
}

/** The SDK puts whatever goes wrong in a dialog into an error of its own, which says neither what it is nor what to do. */
async function unwrapped(work: Promise<DialogTurnResult>): Promise<void> {
  try {
    await work;
  } catch (error) {
    throw error instanceof DialogContextError ? error.error : error;
  }
}

interface Brought extends TurnScope {
  readonly heard: Heard;
}

const key = Symbol('what this turn brings to the dialog');

/** A dialog is handed nothing but the SDK's own context, so the turn travels in there; what a dialog keeps are answers only. */
function bring({ services, turn }: HostedTurn, heard: Heard): void {
  turn.context.turnState.set(key, { services, turn, heard } satisfies Brought);
}

function broughtBy(dc: DialogContext): Brought {
  const found = dc.context.turnState.get<Brought | undefined>(key);
  if (found === undefined) throw new Error('the dialog was run without a turn');
  return found;
}

/** The answers so far, and nothing that depends on the order of the questions. */
interface State {
  draft: Draft;
}

/** Walks an agent from a customer's name to a confirmed plan. */
export class MigrateDialog extends Dialog<MigrateStart> {
  static readonly dialogId = 'migrate';

  constructor() {
    super(MigrateDialog.dialogId);
  }

  override async beginDialog(dc: DialogContext, options: MigrateStart = {}): Promise<DialogTurnResult> {
    const begun = await begin(broughtBy(dc), options);
    return this.keep(dc, typeof begun === 'string' ? undefined : begun);
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { services, turn, heard } = broughtBy(dc);
    return this.keep(dc, await continueDraft({ services, turn, draft: this.state(dc).draft }, heard));
  }

  /** A draft goes on waiting for its answer; none means that this conversation is over. */
  private async keep(dc: DialogContext, draft: Draft | undefined): Promise<DialogTurnResult> {
    if (draft === undefined) return dc.endDialog();
    this.state(dc).draft = draft;
    return Dialog.EndOfTurn;
  }

  private state(dc: DialogContext): State {
    return dc.activeDialog!.state as State;
  }
}
