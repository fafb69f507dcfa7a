import { ConfidentialClientApplication, CryptoProvider, PublicClientApplication } from '@azure/msal-node';
import { partner } from '../../../emulator/seed/partner';
import { openPracticeGround } from '../../partnerCenter/practice';
import type { PracticeGround } from '../../partnerCenter/practice';

// Microsoft's own client library signs somebody in and speaks for them, as it would at Entra.

const scopes = ['https://api.partnercenter.microsoft.com/.default'];
const redirectUri = 'http://localhost:4711';

let ground: PracticeGround;
beforeAll(async () => {
  ground = await openPracticeGround();
});
afterEach(() => control({ refuses: 'nobody' }));
afterAll(() => ground.close());

const control = async (body: object): Promise<void> => {
  const headers = { 'Content-Type': 'application/json' };
  const init = { method: 'POST', headers, body: JSON.stringify(body) };
  expect((await fetch(`${ground.emulator.url}/_emulator/entra`, init)).status).toBe(204);
};

const authority = () => `${ground.emulator.url}/${partner.tenantId}`;
const auth = () => ({
  clientId: partner.clientId,
  authority: authority(),
  knownAuthorities: [new URL(authority()).host],
});
const confidential = () =>
  new ConfidentialClientApplication({ auth: { ...auth(), clientSecret: partner.clientSecret } });

const refreshTokenIn = (client: ConfidentialClientApplication | PublicClientApplication): string => {
  const kept = JSON.parse(client.getTokenCache().serialize()) as { RefreshToken: Record<string, { secret: string }> };
  return Object.values(kept.RefreshToken)[0]?.secret ?? '';
};

async function codeFor(challenge: string): Promise<string> {
  const pkce = { codeChallenge: challenge, codeChallengeMethod: 'S256' };
  const page = await confidential().getAuthCodeUrl({ scopes, redirectUri, state: 'mine', ...pkce });
  const sent = await fetch(page, { redirect: 'manual' });
  const back = new URL(sent.headers.get('location') ?? '');
  expect(back.searchParams.get('state')).toBe('mine');
  return back.searchParams.get('code') ?? '';
}

async function signedIn(): Promise<string> {
  const { verifier, challenge } = await new CryptoProvider().generatePkceCodes();
  const client = confidential();
  await client.acquireTokenByCode({ code: await codeFor(challenge), codeVerifier: verifier, redirectUri, scopes });
  return refreshTokenIn(client);
}

const exchanged = (refreshToken: string) =>
  confidential().acquireTokenByRefreshToken({ refreshToken, scopes, forceCache: true });

const mayRead = async (token: string): Promise<number> => {
  const path = `/v1/customers/${ground.customer('Contoso Freight')}/validationStatus?type=account`;
  const headers = { authorization: `Bearer ${token}` };
  return (await fetch(ground.emulator.url + path, { headers })).status;
};

it('signs a person in by code, tells who it is, and lets the app speak for them', async () => {
  const { verifier, challenge } = await new CryptoProvider().generatePkceCodes();
  const client = confidential();
  const code = await codeFor(challenge);

  const result = await client.acquireTokenByCode({ code, codeVerifier: verifier, redirectUri, scopes });

  expect(result.account).toMatchObject({ name: 'Planshift Service', tenantId: partner.tenantId });
  expect(await mayRead(result.accessToken)).toBe(200);
});

it('takes a code from nobody but who asked for it', async () => {
  const { challenge } = await new CryptoProvider().generatePkceCodes();
  const code = await codeFor(challenge);
  const stolen = confidential().acquireTokenByCode({ code, codeVerifier: 'another', redirectUri, scopes });

  await expect(stolen).rejects.toMatchObject({ errorCode: 'invalid_grant' });
});

it('signs a person in by a code that is typed elsewhere, without a secret', async () => {
  const client = new PublicClientApplication({ auth: auth() });
  let told = '';

  await client.acquireTokenByDeviceCode({ scopes, deviceCodeCallback: ({ message }) => (told = message) });

  expect(told).toContain('https://microsoft.com/devicelogin');
  expect(await mayRead((await exchanged(refreshTokenIn(client)))?.accessToken ?? '')).toBe(200);
});

it.each([
  ['consent', 65001],
  ['mfa', 50076],
  ['policy', 53003],
])('refuses everybody while %s stands before it, and nobody afterwards', async (refuses, errorNo) => {
  const refreshToken = await signedIn();
  await control({ refuses });

  await expect(exchanged(refreshToken)).rejects.toMatchObject({ errorCode: 'invalid_grant', errorNo });
  await control({ refuses: 'nobody' });
  await expect(exchanged(refreshToken)).resolves.toMatchObject({ tokenType: 'Bearer' });
});

it('forgets what was given before a revocation, and nothing that came later', async () => {
  const refreshToken = await signedIn();
  const result = await exchanged(refreshToken);
  await control({ revoke: 'accessTokens' });
  expect(await mayRead(result?.accessToken ?? '')).toBe(401);
  expect(await mayRead((await exchanged(refreshToken))?.accessToken ?? '')).toBe(200);

  await control({ revoke: 'refreshTokens' });
  await expect(exchanged(refreshToken)).rejects.toMatchObject({ errorCode: 'invalid_grant', errorNo: 50173 });
  await expect(exchanged(await signedIn())).resolves.toMatchObject({ tokenType: 'Bearer' });
});

it('says what it does not know', async () => {
  const headers = { 'Content-Type': 'application/json' };
  const init = { method: 'POST', headers, body: JSON.stringify({ refuses: 'everything' }) };

  expect((await fetch(`${ground.emulator.url}/_emulator/entra`, init)).status).toBe(400);
});
