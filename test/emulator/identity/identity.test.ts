import { ClientSecretCredential } from '@azure/identity';
import { Client } from '@microsoft/microsoft-graph-client';
import { dispatcher } from '../../../emulator/core/http/dispatch';
import { openDoors } from '../../../emulator/core/http/doors';
import type { Doors } from '../../../emulator/core/http/doors';
import { matchRoute, segmentsOf } from '../../../emulator/core/http/match';
import { graphRoutes } from '../../../emulator/graph/routes';
import { Entra } from '../../../emulator/identity/entra';
import { identityRoutesWith } from '../../../emulator/identity/routes';
import { issueAccessToken, issueRefreshToken, readToken, readTokenAt } from '../../../emulator/identity/tokens';
import { nowhere } from '../../../emulator/nowhere';
import { partner } from '../../../emulator/seed/partner';
import { ensureCertificates } from '../../../emulator/tls';
import { customerNamed, openHouse } from '../tenant';

const house = openHouse();
const entra = new Entra();
const identityRoutes = identityRoutesWith(entra);
const freight = customerNamed(house, 'Contoso Freight');
const client = { client_id: partner.clientId, client_secret: partner.clientSecret };
const partnerCenter = 'https://api.partnercenter.microsoft.com';

async function post(address: string, body: Record<string, string>, headers: Record<string, string> = {}) {
  const match = matchRoute(identityRoutes, 'POST', segmentsOf(address) ?? []);
  if (match === undefined || match === 'otherMethod') throw new Error(`No route for ${address}`);
  const request = { method: 'POST', path: address, query: new URLSearchParams(), headers, body };
  const reply = await match.route.handle(request, match.params, house);
  return { status: reply.status, body: reply.body as Record<string, unknown> };
}

const v1 = (tenant: string, form: Record<string, string>) => post(`/${tenant}/oauth2/token`, { ...client, ...form });
const v2 = (tenant: string, form: Record<string, string>) =>
  post(`/${tenant}/oauth2/v2.0/token`, { ...client, ...form });
const claimsOf = (token: unknown): unknown =>
  JSON.parse(Buffer.from(String(token).split('.')[1] ?? '', 'base64url').toString());

describe('the token endpoint', () => {
  it('answers version 1 with numbers as texts, for the app alone', async () => {
    const { status, body } = await v1(partner.tenantId, { grant_type: 'client_credentials', resource: partnerCenter });
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: '3599', resource: partnerCenter });
    expect(body['expires_on']).toMatch(/^\d+$/);
    expect(body).not.toHaveProperty('refresh_token');
    const token = readToken(`Bearer ${String(body['access_token'])}`);
    expect(token).toMatchObject({ tenantId: partner.tenantId, audience: 'partnerCenter', appOnly: true });
    expect(claimsOf(body['access_token'])).toMatchObject({
      tid: partner.tenantId,
      aud: partnerCenter,
      appid: partner.clientId,
    });
  });

  it('answers version 2 with numbers, in the tenant of a customer, found by its domain as well', async () => {
    for (const tenant of [freight.id, freight.domain]) {
      const form = { grant_type: 'client_credentials', scope: 'https://graph.microsoft.com/.default' };
      const { status, body } = await v2(tenant, form);
      expect([status, body['expires_in']]).toEqual([200, 3599]);
      expect(readToken(String(body['access_token']))).toMatchObject({ tenantId: freight.id, audience: 'graph' });
    }
  });

  it('changes a code for tokens of a user, and each refresh token for a fresh one', async () => {
    const address = `/${partner.tenantId}/oauth2/authorize`;
    const match = matchRoute(identityRoutes, 'GET', segmentsOf(address) ?? []);
    if (match === undefined || match === 'otherMethod') throw new Error('no authorize route');
    const query = new URLSearchParams({
      client_id: partner.clientId,
      redirect_uri: 'http://localhost/back',
      state: 's',
    });
    const sent = await match.route.handle(
      { method: 'GET', path: address, query, headers: {}, body: undefined },
      match.params,
      house,
    );
    const back = new URL(sent.headers?.['location'] ?? '');
    expect(back.searchParams.get('state')).toBe('s');
    const code = back.searchParams.get('code') ?? '';
    const first = await v1(partner.tenantId, { grant_type: 'authorization_code', code, resource: partnerCenter });
    expect(readToken(String(first.body['access_token']))).toMatchObject({ appOnly: false });
    const refresh = String(first.body['refresh_token']);
    const graph = { grant_type: 'refresh_token', refresh_token: refresh, resource: 'https://graph.microsoft.com' };
    const second = await v1(freight.id, graph);
    expect(second.status).toBe(200);
    expect(readToken(String(second.body['access_token']))).toMatchObject({
      tenantId: freight.id,
      audience: 'graph',
      appOnly: false,
    });
    expect(second.body['refresh_token']).not.toBe(refresh);
  });

  it('takes the secret as HTTP Basic as well', async () => {
    const basic = Buffer.from(`${partner.clientId}:${encodeURIComponent(partner.clientSecret)}`).toString('base64');
    const form = { grant_type: 'client_credentials', resource: partnerCenter };
    const reply = await post(`/${partner.tenantId}/oauth2/token`, form, { authorization: `Basic ${basic}` });
    expect(reply.status).toBe(200);
  });

  const app = { grant_type: 'client_credentials', scope: 'https://graph.microsoft.com/.default' };
  it.each<[string, string, Record<string, string>, number, string, number]>([
    ['a wrong secret', partner.tenantId, { ...app, client_secret: 'x' }, 401, 'invalid_client', 7000215],
    ['no secret', partner.tenantId, { ...app, client_secret: '' }, 401, 'invalid_client', 7000218],
    ['an unknown app', partner.tenantId, { ...app, client_id: 'x' }, 400, 'unauthorized_client', 700016],
    ['an unknown tenant', 'nowhere.example', app, 400, 'invalid_request', 90002],
    ['no grant', partner.tenantId, { scope: app.scope }, 400, 'invalid_request', 900144],
    ['the password grant', partner.tenantId, { ...app, grant_type: 'password' }, 400, 'unsupported_grant_type', 70003],
    [
      'a single permission',
      freight.id,
      { ...app, scope: 'https://graph.microsoft.com/User.Read' },
      400,
      'invalid_scope',
      1002012,
    ],
    [
      'an unknown service',
      freight.id,
      { ...app, scope: 'https://example.com/.default' },
      400,
      'invalid_resource',
      500011,
    ],
    [
      'Partner Center at a customer',
      freight.id,
      { ...app, scope: `${partnerCenter}/.default` },
      400,
      'invalid_resource',
      500011,
    ],
    [
      'a made-up refresh token',
      partner.tenantId,
      { ...app, grant_type: 'refresh_token', refresh_token: 'a.b.c' },
      400,
      'invalid_grant',
      70008,
    ],
    [
      'a dead refresh token',
      partner.tenantId,
      {
        ...app,
        grant_type: 'refresh_token',
        refresh_token: issueRefreshToken({ tenantId: partner.tenantId, clientId: partner.clientId }, 0),
      },
      400,
      'invalid_grant',
      70008,
    ],
    [
      'somebody else’s refresh token',
      partner.tenantId,
      {
        ...app,
        grant_type: 'refresh_token',
        refresh_token: issueRefreshToken({ tenantId: partner.tenantId, clientId: 'x' }, Date.now()),
      },
      400,
      'invalid_grant',
      700002,
    ],
  ])('refuses %s in the words of Entra', async (_case, tenant, form, status, error, code) => {
    const reply = await v2(tenant, form);
    expect([reply.status, reply.body['error'], reply.body['error_codes']]).toEqual([status, error, [code]]);
    expect(reply.body['error_description']).toMatch(new RegExp(`^AADSTS${code}: .* Correlation ID: .* Timestamp: `));
  });
});

