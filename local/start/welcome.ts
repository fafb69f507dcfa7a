interface Addresses {
  readonly bot: string;
  readonly emulator: string;
  readonly database: string;
  readonly playground?: string;
}

export interface Welcome {
  readonly addresses: Addresses;
  readonly dataDir: string;
  readonly logs: readonly string[];
  /** Why there is no chat window; undefined when there is one. */
  readonly withoutPlayground?: string;
}

/** What to type first, in the chat window or in the terminal. */
export const firstWords = 'migrate contoso freight';

export function welcome({ addresses, dataDir, logs, withoutPlayground }: Welcome): string {
  const rows = [
    ...(addresses.playground ? [['Chat window', addresses.playground]] : []),
    ['Bot', addresses.bot],
    ['Emulator', `${addresses.emulator}  (Partner Center, Microsoft Graph, sign-in)`],
    ['Database', addresses.database],
    ['Data', dataDir],
    ...logs.map((file, at) => [at === 0 ? 'Logs' : '', file]),
  ];
  const width = Math.max(...rows.map(([name = '']) => name.length));
  return [
    'Planshift is running. This is practice data: nothing you do here reaches Microsoft.',
    '',
    ...rows.map(([name = '', value = '']) => `  ${name.padEnd(width)}  ${value}`),
    '',
    ...beginning(addresses, withoutPlayground),
    'Ctrl-C stops all of it; the next start carries on where it was.',
  ].join('\n');
}

function beginning({ playground }: Addresses, withoutPlayground: string | undefined): readonly string[] {
  if (playground === undefined) {
    const why = withoutPlayground === undefined ? [] : [withoutPlayground];
    return [...why, `To talk to it, run "npm run chat" in another terminal and type first:  ${firstWords}`, ''];
  }
  return [
    `Open the chat window and type first:  ${firstWords}`,
    '("npm run chat" is the same conversation in the terminal.)',
    '',
    'Bot, emulator and database listen on this machine only. The chat window, which is Microsoft 365 Agents Playground,',
    'listens on all its network interfaces and asks nobody who they are: on a shared network, start with --no-playground.',
    '',
  ];
}

export function alreadyRunning(addresses: Readonly<Record<string, string>>): string {
  const known = [
    addresses['playground'] && `the chat window is ${addresses['playground']}`,
    addresses['bot'] && `the bot is ${addresses['bot']}`,
    addresses['emulator'] && `the emulator is ${addresses['emulator']}`,
  ].filter((each) => each);
  const where = known.length > 0 ? `: ${known.join(', ')}` : ', or is just starting';
  return `Planshift is already running on this data${where}. Nothing was started.`;
}
