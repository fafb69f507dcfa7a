import { helpCard } from '../../cards/chat/helpCard';
import { migrationsCard, migrationsPerCard } from '../../cards/migration/migrationsCard';
import type { Command } from '../../text/commands';
import { isAsking, leaveQuestion } from '../migrate/stage';
import type { Stage } from '../migrate/stage';
import { say, show } from '../turn';
import { assignCommand } from './assign';
import { beginCommand } from './beginCommand';
import type { CommandCall } from './commandCall';
import { refreshRadar, showExpiring } from './expiring';
import { chooseLanguage } from './language';
import { muteCommand, unmuteCommand } from './mute';
import { noticesCommand } from './notices';
import { commandOn, showMigration } from './steer';

const handlers: Readonly<Record<Command, (stage: Stage, call: CommandCall) => Promise<void>>> = {
  help: async ({ services, turn }) => {
    await show(turn, helpCard({ practice: services.practice }, turn.reader));
  },
  cancel: async (stage) => {
    if (isAsking(stage)) return leaveQuestion(stage);
    await say(stage.turn, stage.turn.text.chat.nothingToLeave);
  },
  expiring: async (stage, call) => {
    if (!call.pressed) await leaveQuestion(stage);
    await showExpiring(stage, call);
  },
  refresh: refreshRadar,
  assign: assignCommand,
  mute: muteCommand,
  unmute: unmuteCommand,
  notices: noticesCommand,
  migrate: beginCommand,
  migrations: async ({ services, turn }) => {
    await show(turn, migrationsCard({ list: await services.ledger.list(migrationsPerCard) }, turn.reader));
  },
  migration: showMigration,
  pause: (stage, call) => commandOn(stage, 'pause', call.argument),
  resume: (stage, call) => commandOn(stage, 'resume', call.argument),
  stop: (stage, call) => commandOn(stage, 'stop', call.argument),
  language: chooseLanguage,
};

/** Commands about other things than the open question, such as `help`, do not cost the agent its place. */
export const runCommand = (stage: Stage, call: CommandCall): Promise<void> => handlers[call.command](stage, call);
