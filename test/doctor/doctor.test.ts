import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { partner } from '../../emulator/seed/partner';
import { startEmulator } from '../../emulator/server';
import type { RunningEmulator } from '../../emulator/server';
import type { CheckedFinding } from '../../src/doctor/finding';
import { createRefreshTokens } from '../../src/store/signIn/refreshTokens';
import { sealedWith } from '../../src/store/signIn/sealing';
import { emulatorBehind } from '../door/emulatorBehind';
import { freshDatabase, freshStore } from '../support/database';
import { MicrosoftStandIn } from '../support/microsoftStandIn';
import { withClient } from '../support/postgres';
import { people } from '../support/productionDoor';

// The command as an operator types it, with Microsoft's services stood in for on this machine.

const root = path.join(__dirname, '..', '..');
const key = Buffer.from('thirty-two bytes for tests alone');
const secrets = [partner.clientSecret, 'bot-secret', key.toString('base64')];

let emulator: RunningEmulator;
let microsoft: MicrosoftStandIn;
let store: Awaited<ReturnType<typeof freshStore>>;

beforeAll(async () => {
  emulator = await startEmulator({ dataDir: mkdtempSync(path.join(tmpdir(), 'planshift-doctor-')) });
  microsoft = await MicrosoftStandIn.open();
  emulatorBehind(microsoft, emulator);
  store = await freshStore();
});
beforeEach(() => void microsoft.heard.splice(0));
afterAll(async () => {
  await store.drop();
  await microsoft.close();
  await emulator.close();
});

const full = () => ({
  DATABASE_URL: store.url,
  PARTNER_TENANT_ID: partner.tenantId,
  PARTNER_CLIENT_ID: partner.clientId,
  PARTNER_CLIENT_SECRET: partner.clientSecret,
  TOKEN_KEY: key.toString('base64'),
  BOT_ID: people.bot,
  BOT_PASSWORD: 'bot-secret',
  BOT_TENANT_ID: people.botTenant,
  ALLOWED_AGENTS: people.agent,
});

