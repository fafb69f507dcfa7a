import { commands } from '../../text/commands';
import type { Command } from '../../text/commands';
import { phrase, plain } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button, primary } from '../buttons';
import { render } from '../render';
import type { CardContent } from '../render';
import template from '../templates/help.json';

export interface HelpData {
  readonly practice: boolean;
}

/** What to begin with; every command is one press away. */
export function helpCard({ practice }: HelpData, reader: Reader): CardContent {
  const text = textFor(reader);
  const { general, notices, words } = text;
  return render(template, reader, {
    title: general.helpTitle,
    examples: [general.helpExamples],
    everything: general.helpAll,
    commands: commands.map((command) => ({ command: typed(command, text), does: text.commands.does[command] })),
    notes: [general.helpHint, ...(practice ? [words.practice] : [])],
    buttons: [
      primary(general.ending, { open: 'expiring' }),
      button(general.moveCustomer, { open: 'migrate' }),
      button(general.allMigrations, { open: 'migrations' }),
      button(notices.settings.title, { open: 'notices' }),
      button(general.language, { open: 'language' }),
    ],
    quiet: [button(general.myCustomers, { open: 'expiring', only: 'mine' })],
  });
}

/** The command as the reader types it, with what follows it. */
function typed(command: Command, { commands: words }: Text): Phrase {
  const argument = words.argument[command];
  const name = plain(words.typed[command][0] ?? command);
  return argument === '' ? name : phrase`${name} ‹${argument}›`;
}
