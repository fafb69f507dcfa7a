import { spawn } from 'node:child_process';
import path from 'node:path';
import { issueRefreshToken } from '../../emulator/identity/tokens';
import { partner } from '../../emulator/seed/partner';
import type { Database } from '../../src/store/database';
import { createRefreshTokens } from '../../src/store/signIn/refreshTokens';
import { sealedWith } from '../../src/store/signIn/sealing';
import type { MicrosoftStandIn } from '../support/microsoftStandIn';
import { people } from '../support/productionDoor';

const root = path.join(__dirname, '..', '..');

/** Of 32 bytes. */
export const tokenKey = Buffer.from('thirty-two bytes for tests alone');

/** All that production asks for, of the emulator's partner. */
export const settingsOn = (databaseUrl: string) => ({
  DATABASE_URL: databaseUrl,
  PARTNER_TENANT_ID: partner.tenantId,
  PARTNER_CLIENT_ID: partner.clientId,
  PARTNER_CLIENT_SECRET: partner.clientSecret,
  TOKEN_KEY: tokenKey.toString('base64'),
  BOT_ID: people.bot,
  BOT_PASSWORD: 'bot-secret',
  BOT_TENANT_ID: people.botTenant,
  ALLOWED_AGENTS: people.agent,
});

export interface Command {
  /** On both outputs, until now. */
  said: string;
  /** Once everything is said. */
  readonly status: Promise<number | null>;
}

/** A command as an operator types it, built, with Microsoft's services stood in for on this machine. */
export function types(
  command: readonly [name: 'consent' | 'doctor', ...args: readonly string[]],
  microsoft: MicrosoftStandIn,
  settings: Readonly<Record<string, string>>,
): Command {
  const [name, ...args] = command;
  const names = path.join(root, 'test', 'support', 'microsoftNames.cjs');
  const child = spawn(process.execPath, ['--require', names, `dist/src/${name}.js`, ...args], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      NODE_EXTRA_CA_CERTS: microsoft.caFile,
      MICROSOFT_NAMES_PORT: String(microsoft.port),
      ...settings,
    },
  });
  const run = { said: '', status: new Promise<number | null>((resolve) => child.once('close', resolve)) };
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (run.said += chunk.toString()));
  return run;
}

/** Where it is kept for whom the bot speaks. */
export const signIns = (database: Database) => createRefreshTokens(database, sealedWith(tokenKey));

/** What `npm run consent` keeps, without its browser. */
export const signIn = (database: Database): Promise<void> =>
  signIns(database).put({
    refreshToken: issueRefreshToken(partner, Date.now()),
    who: { name: 'Planshift Service', username: 'planshift@partner.example' },
    renewedAt: new Date().toISOString(),
  });
