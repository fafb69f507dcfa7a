import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { identityHeader } from '../../emulator/identity/managedIdentity';
import { readTokenAt } from '../../emulator/identity/tokens';
import { partner } from '../../emulator/seed/partner';
import { startEmulator } from '../../emulator/server';
import type { RunningEmulator } from '../../emulator/server';
import { openDatabase } from '../../src/store/database';
import type { Database } from '../../src/store/database';
import { appCertificate } from '../support/appCertificate';
import { laterClock, ProductionDoor, teamsToken } from '../support/productionDoor';
import { until } from '../support/until';
import { typed } from './activities';
import { tokenKey, types } from './operator';
import { confirms, control, environmentFor, everythingBehind, longMs, somebody } from './partnersAgents';
import type { Shown } from './partnersAgents';

// The bot as a partner runs it who has given it no secret: every word it shows for itself is signed, or the machine's own.

const agent = somebody('Alex');
const noSecrets = { PARTNER_CLIENT_SECRET: '', BOT_PASSWORD: '' };
const forSomebody = { PARTNER_CENTER_ACCESS: 'appAndUser', GRAPH_ACCESS: 'delegated' };

interface House {
  readonly emulator: RunningEmulator;
  readonly nodeOptions?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

const emulated = (): Promise<RunningEmulator> =>
  startEmulator({
    dataDir: mkdtempSync(path.join(tmpdir(), 'planshift-without-')),
    settings: { provisioningDelayMs: 1_000 },
  });

/** One app registration is the partner's app and the bot; the sign-in is sealed in the database. */
async function withCertificate(): Promise<House> {
  const [emulator, made] = await Promise.all([emulated(), appCertificate()]);
  await control(emulator, 'entra', { certificate: made.certificate });
  const file = made.file('open sesame');
  return {
    emulator,
    environment: {
      ...{ PARTNER_CERTIFICATE: file, PARTNER_CERTIFICATE_PASSWORD: 'open sesame' },
      ...{ BOT_ID: partner.clientId, BOT_TENANT_ID: partner.tenantId },
      ...{ BOT_CERTIFICATE: file, BOT_CERTIFICATE_PASSWORD: 'open sesame', BOT_CERTIFICATE_CHAIN: 'on' },
      TOKEN_KEY: tokenKey.toString('base64'),
    },
  };
}

/** Four minutes is what everybody has patience for: five. */
async function withCertificateAndAnotherClock(): Promise<House> {
  const { emulator, environment } = await withCertificate();
  return { emulator, environment: { ...environment, LATER_MS: '240000' }, nodeOptions: laterClock };
}

/** The machine has a managed identity, which is the bot, vouches for the partner's app, and opens the vault. */
async function withManagedIdentity(): Promise<House> {
  const emulator = await emulated();
  const { clientId } = partner.managedIdentity;
  return {
    emulator,
    environment: {
      ...{ PARTNER_FEDERATED_CREDENTIAL: 'managedIdentity', MANAGED_IDENTITY_CLIENT_ID: clientId },
      ...{ BOT_TYPE: 'UserAssignedMSI', BOT_ID: clientId, BOT_TENANT_ID: partner.tenantId },
      ...{ HOME_IDENTITY: 'managedIdentity', KEY_VAULT_URL: 'https://planshift.vault.azure.net' },
      IDENTITY_ENDPOINT: `http://127.0.0.1:${emulator.port}/msi/token`,
      IDENTITY_HEADER: identityHeader,
    },
  };
}

describe.each([
  ['a certificate', withCertificate],
  ['a certificate, four minutes ahead of everybody', withCertificateAndAnotherClock],
  ['managed identity', withManagedIdentity],
])('with %s', (_what, make) => {
  const shown: Shown[] = [];
  let house: House;
  let environment: Readonly<Record<string, string>>;
  let door: ProductionDoor;
  let database: Database;

  beforeAll(async () => {
    house = await make();
    environment = { ...environmentFor([agent]), ...noSecrets, ...forSomebody, ...house.environment };
    door = await ProductionDoor.open(everythingBehind(house.emulator, shown), environment, house.nodeOptions);
    database = openDatabase(door.databaseUrl);
    await until(() => door.log.some(({ msg }) => msg === 'The radar is fresh.'), longMs);
  }, longMs);
  afterAll(async () => {
    await database.close();
    await door.close();
    await house.emulator.close();
  }, longMs);

  const say = async (text: string): Promise<void> => {
    const authorization = `Bearer ${teamsToken({ aud: environment['BOT_ID'] })}`;
    expect((await door.says(typed(agent, text), authorization)).status).toBe(200);
  };

  /** As an operator does it on the server, with the settings of the bot. */
  async function signIn(): Promise<string> {
    const settings = { ...environment, DATABASE_URL: door.databaseUrl };
    const run = types(['consent', '--device-code'], door.microsoft, settings);
    await run.status;
    return run.said;
  }

  it(
    'does the main job for whoever has signed in, though every token ends in the middle',
    async () => {
      expect(await signIn()).toContain('speaks for Planshift Service');
      await control(house.emulator, 'faults', { path: '\\$batch', delayMs: 400 });
      await confirms('Contoso Freight', { agent, database, say });
      const audit = () => house.emulator.house.auditReport();
      await until(() => audit().licenceWrites > 0, longMs);
      await control(house.emulator, 'entra', { revoke: 'accessTokens' });
      const done = `select from planshift.migration where state = 'done'`;
      await until(async () => (await database.pool.query(done)).rowCount === 1, longMs);

      expect(audit()).toMatchObject({ orders: 1, unlicensedUserSeconds: 0, closedWhileHeld: 0 });
    },
    3 * longMs,
  );

  it('has shown Entra no secret, and Teams a token of the bot’s own', () => {
    const forms = door.microsoft.at('login.microsoftonline.com').map(({ body }) => body);
    const toTeams = door.microsoft.at('smba.trafficmanager.net').map(({ authorization }) => authorization);

    expect(forms.filter((form) => form.includes('client_secret'))).toEqual([]);
    expect(forms.filter((form) => form.includes('client_assertion=')).length).toBeGreaterThan(0);
    expect(toTeams.length).toBeGreaterThan(0);
    for (const token of toTeams.map((each) => readTokenAt(each, Date.now()))) {
      expect(token).toMatchObject({ audience: 'connector', clientId: environment['BOT_ID'] });
    }
  });

  it('keeps the renewed sign-in where it is told to, and nothing that speaks for anybody in the log', async () => {
    const { rows } = await database.pool.query<{ sealed: string; version: number }>(
      'select sealed, version from planshift.refresh_token',
    );
    const inVault = door.microsoft.at('planshift.vault.azure.net').length > 0;

    expect(rows[0]!.version).toBeGreaterThan(1);
    expect(rows[0]!.sealed.startsWith('keyVault:')).toBe(inVault);
    expect(inVault).toBe('KEY_VAULT_URL' in environment);
    for (const secret of ['eyJ', 'open sesame', identityHeader]) expect(door.output).not.toContain(secret);
  });
});
