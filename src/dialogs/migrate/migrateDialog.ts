import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { Dialog } from 'botbuilder-dialogs';
import { begin } from './begin';
import type { MigrateStart } from './begin';
import type { Draft } from './draft';
import { hear } from './continueDraft';
import { brought } from './heard';

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
    const { services, turn } = brought(dc);
    return this.keep(dc, await begin(services, turn, options));
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { services, turn, heard } = brought(dc);
    return this.keep(dc, await hear(services, turn, this.state(dc).draft, heard));
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
