import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readable } from '../../emulator/connector';
import type { Activity } from '../../emulator/connector';
import { issueRefreshToken, readTokenAt } from '../../emulator/identity/tokens';
import { guid } from '../../emulator/seed/ids';
import { partner } from '../../emulator/seed/partner';
import { startEmulator } from '../../emulator/server';
import type { RunningEmulator } from '../../emulator/server';
import type { KeptSignIn } from '../../src/migration/ports';
import { openDatabase } from '../../src/store/database';
import type { Database } from '../../src/store/database';
import { createRefreshTokens } from '../../src/store/signIn/refreshTokens';
import type { MicrosoftStandIn } from '../support/microsoftStandIn';
import { ProductionDoor } from '../support/productionDoor';
import { until } from '../support/until';
import { typed } from './activities';
import type { Speaker } from './activities';
import { emulatorBehind } from './emulatorBehind';

// The bot as a partner runs it, two processes on one database, with an emulator that is strict about whose token a call carries.

const key = Buffer.from('thirty-two bytes for tests alone');
const longMs = 30_000;
const readingMs = 3_500;

const somebody = (name: string): Speaker => ({
  ...{ objectId: guid('agent', name), name, tenantId: partner.tenantId },
  client: 'iOS',
});
const [agent, colleague] = [somebody('Alex'), somebody('Dana')];

let emulator: RunningEmulator;
let doors: readonly [ProductionDoor, ProductionDoor];
let database: Database;
const shown: Activity[] = [];

function everythingBehind(microsoft: MicrosoftStandIn): void {
  emulatorBehind(microsoft, emulator);
  microsoft.on('smba.trafficmanager.net', ({ method, body, path: at }) => {
    shown.push(JSON.parse(body || '{}') as Activity);
    const id = method === 'PUT' ? at.split('/').at(-1) : `sent-${shown.length}`;
    return { status: method === 'PUT' ? 200 : 201, body: { id } };
  });
}

beforeAll(async () => {
  const settings = { tokens: 'strict', provisioningDelayMs: 1_000 } as const;
  emulator = await startEmulator({ dataDir: mkdtempSync(path.join(tmpdir(), 'planshift-spoken-')), settings });
  const environment = {
    PARTNER_TENANT_ID: partner.tenantId,
    PARTNER_CLIENT_ID: partner.clientId,
    PARTNER_CLIENT_SECRET: partner.clientSecret,
    PARTNER_CENTER_ACCESS: 'appAndUser',
    GRAPH_ACCESS: 'delegated',
    TOKEN_KEY: key.toString('base64'),
    ALLOWED_AGENTS: [agent.objectId, colleague.objectId].join(),
    NOTICE_QUIET_HOURS: 'always',
  };
  const first = await ProductionDoor.open(everythingBehind, environment);
  const second = await ProductionDoor.open(everythingBehind, { ...environment, DATABASE_URL: first.databaseUrl });
  doors = [first, second];
  database = openDatabase(first.databaseUrl);
}, longMs);
afterAll(async () => {
  await database.close();
  for (const door of [...doors].reverse()) await door.close();
  await emulator.close();
}, longMs);

let said = 0;

/** Each word comes to another process than the one before. */
async function say(text: string): Promise<void> {
  const door = doors[(said += 1) % 2 === 0 ? 0 : 1];
  expect((await door.says(typed(agent, text))).status).toBe(200);
}

const tells = (words: string | RegExp) => shown.some((each) => readable(each).search(words) >= 0);
const sees = (words: string | RegExp) => until(() => tells(words), longMs);

const asksFor = (kind: string) =>
  until(async () => {
    const { rows } = await database.pool.query<{ kind: string | null }>(
      `select value #>> '{dialogs,dialogStack,0,state,draft,awaiting,kind}' as kind
         from planshift.bot_state where key = $1`,
      [`conversation/${agent.objectId}`],
    );
    return rows[0]?.kind === kind;
  }, longMs);

async function confirms(customer: string): Promise<void> {
  await say(`migrate ${customer}`);
  for (const [kind, answer] of [
    ['plan', '1'],
    ['term', '1'],
    ['people', 'all'],
  ] as const) {
    await asksFor(kind);
    await say(answer);
  }
  await asksFor('review');
  await pause(readingMs);
  await say('confirm');
}

const done = async (): Promise<number> =>
  (await database.pool.query(`select from planshift.migration where state = 'done'`)).rows.length;

