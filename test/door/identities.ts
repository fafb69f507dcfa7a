import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { identityHeader } from '../../emulator/identity/managedIdentity';
import { partner } from '../../emulator/seed/partner';
import { startEmulator } from '../../emulator/server';
import type { RunningEmulator } from '../../emulator/server';
import { appCertificate } from '../support/appCertificate';
import { laterClock } from '../support/productionDoor';
import { control } from './partnersAgents';

// The ways in which a partner's bot shows that it is itself. The emulator is strict about whose token a call carries.

export interface IdentityHouse {
  readonly emulator: RunningEmulator;
  readonly nodeOptions?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

type Make = () => Promise<IdentityHouse>;

export const speaksForSomebody = { PARTNER_CENTER_ACCESS: 'appAndUser', GRAPH_ACCESS: 'delegated' };
const noSecrets = { PARTNER_CLIENT_SECRET: '', BOT_PASSWORD: '' };

const emulated = (): Promise<RunningEmulator> =>
  startEmulator({
    dataDir: mkdtempSync(path.join(tmpdir(), 'planshift-identity-')),
    settings: { provisioningDelayMs: 1_000 },
  });

export const withSecret: Make = async () => ({ emulator: await emulated(), environment: {} });

/** One app registration is the partner's app and the bot. */
export const withCertificate: Make = async () => {
  const [emulator, made] = await Promise.all([emulated(), appCertificate()]);
  await control(emulator, 'entra', { certificate: made.certificate });
  const file = made.file('open sesame');
  return {
    emulator,
    environment: {
      ...noSecrets,
      ...{ PARTNER_CERTIFICATE: file, PARTNER_CERTIFICATE_PASSWORD: 'open sesame' },
      ...{ BOT_ID: partner.clientId, BOT_TENANT_ID: partner.tenantId },
      ...{ BOT_CERTIFICATE: file, BOT_CERTIFICATE_PASSWORD: 'open sesame', BOT_CERTIFICATE_CHAIN: 'on' },
    },
  };
};

/** The machine's managed identity is the bot, vouches for the partner's app, and asks for itself at home. */
export const withManagedIdentity: Make = async () => {
  const emulator = await emulated();
  const { clientId } = partner.managedIdentity;
  return {
    emulator,
    environment: {
      ...noSecrets,
      ...{ PARTNER_FEDERATED_CREDENTIAL: 'managedIdentity', MANAGED_IDENTITY_CLIENT_ID: clientId },
      ...{ BOT_TYPE: 'UserAssignedMSI', BOT_ID: clientId, BOT_TENANT_ID: partner.tenantId },
      HOME_IDENTITY: 'managedIdentity',
      IDENTITY_ENDPOINT: `http://127.0.0.1:${emulator.port}/msi/token`,
      IDENTITY_HEADER: identityHeader,
    },
  };
};

/** Four minutes is what everybody has patience for: five. */
export const fourMinutesAhead =
  (make: Make): Make =>
  async () => {
    const { emulator, environment } = await make();
    return { emulator, environment: { ...environment, LATER_MS: '240000' }, nodeOptions: laterClock };
  };
