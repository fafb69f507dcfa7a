import { X509Certificate } from 'node:crypto';
import { sign } from 'jsonwebtoken';
import { identityHeader } from '../../../emulator/identity/managedIdentity';
import { issueAccessToken, issuerOf, readToken } from '../../../emulator/identity/tokens';
import { partner } from '../../../emulator/seed/partner';
import { appCertificate } from '../../support/appCertificate';
import type { MadeCertificate } from '../../support/appCertificate';
import { Practice } from '../practice';

const jwtBearer = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

let practice: Practice;
let made: MadeCertificate;
beforeAll(async () => {
  [practice, made] = await Promise.all([Practice.open(), appCertificate()]);
  expect((await practice.post('/_emulator/entra', { certificate: made.certificate })).status).toBe(204);
});
afterAll(() => practice.close());

const nowSeconds = () => Math.floor(Date.now() / 1_000);

interface Told {
  readonly access_token: string;
  readonly error_codes?: readonly number[];
}

async function ask(form: Record<string, string>): Promise<{ readonly status: number; readonly body: Told }> {
  const answer = await fetch(`http://127.0.0.1:${practice.emulator.port}/${partner.tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      ...{ grant_type: 'client_credentials', scope: 'https://graph.microsoft.com/.default' },
      ...{ client_id: partner.clientId, client_assertion_type: jwtBearer, ...form },
    }),
  });
  return { status: answer.status, body: (await answer.json()) as Told };
}

/** What a client of a certificate sends, but for the change. */
function assertion(change: object = {}, { certificate, key } = made, algorithm: 'PS256' | 'RS256' = 'PS256'): string {
  const x5t = Buffer.from(new X509Certificate(certificate).fingerprint256.replaceAll(':', ''), 'hex');
  const claims = {
    aud: `https://login.microsoftonline.com/${partner.tenantId}/oauth2/v2.0/token`,
    iss: partner.clientId,
    sub: partner.clientId,
    nbf: nowSeconds(),
    exp: nowSeconds() + 600,
    ...change,
  };
  return sign(claims, key(), { header: { alg: algorithm, 'x5t#S256': x5t.toString('base64url') } });
}

const machine = (path: string, query: Record<string, string>, headers: Record<string, string>) =>
  practice.get(`${path}?${new URLSearchParams(query).toString()}`, { headers, token: null });

const atMachine = async (resource: string, clientId: string = partner.managedIdentity.clientId): Promise<string> => {
  const query = { 'api-version': '2018-02-01', resource, client_id: clientId };
  return (await machine('/metadata/identity/oauth2/token', query, { Metadata: 'true' })).textAt('access_token');
};

it.each(['PS256', 'RS256'] as const)(
  'believes an app that signs with the key of its certificate: %s',
  async (algorithm) => {
    const { status, body } = await ask({ client_assertion: assertion({}, made, algorithm) });

    expect(status).toBe(200);
    expect(readToken(body.access_token)).toMatchObject({ audience: 'graph', appOnly: true });
    expect(JSON.parse(Buffer.from(body.access_token.split('.')[1]!, 'base64url').toString())).toMatchObject({
      appidacr: '2',
      iss: `https://sts.windows.net/${partner.tenantId}/`,
      ver: '1.0',
    });
  },
);

it('believes an app for which its managed identity vouches', async () => {
  expect((await ask({ client_assertion: await atMachine('api://AzureADTokenExchange') })).status).toBe(200);
});

const another = { ...partner, objectId: 'another' };
const exchanged = { audience: 'tokenExchange', appOnly: true } as const;

it.each<[string, () => string | Promise<string>, number]>([
  ['nobody has uploaded', async () => assertion({}, await appCertificate()), 700027],
  ['another key has signed', async () => assertion({}, { ...made, key: (await appCertificate()).key }), 700027],
  ['was changed', () => assertion().replace(/\.[^.]+\./, `.${assertion({ jti: 'another' }).split('.')[1]}.`), 700027],
  ['has ended', () => assertion({ nbf: nowSeconds() - 2_000, exp: nowSeconds() - 1_000 }), 700024],
  ['is meant for somebody else', () => assertion({ aud: 'https://elsewhere.example/oauth2/v2.0/token' }), 700023],
  ['speaks of another app', () => assertion({ sub: 'x' }), 700021],
  ['is no token', () => 'x', 50027],
  ['somebody unknown vouches with', () => assertion({ iss: 'https://elsewhere.example' }), 700211],
  ['the right issuer gave for somebody else', () => assertion({ iss: issuerOf(partner.tenantId) }), 700212],
  ['another managed identity vouches with', () => issueAccessToken(another, exchanged, Date.now()), 700213],
  ['a managed identity got for something else', () => atMachine('https://graph.microsoft.com'), 700211],
])('refuses an assertion that %s', async (_what, make, code) => {
  const { status, body } = await ask({ client_assertion: await make() });

  expect([status, body.error_codes]).toEqual([401, [code]]);
});

it.each([
  ['the machine’s metadata service', '/metadata/identity/oauth2/token', { Metadata: 'true' }],
  ['App Service and Container Apps', '/msi/token', { 'X-IDENTITY-HEADER': identityHeader }],
])('gives a managed identity its tokens as %s does', async (_what, path, proof) => {
  const query = { 'api-version': '2019-08-01', resource: 'https://vault.azure.net' };
  const answer = await machine(path, query, proof);

  expect(answer.body).toMatchObject({ token_type: 'Bearer', resource: query.resource });
  expect(answer.textAt('expires_on')).toMatch(/^\d+$/);
  expect(readToken(answer.textAt('access_token'))).toMatchObject({
    audience: 'keyVault',
    clientId: partner.managedIdentity.clientId,
  });

  const refused = [
    await machine(path, query, {}),
    await machine(path, { ...query, client_id: 'another' }, proof),
    await machine(path, { ...query, resource: 'https://elsewhere.example' }, proof),
  ];
  expect(refused.map(({ status }) => status)).toEqual([400, 400, 400]);
});

it('takes no certificate that is none', async () => {
  expect((await practice.post('/_emulator/entra', { certificate: 'x' })).status).toBe(400);
});
