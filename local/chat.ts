import path from 'node:path';
import { alex, startConnector } from '../emulator/connector';
import type { Connector } from '../emulator/connector';
import { ChatSession } from './chat/chatSession';
import { localeOf } from './locale';
import { untilQuiet } from './chat/quiet';
import { RunningFile } from './processes/runningFile';
import { Screen } from './chat/screen';
import { readSettings } from './settings';
import type { Settings } from './settings';
import { Terminal } from './chat/terminal';
import { firstWords } from './start/welcome';

async function main(): Promise<number> {
  const settings = readSettings(path.resolve(__dirname, '..', '..'), process.env);
  const { bot } = new RunningFile(settings.dataDir).read().addresses;
  const botEndpoint = bot ?? `http://127.0.0.1:${settings.ports.bot}/api/messages`;
  const connector = await connect(settings, botEndpoint);
  const terminal = new Terminal();
  const screen = new Screen((lines) => terminal.bot(lines));
  connector.everything.listen((entry) => screen.show(entry));
  const session = new ChatSession({
    chat: connector,
    transcript: connector.everything,
    screen,
    botEndpoint,
    note: (each) => terminal.note(each),
  });
  terminal.note(`You are Alex Silva. Type first: ${firstWords}   (/help for help, /quit to leave)`);
  const began = await session.begin();
  if (began) await converse(session, terminal, connector);
  terminal.close();
  await connector.close();
  return began ? 0 : 1;
}

async function converse(session: ChatSession, terminal: Terminal, connector: Connector): Promise<void> {
  const settle = () => (terminal.isScripted ? untilQuiet(connector.everything) : Promise.resolve());
  await settle();
  for await (const line of terminal.typed()) {
    if (!(await session.hear(line))) return;
    await settle();
  }
}

/** The same port each time where it can be had, so that what the bot says later still arrives. */
async function connect({ ports, tenantId }: Settings, botEndpoint: string): Promise<Connector> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const options = { botEndpoint, tenantId, person: { ...alex, locale: localeOf(process.env), timeZone } };
  const usual = ports.playground === 0 ? 0 : ports.playground + 1;
  return startConnector({ ...options, port: usual }).catch(() => startConnector({ ...options, port: 0 }));
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
