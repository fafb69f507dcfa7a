import { identityHeader } from '../../emulator/identity/managedIdentity';
import { readTokenAt } from '../../emulator/identity/tokens';
import { partner } from '../../emulator/seed/partner';
import { openDatabase } from '../../src/store/database';
import type { Database } from '../../src/store/database';
import { ProductionDoor, teamsToken } from '../support/productionDoor';
import { until } from '../support/until';
import { typed } from './activities';
import { fourMinutesAhead, speaksForSomebody, withCertificate, withManagedIdentity } from './identities';
import type { IdentityHouse } from './identities';
import { tokenKey, types } from './operator';
import { confirms, control, environmentFor, everythingBehind, longMs, somebody } from './partnersAgents';
import type { Shown } from './partnersAgents';

// The bot as a partner runs it who has given it no secret: every word it shows for itself is signed, or the machine's own.

const agent = somebody('Alex');
/** Has never written to the bot, and is to hear of what nobody else does. */
const colleague = somebody('Dana');

const everybody = {
  ...environmentFor([agent, colleague]),
  ...speaksForSomebody,
  ...{ NOTICE_QUIET_HOURS: 'never', NOTICE_DAYS: 'all', FALLBACK_AGENTS: colleague.objectId },
  CATALOG_TEAMS_APP_ID: '00000000-0000-4000-8000-0000000000ca',
};
const sealed = { TOKEN_KEY: tokenKey.toString('base64') };
const inVault = { KEY_VAULT_URL: 'https://planshift.vault.azure.net' };
const app = partner.clientId;
const machine = partner.managedIdentity.clientId;

describe.each([
  ['a certificate', withCertificate, sealed, app],
  ['a certificate, four minutes ahead of everybody', fourMinutesAhead(withCertificate), sealed, app],
  ['managed identity', withManagedIdentity, inVault, machine],
  ['managed identity, four minutes ahead of everybody', fourMinutesAhead(withManagedIdentity), inVault, machine],
])('with %s', (_what, make, settings, atHome) => {
  const shown: Shown[] = [];
  let house: IdentityHouse;
  let environment: Readonly<Record<string, string>>;
  let door: ProductionDoor;
  let database: Database;

  beforeAll(async () => {
    house = await make();
    environment = { ...everybody, ...settings, ...house.environment };
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

  it('asks Graph at home as whoever is meant to, and reaches who has not installed the app', async () => {
    await until(() => shown.some(({ to }) => to.includes(colleague.objectId)), longMs);

    const apps = `/users/${colleague.objectId}/teamwork/installedApps`;
    const asked = door.microsoft.at('graph.microsoft.com').filter(({ path: at }) => at.includes(apps));
    expect(asked.length).toBeGreaterThan(0);
    for (const { authorization } of asked)
      expect(readTokenAt(authorization, Date.now())).toMatchObject({
        ...{ tenantId: partner.tenantId, clientId: atHome },
        appOnly: true,
      });
  });

  it('keeps the renewed sign-in where it is told to, and nothing that speaks for anybody in the log', async () => {
    const { rows } = await database.pool.query<{ sealed: string; version: number }>(
      'select sealed, version from planshift.refresh_token',
    );
    const isInVault = door.microsoft.at('planshift.vault.azure.net').length > 0;

    expect(rows[0]!.version).toBeGreaterThan(1);
    expect(rows[0]!.sealed.startsWith('keyVault:')).toBe(isInVault);
    expect(isInVault).toBe('KEY_VAULT_URL' in environment);
    for (const secret of ['eyJ', 'open sesame', identityHeader]) expect(door.output).not.toContain(secret);
  });
});
