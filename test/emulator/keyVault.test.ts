import { issueAccessToken } from '../../emulator/identity/tokens';
import { partner } from '../../emulator/seed/partner';
import { Practice } from './practice';

let practice: Practice;
beforeAll(async () => {
  practice = await Practice.open();
});
afterAll(() => practice.close());

const token = (tenantId = partner.tenantId) =>
  issueAccessToken({ tenantId, clientId: partner.clientId }, { audience: 'keyVault', appOnly: true }, Date.now());

const call = (method: string, path: string, body?: object) =>
  practice.call(method, `/secrets/${path}?api-version=7.4`, { token: token(), ...(body && { body }) });

it('tells whoever comes without a token of it where to get one', async () => {
  const asked = [null, token('another tenant'), practice.token('/v1.0')].map((each) =>
    practice.get('/secrets/one?api-version=7.4', { token: each }),
  );

  for (const { status, headers } of await Promise.all(asked)) {
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toBe(
      `Bearer authorization="https://login.microsoftonline.com/${partner.tenantId}", resource="https://vault.azure.net"`,
    );
  }
});

it('keeps each value as a version, and gives the newest or the one that is asked for', async () => {
  const one = await call('PUT', 'one', { value: 'first', attributes: { exp: 1_900_000_000 } });
  await call('PUT', 'ONE', { value: 'second' });
  const version = one.textAt('id').split('/').at(-1) ?? '';

  expect(one.at('attributes')).toMatchObject({ enabled: true, exp: 1_900_000_000 });
  expect((await call('GET', 'one')).at('value')).toBe('second');
  expect((await call('GET', `one/${version}`)).at('value')).toBe('first');
  expect((await call('GET', 'one/versions')).at('value')).toHaveLength(2);
  expect(JSON.stringify((await call('GET', 'one/versions')).body)).not.toContain('second');
});

it('gives nothing of a version that was switched off', async () => {
  const made = await call('PUT', 'two', { value: 'hidden' });
  const version = made.textAt('id').split('/').at(-1) ?? '';
  expect((await call('PATCH', `two/${version}`, { attributes: { enabled: false } })).status).toBe(200);

  const asked = await call('GET', `two/${version}`);
  expect([asked.status, asked.at('error', 'innererror', 'code')]).toEqual([403, 'SecretDisabled']);
});

it('refuses what is not there, has no value, or names no version of the interface', async () => {
  expect((await call('GET', 'nowhere')).at('error', 'code')).toBe('SecretNotFound');
  expect((await call('PATCH', 'one/nowhere', {})).status).toBe(404);
  expect((await call('PUT', 'one', {})).status).toBe(400);
  expect((await call('PUT', 'a%20b', { value: 'x' })).status).toBe(400);
  expect((await practice.get('/secrets/one', { token: token() })).status).toBe(400);
});
