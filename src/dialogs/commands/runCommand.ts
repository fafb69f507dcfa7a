import { helpCard } from '../../cards/chat/helpCard';
import { seesNobody, visible } from '../../migration/rights/scope';
import type { Command } from '../../text/commands';
import { showApprovals } from '../approvals/approvals';
import { isAsking, leaveQuestion } from '../migrate/dialogHost';
import type { HostedTurn } from '../migrate/dialogHost';
import { needOfCommand } from '../rights/needs';
import { permitted } from '../rights/permitted';
import { say, show } from '../turn';
import { assignCommand } from './assign';
import { beginCommand } from './beginCommand';
import type { CommandCall } from './commandCall';
import { refreshRadar, showExpiring } from './expiring';
import { showHold } from './hold';
import { chooseLanguage } from './language';
import { showMigrations } from './migrations';
import { muteCommand, unmuteCommand } from './mute';
import { nextCommand } from './nextCommand';
import { noticesCommand } from './notices';
import { commandOn, showMigration } from './steer';

const handlers: Readonly<Record<Command, (scope: HostedTurn, call: CommandCall) => Promise<void>>> = {
  help: async ({ services, turn }) => {
    await show(turn, helpCard({ practice: services.practice }, turn.reader));
  },
  cancel: async (scope) => {
    if (isAsking(scope)) return leaveQuestion(scope);
    await say(scope.turn, scope.turn.text.chat.nothingToLeave);
  },
  expiring: (scope, call) => showExpiring(scope, call),
  refresh: refreshRadar,
  assign: assignCommand,
  mute: muteCommand,
  unmute: unmuteCommand,
  notices: noticesCommand,
  migrate: beginCommand,
  next: nextCommand,
  migrations: showMigrations,
  migration: showMigration,
  approvals: showApprovals,
  pause: (scope, call) => commandOn(scope, 'pause', call.argument),
  resume: (scope, call) => commandOn(scope, 'resume', call.argument, call.isUnsure),
  stop: (scope, call) => commandOn(scope, 'stop', call.argument),
  hold: showHold,
  language: chooseLanguage,
};

/** Empty lists would not say why they are. */
const ofCustomers: ReadonlySet<Command> = new Set(['expiring', 'refresh', 'migrate', 'next', 'migrations', 'mute']);

async function hasNobody({ services, turn }: HostedTurn): Promise<boolean> {
  if (!seesNobody(visible(await services.rights.of(turn.agentId, 'lately')))) return false;
  await say(turn, turn.text.rights.scope.nobody);
  return true;
}

/** Commands about other things than the open question, such as `help`, do not cost the agent its place. */
export async function runCommand(scope: HostedTurn, call: CommandCall): Promise<void> {
  if (!(await permitted(scope, needOfCommand(call)))) return;
  if (ofCustomers.has(call.command) && (await hasNobody(scope))) return;
  await handlers[call.command](scope, call);
}