describe('a token', () => {
  const holder = { tenantId: freight.id, clientId: partner.clientId };

  it('lasts an hour and can be changed by nobody', () => {
    const token = issueAccessToken(holder, { audience: 'graph', appOnly: true }, 0);
    expect(readTokenAt(token, 3_598_000)).toMatchObject({ expiresAt: 3_599_000 });
    expect(readTokenAt(token, 3_599_000)).toBeUndefined();
    const [head, , seal] = token.split('.');
    const other = Buffer.from(JSON.stringify({ kind: 'access', tid: 'x', exp: 9e9 })).toString('base64url');
    expect(readTokenAt(`${head}.${other}.${seal}`, 0)).toBeUndefined();
    expect(readTokenAt(undefined, 0)).toBeUndefined();
    expect(readTokenAt(issueRefreshToken(holder, 0), 0)).toBeUndefined();
  });
});

describe('Microsoft’s own clients', () => {
  let doors: Doors;

  beforeAll(async () => {
    const trusted = process.env['TEST_TLS_DIR'];
    if (trusted === undefined) throw new Error('Run this through test/run.mjs, which has the certificate trusted.');
    const routes = [...graphRoutes, ...identityRoutes];
    const listener = dispatcher({ house, controlRoutes: [], routes, readToken, troubleFor: () => undefined, nowhere });
    doors = await openDoors(0, await ensureCertificates(trusted), listener);
  });

  afterAll(() => doors.close());

  const credentialFor = (tenantId: string, secret = partner.clientSecret) =>
    new ClientSecretCredential(tenantId, partner.clientId, secret, {
      authorityHost: `https://localhost:${doors.port}`,
      disableInstanceDiscovery: true,
    });

  it('get a token, unchanged, and read the users of a customer with it', async () => {
    const credential = credentialFor(freight.id);
    const graph = Client.init({
      baseUrl: `https://localhost:${doors.port}/`,
      customHosts: new Set(['localhost']),
      defaultVersion: 'v1.0',
      authProvider: (done) => {
        credential.getToken('https://graph.microsoft.com/.default').then(
          ({ token }) => done(null, token),
          (error: unknown) => done(error, null),
        );
      },
    });
    const page = (await graph.api('/users').select('displayName,usageLocation').top(5).get()) as {
      value: unknown[];
      '@odata.nextLink': string;
    };
    expect(page.value).toHaveLength(5);
    const next = (await graph.api(page['@odata.nextLink']).get()) as { value: unknown[] };
    expect(next.value).toHaveLength(5);
  });

  it('report a wrong secret as Entra’s refusal', async () => {
    const asked = credentialFor(partner.tenantId, 'wrong').getToken(`${partnerCenter}/.default`);
    await expect(asked).rejects.toThrow(/AADSTS7000215/);
  });
});
