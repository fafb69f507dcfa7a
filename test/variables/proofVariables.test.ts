import { X509Certificate } from 'node:crypto';
import { readConfig } from '../../src/config';
import { appCertificate } from '../support/appCertificate';
import type { MadeCertificate } from '../support/appCertificate';

const id = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-00000000000a`;

const nobody = {
  PARTNER_TENANT_ID: id('1'),
  PARTNER_CLIENT_ID: id('2'),
  TOKEN_KEY: 'dGhpcnR5LXR3byBieXRlcyBmb3IgdGVzdHMgYWxvbmU=',
  BOT_ID: id('3'),
  BOT_TENANT_ID: id('4'),
  ALLOWED_AGENTS: id('5'),
};
const secrets = { PARTNER_CLIENT_SECRET: 'the partner secret', BOT_PASSWORD: 'the bot password' };

type Variables = Readonly<Record<string, string>>;

function complaint(change: Variables, base: Variables = { ...nobody, ...secrets }): string {
  try {
    readConfig({ ...base, ...change });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'started';
}

let made: MadeCertificate;
beforeAll(async () => {
  made = await appCertificate();
});

it('takes a certificate in place of either secret, from a file or as it is', () => {
  const given = { PARTNER_CERTIFICATE: made.file(), BOT_CERTIFICATE: `${made.certificate}\n${made.key()}` };
  const { identity, botIdentity } = readConfig({ ...nobody, ...given });
  const thumbprint = new X509Certificate(made.certificate).fingerprint256.replaceAll(':', '');

  for (const proof of [identity.proof, botIdentity?.proof]) {
    expect(proof).toMatchObject({ by: 'certificate', certificate: { thumbprint, isChainSent: false } });
  }
});

it('opens a key with its password, reads line ends that an env file has written out, and sends the chain if told to', () => {
  const inOneLine = `${made.certificate}\n${made.key('open sesame')}`.replaceAll('\n', '\\n');
  const given = { PARTNER_CERTIFICATE: inOneLine, PARTNER_CERTIFICATE_PASSWORD: 'open sesame' };
  const { proof } = readConfig({
    ...{ ...nobody, BOT_PASSWORD: 'x', PARTNER_CERTIFICATE_CHAIN: 'on' },
    ...given,
  }).identity;

  expect(proof).toMatchObject({ by: 'certificate', certificate: { isChainSent: true } });
  expect(JSON.stringify(proof)).toContain(JSON.stringify(made.key().trim()).slice(1, -1));
});

it('lets the machine’s managed identity, or the file of a token, vouch for an app', () => {
  const given = {
    ...nobody,
    PARTNER_FEDERATED_CREDENTIAL: 'managedIdentity',
    MANAGED_IDENTITY_CLIENT_ID: id('7'),
    BOT_FEDERATED_CREDENTIAL: 'tokenFile',
    AZURE_FEDERATED_TOKEN_FILE: '/var/run/token',
  };

  expect(readConfig(given).identity.proof).toEqual({
    by: 'managedIdentity',
    clientId: id('7'),
    audience: 'api://AzureADTokenExchange',
  });
  expect(readConfig({ ...given, CLOUD: 'usGov' }).identity.proof).toMatchObject({
    audience: 'api://AzureADTokenExchangeUSGov',
  });
  expect(readConfig(given).botIdentity?.proof).toEqual({ by: 'tokenFile', file: '/var/run/token' });
});

it('lets the bot be a managed identity itself, which has nothing to show', () => {
  const { PARTNER_CLIENT_SECRET } = secrets;

  expect(readConfig({ ...nobody, PARTNER_CLIENT_SECRET, BOT_TYPE: 'UserAssignedMSI' }).botIdentity).toEqual({
    tenantId: id('4'),
    clientId: id('3'),
    proof: 'itself',
  });
});

it('asks in the partner’s own tenant as the app, or as the managed identity where told to', () => {
  const given = { ...nobody, ...secrets };

  expect(readConfig(given).identity).not.toHaveProperty('home');
  expect(readConfig({ ...given, HOME_IDENTITY: 'managedIdentity' }).identity.home).toEqual({});
  expect(
    readConfig({ ...given, HOME_IDENTITY: 'managedIdentity', MANAGED_IDENTITY_CLIENT_ID: id('7') }).identity.home,
  ).toEqual({ clientId: id('7') });
});

it('stays in practice where only the platform has told of a token file', () => {
  expect(readConfig({ AZURE_FEDERATED_TOKEN_FILE: '/var/run/token' }).mode).toBe('local');
});

it('names what an app may show where it shows nothing', () => {
  const said = complaint({}, nobody);

  expect(said).toContain(
    'PARTNER_CLIENT_SECRET: is missing, or PARTNER_CERTIFICATE or PARTNER_FEDERATED_CREDENTIAL in its place',
  );
  expect(said).toContain('BOT_PASSWORD: is missing, or BOT_CERTIFICATE or BOT_FEDERATED_CREDENTIAL in its place');
});

it.each<[string, Variables, string]>([
  [
    'two proofs',
    { PARTNER_CERTIFICATE: 'x' },
    'PARTNER_CLIENT_SECRET, PARTNER_CERTIFICATE: only one of them may be set',
  ],
  [
    'a proof of who is itself',
    { BOT_TYPE: 'UserAssignedMSI' },
    'BOT_PASSWORD: must not be set where BOT_TYPE is UserAssignedMSI',
  ],
  ['another type', { BOT_TYPE: 'hidden-value' }, 'BOT_TYPE: must be SingleTenant or UserAssignedMSI'],
  [
    'a password for nothing',
    { BOT_CERTIFICATE_PASSWORD: 'hidden-value' },
    'BOT_CERTIFICATE_PASSWORD: must not be set without BOT_CERTIFICATE',
  ],
  ['another home', { HOME_IDENTITY: 'hidden-value' }, 'HOME_IDENTITY: must be app or managedIdentity'],
  [
    'two places for the sign-in',
    { KEY_VAULT_URL: 'https://planshift.vault.azure.net' },
    'TOKEN_KEY, KEY_VAULT_URL: only one of them may be set',
  ],
])('refuses %s', (_what, change, sentence) => {
  const said = complaint(change);

  expect(said).toContain(`  ${sentence}`);
  expect(said).not.toContain('hidden-value');
});

it.each(['managedIdentity', 'tokenFile'])('wants to know who vouches: %s', (way) => {
  const { BOT_PASSWORD } = secrets;
  const missing = way === 'tokenFile' ? 'AZURE_FEDERATED_TOKEN_FILE' : 'MANAGED_IDENTITY_CLIENT_ID';

  expect(complaint({ BOT_PASSWORD, PARTNER_FEDERATED_CREDENTIAL: way }, nobody)).toContain(`${missing}: is missing`);
});

it('keeps the sign-in in the vault of its cloud, and in no other place', () => {
  const rest = { ...nobody, ...secrets, TOKEN_KEY: '' };
  const url = 'https://planshift.vault.azure.net';

  expect(readConfig({ ...rest, KEY_VAULT_URL: url }).identity.signIn?.kept).toEqual({ vaultUrl: url });
  expect(complaint({ KEY_VAULT_URL: 'https://vault.hidden-value.example' }, rest)).toMatch(
    /KEY_VAULT_URL: must be https:\/\/ on \*\.vault\.azure\.net$/m,
  );
});

describe('a certificate is refused', () => {
  const refused = (given: string, password = '') =>
    complaint({ PARTNER_CERTIFICATE: given, PARTNER_CERTIFICATE_PASSWORD: password, BOT_PASSWORD: 'x' }, nobody);

  it.each<[string, () => string | Promise<string>, RegExp]>([
    ['that is no file', () => '/nowhere/hidden-value.pem', /a PEM file that can be read/],
    ['without a certificate', () => made.key(), /hold a certificate/],
    ['without a key', () => made.certificate, /hold the private key/],
    ['whose password is missing', () => made.file('hidden-value'), /a private key that opens/],
    ['with another’s key', async () => made.certificate + (await appCertificate()).key(), /the key of its first/],
    ['that is not RSA', async () => (await appCertificate('ec')).file(), /an RSA key/],
    ['that is broken', () => `${made.certificate.replace('MII', 'AAA')}\n${made.key()}`, /hold a certificate/],
  ])('%s', async (_what, make, sentence) => {
    const said = refused(await make());

    expect(said).toMatch(new RegExp(`  PARTNER_CERTIFICATE: must .*${sentence.source}`));
    expect(said).not.toContain('hidden-value');
    expect(said).not.toContain('PRIVATE KEY-');
  });
});
