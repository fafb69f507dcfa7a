import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { partner } from '../../emulator/seed/partner';
import { startEmulator } from '../../emulator/server';
import type { RunningEmulator } from '../../emulator/server';
import type { CheckedFinding } from '../../src/doctor/finding';
import { emulatorBehind } from '../door/emulatorBehind';
import { settingsOn, signIn, signIns, tokenKey, types } from '../door/operator';
import { control } from '../door/partnersAgents';
import { freshDatabase, freshStore } from '../support/database';
import { MicrosoftStandIn } from '../support/microsoftStandIn';
import { withClient } from '../support/postgres';
import { people } from '../support/productionDoor';

// The command as an operator types it, with Microsoft's services stood in for on this machine.

const secrets = [partner.clientSecret, 'bot-secret', tokenKey.toString('base64')];

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

const full = () => settingsOn(store.url);

async function doctor(settings: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const run = types(['doctor', ...args], microsoft, settings);
  const status = await run.status;
  return { status, said: run.said };
}

async function findings(settings: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const { status, said } = await doctor(settings, '--json', ...args);
  const found = (JSON.parse(said) as { findings: CheckedFinding[] }).findings;
  return { status, found, short: [...new Set(found.map(({ check, verdict }) => `${check} ${verdict}`))] };
}

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
      'partnerRole',
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

it.each([
  [{ APPROVE_PACKS: 'kaizala', RIGHTS_APPROVE: people.agent }, 'APPROVE_PACKS: there is no pack kaizala'],
  [{ PACKS_DIR: path.join(tmpdir(), 'no-packs-here') }, 'PACKS_DIR'],
])('says what a start would be refused for because of the packs (%j), and looks at the rest', async (given, says) => {
  await signIn(store.db);
  const { status, found } = await findings({ ...full(), ...given });

  expect(status).toBe(1);
  expect(found.filter(({ check, verdict }) => check === 'variables' && verdict === 'wrong')).toEqual([
    expect.objectContaining({ says: expect.stringContaining(says) as string }),
  ]);
  expect(found.some(({ check, verdict }) => check === 'customers' && verdict === 'fine')).toBe(true);
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
      'partnerRole unseen',
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
    ...passedOver('groups', 'partnerRole', 'relationships', 'endsOfTerm', 'secrets'),
    ...['endpoint yourself', 'byHand yourself'],
  ]);
  expect(found.find(({ check }) => check === 'appToken')?.says).toContain('AADSTS7000215');
  expect(JSON.stringify(found)).not.toMatch(/not-this-one|database-password/);
});

it('has nothing to say against a full configuration', async () => {
  await signIn(store.db);
  const { status, found, short } = await findings(full());

  expect(short).toEqual([
    ...['variables fine', 'clock fine', 'database fine', 'botToken fine', 'appToken fine', 'personToken fine'],
    ...['customers fine', 'customerCalls fine', 'graphToken fine', 'customerAccess fine', 'groups fine'],
    ...['partnerRole fine', 'relationships fine'],
    ...['endsOfTerm fine', 'secrets fine', 'secrets yourself', 'endpoint yourself', 'byHand yourself'],
  ]);
  expect(status).toBe(0);
  expect(found.find(({ check }) => check === 'customerCalls')?.says).toMatch(
    /^21 of 24 calls.+nothing to ask subscriptions.transitions, catalogue/,
  );
});

it('names the customers whose tenants do not let it in, and what goes on dearer', async () => {
  await signIn(store.db);
  const [, shut = ''] = [...emulator.house.world.customers.keys()];
  await control(emulator, 'entra', { refuses: 'consent', tenant: shut });
  const { status, found } = await findings(full(), '--customers', '60');
  await control(emulator, 'entra', { refuses: 'nobody', tenant: shut });

  expect(status).toBe(1);
  expect(found.filter(({ verdict }) => verdict === 'wrong')).toMatchObject([{ check: 'customerAccess', ids: [shut] }]);
  expect(found.filter(({ verdict }) => verdict === 'todo')).toMatchObject([{ check: 'endsOfTerm' }]);
});

