import type { DialogContext } from 'botbuilder-dialogs';
import type { MigrateStart } from './begin';
import type { Awaiting, Draft } from './draft';
import { MigrateDialog } from './migrateDialog';
import { bring } from './heard';
import type { Heard } from './heard';
import type { Turn } from '../turn';
import type { Services } from '../services';

/** A turn together with the dialog it may concern. */
export interface Stage {
  readonly services: Services;
  readonly turn: Turn;
  readonly dc: DialogContext;
}

export const isAsking = ({ dc }: Stage): boolean => dc.activeDialog !== undefined;

/** Which question waits for an answer. */
export const whatIsAsked = ({ dc }: Stage): Awaiting['kind'] | undefined =>
  (dc.activeDialog?.state as { draft?: Draft } | undefined)?.draft?.awaiting?.kind;

/** Lets the question in hand hear what was said. */
export async function passOn({ services, turn, dc }: Stage, heard: Heard): Promise<void> {
  bring({ services, turn, heard });
  await dc.continueDialog();
}

/** Begins a migration; a question that was open is left first. */
export async function beginMigration(stage: Stage, start: MigrateStart): Promise<void> {
  const { services, turn, dc } = stage;
  await leaveQuestion(stage);
  bring({ services, turn, heard: { leaves: true } });
  await dc.beginDialog(MigrateDialog.dialogId, start);
}

export async function leaveQuestion(stage: Stage): Promise<void> {
  if (isAsking(stage)) await passOn(stage, { leaves: true });
}
