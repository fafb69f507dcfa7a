import { setTimeout as pause } from 'node:timers/promises';
import { readTokenAt } from '../../emulator/identity/tokens';
import type { RunningEmulator } from '../../emulator/server';
import type { KeptSignIn } from '../../src/migration/ports';
import { openDatabase } from '../../src/store/database';
import type { Database } from '../../src/store/database';
import { ProductionDoor, teamsToken } from '../support/productionDoor';
import { until } from '../support/until';
import { typed } from './activities';
import { fourMinutesAhead, speaksForSomebody, withCertificate, withManagedIdentity, withSecret } from './identities';
import { signIn, signIns, tokenKey } from './operator';
import { confirms, control, environmentFor, everythingBehind, longMs, somebody } from './partnersAgents';
import type { Shown } from './partnersAgents';

// The bot as a partner runs it, two processes on one database, with an emulator that is strict about whose token a call carries.

const [agent, colleague] = [somebody('Alex'), somebody('Dana')];

describe.each([
  ['a secret, four minutes ahead of everybody', fourMinutesAhead(withSecret)],
  ['a certificate', withCertificate],
  ['managed identity', withManagedIdentity],
])('with %s', (_what, make) => {
  let emulator: RunningEmulator;
  let doors: readonly [ProductionDoor, ProductionDoor];
  let database: Database;
  let environment: Readonly<Record<string, string>>;
  const shown: Shown[] = [];

  beforeAll(async () => {
    const house = await make();
    emulator = house.emulator;
    environment = {
      ...environmentFor([agent, colleague]),
      ...speaksForSomebody,
      ...house.environment,
      TOKEN_KEY: tokenKey.toString('base64'),
    };
    const behind = everythingBehind(emulator, shown);
    const first = await ProductionDoor.open(behind, environment, house.nodeOptions);
    const beside = { ...environment, DATABASE_URL: first.databaseUrl };
    const second = await ProductionDoor.open(behind, beside, house.nodeOptions);
    doors = [first, second];
    database = openDatabase(first.databaseUrl);
    await until(() => doors.some(({ log }) => log.some(({ msg }) => msg === 'The radar is fresh.')), longMs);
  }, longMs);
  afterAll(async () => {
    await database.close();
    for (const door of [...doors].reverse()) await door.close();
    await emulator.close();
  }, longMs);

  let said = 0;
  const fromTeams = () => `Bearer ${teamsToken(environment['BOT_ID'] ? { aud: environment['BOT_ID'] } : {})}`;

  /** Each word comes to another process than the one before. */
  async function say(text: string): Promise<void> {
    const door = doors[(said += 1) % 2 === 0 ? 0 : 1];
    expect((await door.says(typed(agent, text), fromTeams())).status).toBe(200);
  }

  const tells = (words: string | RegExp) => shown.some(({ text }) => text.search(words) >= 0);
  const sees = (words: string | RegExp) => until(() => tells(words), longMs);
  const times = (words: string) => shown.filter(({ text }) => text.includes(words)).length;

  const moves = (customer: string) => confirms(customer, { agent, database, say });

  const done = async (): Promise<number> =>
    (await database.pool.query(`select from planshift.migration where state = 'done'`)).rows.length;

  const moved = (): number => emulator.house.auditReport().licenceWrites;

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

      expect(times('Somebody has to sign in for me')).toBe(1);
    },
    longMs,
  );

  it(
    'does the main job once somebody has signed in, though every token ends in the middle',
    async () => {
      await signIn(database);
      await control(emulator, 'faults', { path: '\\$batch', delayMs: 400 });
      await moves('Contoso Freight');
      await until(() => moved() > 0, longMs);
      await control(emulator, 'entra', { revoke: 'accessTokens' });
      await until(async () => (await done()) === 1, longMs);

      expect(emulator.house.auditReport()).toMatchObject({ orders: 1, unlicensedUserSeconds: 0, closedWhileHeld: 0 });
      // A whole migration later as well.
      expect(times('Somebody has to sign in for me')).toBe(1);
    },
    2 * longMs,
  );

  it.each([
    ['consent', 'Southridge Video', 'The consent for me was withdrawn'],
    ['mfa', 'Adatum Corporation', 'Microsoft asks for a second factor for my sign-in'],
  ])(
    'waits in the middle while Entra refuses for want of %s, tells once, and goes on by itself when it is mended',
    async (refuses, customer, sentence) => {
      const [before, finished] = [moved(), await done()];
      await moves(customer);
      await until(() => moved() > before, longMs);
      await control(emulator, 'entra', { refuses });
      await control(emulator, 'entra', { revoke: 'accessTokens' });
      await until(async () => (await waitingCodes()).includes('signInNeeded'), longMs);
      await sees(sentence);
      const meanwhile = moved();
      await pause(3_000);
      expect(moved()).toBe(meanwhile);

      await control(emulator, 'entra', { refuses: 'nobody' });
      await signIn(database);
      await until(async () => (await done()) === finished + 1, longMs);

      expect(times(sentence)).toBe(1);
      expect(emulator.house.auditReport()).toMatchObject({
        ...{ orders: finished + 1, unlicensedUserSeconds: 0, duplicatePurchases: 0 },
      });
    },
    3 * longMs,
  );

  it(
    'is only held up by a token endpoint that is throttled in the middle, and troubles nobody about it',
    async () => {
      const [before, finished] = [moved(), await done()];
      const sentences = shown.length;
      await moves('Contoso Hotels');
      await until(() => moved() > before, longMs);
      await control(emulator, 'faults', {
        method: 'POST',
        path: '/oauth2/v2.0/token',
        status: 429,
        retryAfter: 1,
        times: 3,
      });
      await control(emulator, 'entra', { revoke: 'accessTokens' });
      await until(async () => (await done()) === finished + 1, 2 * longMs);

      expect(emulator.house.auditReport()).toMatchObject({ orders: finished + 1, unlicensedUserSeconds: 0 });
      expect(shown.slice(sentences).filter(({ text }) => /sign(ed)? in|sign-in/i.test(text))).toEqual([]);
    },
    3 * longMs,
  );

  it('keeps one sign-in where both processes renew it at once', async () => {
    const current = async () => signIns(database).current() as Promise<KeptSignIn>;
    const { version } = await current();
    await control(emulator, 'entra', { revoke: 'accessTokens' });
    await Promise.all([
      doors[0].says(typed(agent, 'migrate Tailwind Traders'), fromTeams()),
      doors[1].says(typed(colleague, 'migrate Wide World Importers'), fromTeams()),
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
});