it('names the relationships that are over, end soon, give too little or all rights there are', async () => {
  await signIn(store.db);
  const [over = '', poor = '', soon = '', rich = '', extended = ''] = [...emulator.house.world.customers.keys()];
  const inTenDays = new Date(Date.now() + 10 * 86_400_000).toISOString();
  const usual = { status: 'active', grants: 'enough', ends: new Date(Date.now() + 500 * 86_400_000).toISOString() };
  await control(emulator, 'gdap', { customer: over, status: 'terminated' });
  await control(emulator, 'gdap', { customer: poor, grants: 'reading' });
  await control(emulator, 'gdap', { customer: soon, status: 'expiring', ends: inTenDays });
  await control(emulator, 'gdap', { customer: rich, grants: 'everything' });
  await control(emulator, 'gdap', { customer: extended, ends: inTenDays, then: 'extends' });
  const { found } = await findings(full());
  for (const customer of [over, poor, soon, rich, extended]) await control(emulator, 'gdap', { customer, ...usual });

  expect(found.filter(({ check }) => check === 'relationships')).toEqual([
    expect.objectContaining({ verdict: 'wrong', ids: [over] }),
    expect.objectContaining({ verdict: 'wrong', ids: [poor] }),
    expect.objectContaining({ verdict: 'todo', ids: [expect.stringContaining(soon)] }),
    expect.objectContaining({ verdict: 'todo', ids: [expect.stringContaining(rich)] }),
  ]);
  // Whose relationship is over lets nobody in; who gives too little lets licences be read.
  expect(found.filter(({ check, verdict }) => check === 'customerAccess' && verdict === 'wrong')).toMatchObject([
    { ids: [over] },
  ]);
});

it.each([
  ['https://graph.microsoft.com/api/messages', 'wrong', 1],
  ['https://smba.trafficmanager.net/api/messages', 'fine', 0],
])('asks at %s whether the bot is ready', async (endpoint, verdict, code) => {
  await signIn(store.db);
  microsoft.on('smba.trafficmanager.net', ({ path: asked }) => ({ status: asked === '/readyz' ? 200 : 404, body: {} }));
  const { status, found } = await findings(full(), '--endpoint', endpoint);

  expect(found.find(({ check }) => check === 'endpoint')?.verdict).toBe(verdict);
  expect(status).toBe(code);
});

it('says how it is called to who calls it otherwise', async () => {
  const { status, said } = await doctor({}, '--endpoint', 'http://bot.example');

  expect([status, said]).toEqual([2, expect.stringContaining('npm run doctor')]);
});

it('does not take the app’s own token for a person’s where Partner Center is shown no person', async () => {
  const database = await freshDatabase();
  const { found } = await findings({ ...full(), DATABASE_URL: database.url, PARTNER_CENTER_ACCESS: 'appOnly' });
  await database.drop();

  expect(found.filter(({ check }) => check === 'personToken')).toMatchObject([
    { verdict: 'todo', says: expect.stringContaining('are not told') as string },
  ]);
  expect(found.find(({ check }) => check === 'graphToken')).toMatchObject({
    verdict: 'wrong',
    says: expect.stringContaining('Nobody has signed in') as string,
  });
});

it('says that Partner Center does not take a sign-in without a second factor', async () => {
  await control(emulator, 'entra', { factor: 'none' });
  await signIn(store.db);
  const { found } = await findings(full());
  await control(emulator, 'entra', { factor: 'given' });

  expect(found.filter(({ verdict }) => verdict === 'wrong')).toMatchObject([
    { check: 'personToken', says: expect.stringContaining('second factor') as string },
  ]);
});

it.each([
  ['SalesAgents', 'todo', /SalesAgents alone/],
  ['none', 'wrong', /no role/],
])('says that the person it speaks for is no Admin agent (%s)', async (role, verdict, says) => {
  await control(emulator, 'entra', { role });
  await signIn(store.db);
  const { status, found } = await findings(full());
  await control(emulator, 'entra', { role: 'AdminAgents' });

  expect(status).toBe(1);
  expect(found.filter((one) => ['todo', 'wrong'].includes(one.verdict))).toEqual([
    expect.objectContaining({ check: 'partnerRole', verdict, says: expect.stringMatching(says) as string }),
  ]);
});

it('changes nothing anywhere, and tells neither secrets nor names', async () => {
  await signIn(store.db);
  const kept = await signIns(store.db).current();
  const { said } = await doctor(full());

  const asked = microsoft.heard.filter(({ host }) => !host.startsWith('login.'));
  expect([...new Set(asked.map(({ method }) => method))]).toEqual(['GET']);
  await expect(signIns(store.db).current()).resolves.toEqual(kept);
  for (const secret of [...secrets, 'eyJ', '@partner.example', 'Planshift Service', 'Contoso'])
    expect(said).not.toContain(secret);
});