const control = async <What>(method: string, what: string, body?: object): Promise<What> => {
  const headers = { 'content-type': 'application/json' };
  const init = body === undefined ? { method } : { method, headers, body: JSON.stringify(body) };
  const answer = await fetch(`http://127.0.0.1:${emulator.port}/_emulator/${what}`, init);
  const text = await answer.text();
  return (text === '' ? undefined : JSON.parse(text)) as What;
};
const moved = async (): Promise<number> => (await control<{ licenceWrites: number }>('GET', 'audit')).licenceWrites;

const signIn = () =>
  createRefreshTokens(database, key).put({
    refreshToken: issueRefreshToken(partner, Date.now()),
    who: { name: 'Planshift Service', username: 'planshift@partner.example' },
    renewedAt: new Date().toISOString(),
  });

const waitingCodes = async (): Promise<readonly unknown[]> => {
  const { rows } = await database.pool.query<{ code: string }>(
    `select problem ->> 'code' as code from planshift.migration where problem is not null`,
  );
  return rows.map(({ code }) => code);
};

it(
  'tells the agent in one sentence, and who answers once, that somebody has to sign in first',
  async () => {
    await say('migrate Contoso Freight');
    await sees('My sign-in has to be renewed');
    await sees('Somebody has to sign in for me');
    await pause(2_000);

    expect(shown.filter((each) => readable(each).includes('Somebody has to sign in for me'))).toHaveLength(1);
  },
  longMs,
);

it(
  'does the main job once somebody has signed in, though every token ends in the middle',
  async () => {
    await signIn();
    await control('POST', 'faults', { path: '\\$batch', delayMs: 400 });
    await confirms('Contoso Freight');
    await until(async () => (await moved()) > 0, longMs);
    await control('POST', 'entra', { revoke: 'accessTokens' });
    await until(async () => (await done()) === 1, longMs);

    expect(await control('GET', 'audit')).toMatchObject({ orders: 1, unlicensedUserSeconds: 0, closedWhileHeld: 0 });
  },
  2 * longMs,
);

it(
  'waits in the middle while the consent is withdrawn, tells once, and goes on by itself when it is given back',
  async () => {
    const before = await moved();
    await confirms('Southridge Video');
    await until(async () => (await moved()) > before, longMs);
    await control('POST', 'entra', { refuses: 'consent' });
    await control('POST', 'entra', { revoke: 'accessTokens' });
    await until(async () => (await waitingCodes()).includes('signInNeeded'), longMs);
    await sees('The consent for me was withdrawn');
    const meanwhile = await moved();
    await pause(3_000);
    expect(await moved()).toBe(meanwhile);

    await control('POST', 'entra', { refuses: 'nobody' });
    await signIn();
    await until(async () => (await done()) === 2, longMs);

    expect(shown.filter((each) => readable(each).includes('The consent for me was withdrawn'))).toHaveLength(1);
    expect(await control('GET', 'audit')).toMatchObject({ orders: 2, unlicensedUserSeconds: 0, duplicatePurchases: 0 });
  },
  3 * longMs,
);

it('keeps one sign-in where both processes renew it at once', async () => {
  const current = async () => createRefreshTokens(database, key).current() as Promise<KeptSignIn>;
  const { version } = await current();
  await control('POST', 'entra', { revoke: 'accessTokens' });
  await Promise.all([
    doors[0].says(typed(agent, 'migrate Tailwind Traders')),
    doors[1].says(typed(colleague, 'migrate Wide World Importers')),
  ]);
  await until(async () => (await current()).version > version, longMs);

  expect(await current()).toMatchObject({ former: expect.any(String) as string, who: { name: 'Planshift Service' } });
  expect(await waitingCodes()).toEqual([]);
});

it('has shown each service the token that is due', () => {
  const asked = doors.flatMap(({ microsoft }) => microsoft.heard);
  const kinds = (host: string, isPersonal: (at: string) => boolean) =>
    asked
      .filter((each) => each.host === host && each.authorization !== undefined)
      .map(({ authorization, path: at }) => [isPersonal(at), readTokenAt(authorization, Date.now())?.appOnly]);
  const personal = /agreements|MicrosoftCustomerAgreementStatus|validationStatus|provisioningstatus/;

  const graph = kinds('graph.microsoft.com', () => true);
  const partnerCenter = kinds('api.partnercenter.microsoft.com', (at) => personal.test(at));

  expect(graph.length).toBeGreaterThan(0);
  expect([...graph, ...partnerCenter].filter(([isPersonal, appOnly]) => isPersonal === appOnly)).toEqual([]);
  expect(partnerCenter.filter(([isPersonal]) => isPersonal).length).toBeGreaterThan(0);
});
