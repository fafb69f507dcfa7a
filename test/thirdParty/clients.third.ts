import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { identityHeader } from '../../emulator/identity/managedIdentity';
import { partner } from '../../emulator/seed/partner';
import { startEmulator } from '../../emulator/server';
import type { RunningEmulator } from '../../emulator/server';
import { emulatorBehind } from '../door/emulatorBehind';
import { control } from '../door/partnersAgents';
import { appCertificate } from '../support/appCertificate';
import type { MadeCertificate } from '../support/appCertificate';
import { MicrosoftStandIn } from '../support/microsoftStandIn';

// Clients that others have written sign in and work against the emulator, each in a process of its own.

const { tenantId, clientId, clientSecret, managedIdentity } = partner;
const partnerCenter = 'https://api.partnercenter.microsoft.com';
const graph = 'https://graph.microsoft.com';

let emulator: RunningEmulator;
let microsoft: MicrosoftStandIn;
let made: MadeCertificate;
let customer: string;

beforeAll(async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'planshift-third-'));
  [emulator, microsoft, made] = await Promise.all([
    startEmulator({ dataDir }),
    MicrosoftStandIn.open(),
    appCertificate(),
  ]);
  emulatorBehind(microsoft, emulator);
  await control(emulator, 'entra', { certificate: made.certificate });
  customer = [...emulator.house.world.customers.values()].find((each) => each.companyName === 'Contoso Freight')!.id;
});
afterAll(async () => {
  await microsoft.close();
  await emulator.close();
});

/** The machine's metadata service, and what App Service and Container Apps have. */
const machines = {
  'a virtual machine': () => ({ AZURE_POD_IDENTITY_AUTHORITY_HOST: `http://127.0.0.1:${emulator.port}` }),
  'Container Apps': () => ({
    IDENTITY_ENDPOINT: `http://127.0.0.1:${emulator.port}/msi/token`,
    IDENTITY_HEADER: identityHeader,
  }),
};

async function run(script: string, environment: Readonly<Record<string, string>> = machines['Container Apps']()) {
  return JSON.parse(
    await said([path.join('clients', script)], {
      NODE_EXTRA_CA_CERTS: emulator.caFile,
      EMULATOR_URL: `https://localhost:${emulator.port}`,
      TENANT_ID: tenantId,
      CUSTOMER_ID: customer,
      CLIENT_ID: clientId,
      CLIENT_SECRET: clientSecret,
      IDENTITY_ID: managedIdentity.clientId,
      CERTIFICATE_FILE: made.file(),
      ...environment,
    }),
  ) as unknown;
}

/** What is said on standard output. @throws with all that was said where it ends badly */
function said(args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  const child = spawn(process.execPath, args, { cwd: __dirname, env: { PATH: process.env['PATH'], ...env } });
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('close', (code) => {
      const text = Buffer.concat(out).toString();
      if (code === 0) resolve(text);
      else reject(new Error(`${args.join(' ')}: ${text}${Buffer.concat(err).toString()}`));
    });
  });
}

const appToken = (aud: string, appidacr: string) => ({ aud, tid: tenantId, idtyp: 'app', appidacr });

it('msal-node signs in with a secret, a certificate or a managed identity, for the app and for a person', async () => {
  const person = { aud: partnerCenter, idtyp: 'user', upn: 'planshift@partner.example', name: 'Planshift Service' };
  const by = (appidacr: string) => ({
    app: appToken(partnerCenter, appidacr),
    person: { ...person, appidacr },
  });

  expect(await run('msalNode.mjs')).toMatchObject({
    secret: by('1'),
    certificate: by('2'),
    certificateWithChain: by('2'),
    managedIdentity: by('2'),
  });
});

it.each(Object.keys(machines) as (keyof typeof machines)[])(
  '@azure/identity gets tokens with everything it has, on %s',
  async (machine) => {
    const machinesToken = { ...appToken(graph, '2'), oid: managedIdentity.objectId };

    expect(await run('azureIdentity.mjs', machines[machine]())).toMatchObject({
      secret: appToken(graph, '1'),
      certificate: appToken(graph, '2'),
      certificateWithChain: appToken(graph, '2'),
      assertion: appToken(graph, '2'),
      workload: appToken(graph, '2'),
      managedIdentity: machinesToken,
      machinesOwn: machinesToken,
    });
  },
);

it('the Graph client reads page by page, and takes and gives licences', async () => {
  const there = emulator.house.world.customers.get(customer);

  expect(await run('graphClient.mjs')).toEqual({
    organization: customer,
    skus: expect.any(Number) as number,
    people: there?.users.size,
    moved: [false, true],
  });
});

it('the Key Vault client keeps versions, and gets none that is switched off', async () => {
  expect(await run('keyVault.mjs')).toEqual({
    newest: 'second',
    former: 'first',
    refused: 403,
    versions: [false, true],
  });
});

describe('CLI for Microsoft 365', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'planshift-m365-'));
  const m365 = (...args: readonly string[]) =>
    said(['node_modules/@pnp/cli-microsoft365/dist/index.js', ...args], {
      HOME: home,
      XDG_CONFIG_HOME: home,
      CLIMICROSOFT365_NOUPDATE: '1',
      NODE_EXTRA_CA_CERTS: microsoft.caFile,
      // It knows no authority but Microsoft's, so it is asked for under Microsoft's names.
      NODE_OPTIONS: `--require ${path.join(__dirname, '..', 'support', 'microsoftNames.cjs')}`,
      MICROSOFT_NAMES_PORT: String(microsoft.port),
    });
  const app = () => ['--appId', clientId, '--tenant', customer];

  it.each([
    ['a secret', () => ['--authType', 'secret', '--secret', clientSecret]],
    ['a certificate', () => ['--authType', 'certificate', '--certificateFile', made.file()]],
  ])('signs in with %s and reads a customer’s people', async (_what, proof) => {
    await m365('cli', 'config', 'set', '--key', 'disableTelemetry', '--value', 'true');
    await m365('login', ...app(), ...proof());
    const people = JSON.parse(await m365('entra', 'user', 'list', '--output', 'json')) as readonly object[];
    await m365('logout');

    expect(people).toHaveLength(emulator.house.world.customers.get(customer)?.users.size ?? 0);
  });
});
