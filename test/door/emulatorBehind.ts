import type { RunningEmulator } from '../../emulator/server';
import { tellToken } from '../support/microsoftStandIn';
import type { Answer, Heard, MicrosoftStandIn } from '../support/microsoftStandIn';
import { people } from '../support/productionDoor';

/** Of one connection only, or made anew for the next. */
const ofTheWay = new Set([
  'accept-encoding',
  'connection',
  'content-length',
  'host',
  'keep-alive',
  'transfer-encoding',
]);

/** Partner Center, Graph, Key Vault and Entra as the emulator has them, under Microsoft's names. The bot's own token is the stand-in's. */
export function emulatorBehind(microsoft: MicrosoftStandIn, emulator: RunningEmulator): void {
  const ask = (heard: Heard) => askEmulator(emulator, heard).catch((): Answer => 'dropped');
  microsoft.on('api.partnercenter.microsoft.com', ask);
  microsoft.on('graph.microsoft.com', ask);
  microsoft.on('planshift.vault.azure.net', ask);
  microsoft.on('login.microsoftonline.com', (heard) =>
    heard.path.startsWith(`/${people.botTenant}/`) ? tellToken(heard) : ask(heard),
  );
}

async function askEmulator({ port }: RunningEmulator, { host, method, path, body, headers }: Heard): Promise<Answer> {
  const at = `127.0.0.1:${port}`;
  const asked = { method, headers: onward(Object.entries(headers)), ...(body === '' ? {} : { body }) };
  const answer = await fetch(`http://${at}${path}`, asked);
  // It makes its links of the address it was asked at.
  const text = Buffer.from(await answer.arrayBuffer())
    .toString('utf8')
    .replaceAll(`https://${at}`, `https://${host}`);
  return { status: answer.status, headers: onward([...answer.headers]), body: Buffer.from(text) };
}

const onward = (headers: readonly (readonly [string, unknown])[]): Record<string, string> =>
  Object.fromEntries(headers.filter(([name]) => !ofTheWay.has(name)).map(([name, value]) => [name, String(value)]));
