import { readTokenAt } from '../../emulator/identity/tokens';
import { partner } from '../../emulator/seed/partner';
import { createIdentity } from '../../src/identity';
import { keepingCredential } from '../../src/identity/signIn/credential';
import { FakeClock } from '../platform/fakeClock';
import { openPracticeGround } from '../partnerCenter/practice';
import type { PracticeGround } from '../partnerCenter/practice';
import { practiceApp } from './memorySignIn';

const PARTNER_CENTER = 'https://api.partnercenter.microsoft.com/.default';
const GRAPH = 'https://graph.microsoft.com/.default';
const FRESH = { claims: '{"access_token":{}}' };

let ground: PracticeGround;
beforeAll(async () => {
  ground = await openPracticeGround();
});
afterAll(() => ground.close());

it('gets two tokens for Partner Center in the partner tenant: the app’s own, and one that speaks for a person', async () => {
  const { appOnly, appAndUser } = ground.identity.partnerCenter;
  const tokens = await Promise.all([appOnly, appAndUser].map((one) => one.getToken(PARTNER_CENTER)));
  const read = tokens.map((token) => readTokenAt(token?.token, Date.now()));

  expect(read).toMatchObject([{ appOnly: true }, { appOnly: false }]);
  expect(new Set(read.map((token) => token?.tenantId))).toEqual(new Set([partner.tenantId]));
});

it('asks for itself alone where nobody is spoken for', async () => {
  const identity = createIdentity(practiceApp(ground.emulator.url), ground.clock);
  const customer = ground.customer('Contoso Freight');
  const tokens = [
    await identity.partnerCenter.appAndUser.getToken(PARTNER_CENTER),
    await identity.customerCredential(customer).getToken(GRAPH),
  ];

  expect(tokens.map((token) => readTokenAt(token?.token, Date.now()))).toMatchObject([
    { appOnly: true, tenantId: partner.tenantId },
    { appOnly: true, tenantId: customer },
  ]);
});

it('asks once for all who want a token at the same time', async () => {
  let asked = 0;
  const credential = keepingCredential(async (scope) => {
    asked += 1;
    return { token: `${scope} ${asked}`, expiresOnTimestamp: 3_600_000 };
  }, new FakeClock());
  const tokens = await Promise.all([1, 2, 3].map(() => credential.getToken('one')));

  expect([asked, new Set(tokens.map((token) => token?.token)).size]).toEqual([1, 1]);
});

it('shows a token until five minutes before its end, and then a new one', async () => {
  const clock = new FakeClock();
  let asked = 0;
  const credential = keepingCredential(async () => {
    asked += 1;
    return { token: `token ${asked}`, expiresOnTimestamp: clock.now().getTime() + 3_600_000 };
  }, clock);
  const shown = async () => (await credential.getToken('one'))?.token;

  expect([await shown(), await shown()]).toEqual(['token 1', 'token 1']);
  clock.pass(54 * 60_000);
  expect(await shown()).toBe('token 1');
  clock.pass(2 * 60_000);
  expect(await shown()).toBe('token 2');
});

it('gets each customer its own token for Graph', async () => {
  const [contoso, adatum] = await Promise.all(
    ['Contoso Freight', 'Adatum Corporation'].map((name) =>
      ground.identity.customerCredential(ground.customer(name)).getToken(GRAPH),
    ),
  );

  expect(contoso?.token).not.toBe(adatum?.token);
});

it('keeps a token until a fresh one is asked for, and the fresh one afterwards', async () => {
  const credential = ground.identity.customerCredential(ground.customer('Contoso Hotels'));

  const first = await credential.getToken(GRAPH);
  const kept = await credential.getToken(GRAPH);
  await ground.advance(2_000);
  const fresh = await credential.getToken(GRAPH, FRESH);
  const keptAgain = await credential.getToken(GRAPH);

  expect(kept?.token).toBe(first?.token);
  expect(fresh?.token).not.toBe(first?.token);
  expect(keptAgain?.token).toBe(fresh?.token);
});

it('remembers the credentials of the customers asked for last, not of all', () => {
  const identity = createIdentity(practiceApp('https://localhost'), new FakeClock());
  const often = identity.customerCredential('often');
  const once = identity.customerCredential('once');

  for (let number = 0; number < 600; number += 1) {
    identity.customerCredential(`customer-${number}`);
    identity.customerCredential('often');
  }

  expect(identity.customerCredential('often')).toBe(often);
  expect(identity.customerCredential('once')).not.toBe(once);
});

it.each([
  ['is throttled', { status: 429 }],
  ['fails', { status: 503 }],
  ['answers with the page of a gateway', { html502: true }],
  ['cuts the line', { dropBefore: true }],
])('takes it for no trouble with the sign-in when Entra %s, and asks again', async (_what, fault) => {
  const credential = ground.identity.customerCredential(ground.customer('Contoso Hotels'));
  await ground.fault({ method: 'POST', path: '/oauth2/v2.0/token', ...fault });

  await expect(credential.getToken(GRAPH, FRESH)).rejects.toMatchObject({
    code: 'serviceDown',
    remedy: 'waitAndRetry',
  });
  await ground.clearFaults();
  await expect(credential.getToken(GRAPH, FRESH)).resolves.toMatchObject({ token: expect.any(String) as string });
});

describe.each([
  ['that speaks for somebody', () => ground.identity.customerCredential(ground.customer('Contoso Hotels'))],
  ['of its own', () => ground.identity.partnerCenter.appOnly],
])('where Entra asks to wait for the token %s', (_whose, credentialOf) => {
  const scopeOf = (credential: object): string =>
    credential === ground.identity.partnerCenter.appOnly ? PARTNER_CENTER : GRAPH;
  const pass = (ms: number) => Promise.all([ground.clock.sleep(ms), ground.advance(ms)]);
  const ask = () => {
    const credential = credentialOf();
    return credential.getToken(scopeOf(credential), FRESH);
  };

  it.each([429, 503])('tells how long (%i), and does not ask again before', async (status) => {
    await ground.fault({ method: 'POST', path: '/oauth2/v2.0/token', status, retryAfter: 300, times: 1 });

    const refused = { code: 'throttled', remedy: 'waitAndRetry' };
    await expect(ask()).rejects.toMatchObject({ ...refused, facts: { retryAfterSeconds: 300 } });
    await pass(200_000);
    await expect(ask()).rejects.toMatchObject(refused);
    await pass(100_000);
    await expect(ask()).resolves.toMatchObject({ token: expect.any(String) as string });
  });
});