async function doctor(settings: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const names = path.join(root, 'test', 'support', 'microsoftNames.cjs');
  const child = spawn(process.execPath, ['--require', names, 'dist/src/doctor.js', ...args], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      NODE_EXTRA_CA_CERTS: microsoft.caFile,
      MICROSOFT_NAMES_PORT: String(microsoft.port),
      ...settings,
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { status, said };
}

async function findings(settings: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const { status, said } = await doctor(settings, '--json', ...args);
  const found = (JSON.parse(said) as { findings: CheckedFinding[] }).findings;
  return { status, found, short: [...new Set(found.map(({ check, verdict }) => `${check} ${verdict}`))] };
}

async function signIn(): Promise<void> {
  const form = {
    client_id: partner.clientId,
    scope: 'https://api.partnercenter.microsoft.com/.default offline_access',
  };
  const ask = async (what: string, more: Readonly<Record<string, string>>) => {
    const body = new URLSearchParams({ ...form, ...more });
    const answer = await fetch(`http://127.0.0.1:${emulator.port}/${partner.tenantId}/oauth2/v2.0/${what}`, {
      method: 'POST',
      body,
    });
    return (await answer.json()) as Record<string, string>;
  };
  const { device_code: code = '' } = await ask('devicecode', {});
  const { refresh_token: refreshToken = '' } = await ask('token', {
    ...{ grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code: code },
    client_secret: partner.clientSecret,
  });
  const who = { name: 'Planshift Service', username: 'planshift@partner.example' };
  await createRefreshTokens(store.db, sealedWith(key)).put({ refreshToken, who, renewedAt: new Date().toISOString() });
}

const entra = (body: object) =>
  fetch(`http://127.0.0.1:${emulator.port}/_emulator/entra`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const passedOver = (...checks: readonly string[]) => checks.map((check) => `${check} unseen`);

it('says of an empty configuration where to begin', async () => {
  const { status, short } = await findings({});

  expect(status).toBe(1);
  expect(short).toEqual([
    'variables wrong',
    ...passedOver('clock', 'database', 'botToken', 'appToken', 'personToken', 'customers', 'customerCalls'),
    ...passedOver(
      'graphToken',
      'customerAccess',
      'groups',
      'relationships',
      'endsOfTerm',
      'secrets',
      'endpoint',
      'byHand',
    ),
  ]);
});

it('names each variable that is missing, wrong or misspelled, and sends nothing', async () => {
  const given = { ...full(), PARTNER_CLIENT_SECRET: '', PARTNER_CLIENT_SECRETT: 'my-secret', BOT_ID: 'my-bot' };
  const { status, said } = await doctor(given);

  expect(status).toBe(1);
  expect(said).toContain('PARTNER_CLIENT_SECRET: is missing');
  expect(said).toContain('BOT_ID: must be a GUID');
  expect(said).toContain('Call it PARTNER_CLIENT_SECRET');
  expect(said).not.toMatch(/my-secret|my-bot/);
  expect(microsoft.heard).toEqual([]);
});

it('says what is left to do where nobody has signed in and no table is made yet', async () => {
  const database = await freshDatabase();
  const { status, found, short } = await findings({ ...full(), DATABASE_URL: database.url });
  const schemas = await withClient(database.url, (client) =>
    client.query(`select nspname from pg_namespace where nspname in ('planshift', 'dbos')`),
  );
  await database.drop();

  expect(status).toBe(1);
  expect(short).toEqual([
    ...['variables fine', 'clock fine', 'database fine', 'botToken fine', 'appToken fine', 'personToken wrong'],
    ...['customers fine', 'customerCalls fine', 'customerCalls wrong'],
    ...passedOver('graphToken', 'customerAccess'),
    ...[
      'groups fine',
      'relationships fine',
      'endsOfTerm fine',
      'secrets fine',
      'secrets yourself',
      'endpoint yourself',
      'byHand yourself',
    ],
  ]);
  expect(found.find(({ check }) => check === 'personToken')?.remedy).toContain('npm run consent');
  expect(schemas.rows).toEqual([]);
});

it('says what is wrong with a secret and with a database, and passes over what rests on them', async () => {
  const { status, found, short } = await findings({
    ...full(),
    PARTNER_CLIENT_SECRET: 'not-this-one',
    DATABASE_URL: 'postgresql://planshift:database-password@127.0.0.1:1/planshift',
  });

  expect(status).toBe(1);
  expect(short).toEqual([
    ...['variables fine', 'clock fine', 'database fine', 'database wrong', 'botToken fine', 'appToken wrong'],
    ...passedOver('personToken', 'customers', 'customerCalls', 'graphToken', 'customerAccess'),
    ...passedOver('groups', 'relationships', 'endsOfTerm', 'secrets'),
    ...['endpoint yourself', 'byHand yourself'],
  ]);
  expect(found.find(({ check }) => check === 'appToken')?.says).toContain('AADSTS7000215');
  expect(JSON.stringify(found)).not.toMatch(/not-this-one|database-password/);
});

it('has nothing to say against a full configuration', async () => {
  await signIn();
  const { status, found, short } = await findings(full());

  expect(short).toEqual([
    ...['variables fine', 'clock fine', 'database fine', 'botToken fine', 'appToken fine', 'personToken fine'],
    ...['customers fine', 'customerCalls fine', 'graphToken fine', 'customerAccess fine', 'groups fine'],
    'relationships fine',
    ...['endsOfTerm fine', 'secrets fine', 'secrets yourself', 'endpoint yourself', 'byHand yourself'],
  ]);
  expect(status).toBe(0);
  expect(found.find(({ check }) => check === 'customerCalls')?.says).toMatch(
    /^19 of 21 calls.+nothing to ask catalogue/,
  );
});

it('names the customers whose tenants do not let it in, and what goes on dearer', async () => {
  await signIn();
  const [, shut = ''] = [...emulator.house.world.customers.keys()];
  await entra({ refuses: 'consent', tenant: shut });
  const { status, found } = await findings(full(), '--customers', '60');
  await entra({ refuses: 'nobody', tenant: shut });

  expect(status).toBe(1);
  expect(found.filter(({ verdict }) => verdict === 'wrong')).toMatchObject([{ check: 'customerAccess', ids: [shut] }]);
  expect(found.filter(({ verdict }) => verdict === 'todo')).toMatchObject([{ check: 'endsOfTerm' }]);
});

it.each([
  ['https://graph.microsoft.com/api/messages', 'wrong', 1],
  ['https://smba.trafficmanager.net/api/messages', 'fine', 0],
])('asks at %s whether the bot is ready', async (endpoint, verdict, code) => {
  await signIn();
  microsoft.on('smba.trafficmanager.net', ({ path: asked }) => ({ status: asked === '/readyz' ? 200 : 404, body: {} }));
  const { status, found } = await findings(full(), '--endpoint', endpoint);

  expect(found.find(({ check }) => check === 'endpoint')?.verdict).toBe(verdict);
  expect(status).toBe(code);
});

it('says how it is called to who calls it otherwise', async () => {
  const { status, said } = await doctor({}, '--endpoint', 'http://bot.example');

  expect([status, said]).toEqual([2, expect.stringContaining('npm run doctor')]);
});

it('says that Partner Center does not take a sign-in without a second factor', async () => {
  await entra({ factor: 'none' });
  await signIn();
  const { found } = await findings(full());
  await entra({ factor: 'given' });

  expect(found.filter(({ verdict }) => verdict === 'wrong')).toMatchObject([
    { check: 'personToken', says: expect.stringContaining('second factor') as string },
  ]);
});

it('changes nothing anywhere, and tells neither secrets nor names', async () => {
  await signIn();
  const kept = await createRefreshTokens(store.db, sealedWith(key)).current();
  const { said } = await doctor(full());

  const asked = microsoft.heard.filter(({ host }) => !host.startsWith('login.'));
  expect([...new Set(asked.map(({ method }) => method))]).toEqual(['GET']);
  await expect(createRefreshTokens(store.db, sealedWith(key)).current()).resolves.toEqual(kept);
  for (const secret of [...secrets, 'eyJ', '@partner.example', 'Planshift Service', 'Contoso'])
    expect(said).not.toContain(secret);
});
