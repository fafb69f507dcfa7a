// What every client is told, and what it tells back: one line of JSON.
import { readFileSync } from 'node:fs';

const { EMULATOR_URL, TENANT_ID, CUSTOMER_ID, CLIENT_ID, CLIENT_SECRET, IDENTITY_ID, CERTIFICATE_FILE } = process.env;

export const emulator = EMULATOR_URL;
export const app = {
  tenantId: TENANT_ID,
  clientId: CLIENT_ID,
  secret: CLIENT_SECRET,
  certificateFile: CERTIFICATE_FILE,
};
export const customerId = CUSTOMER_ID;
/** The client id of the managed identity. */
export const identityId = IDENTITY_ID;
export const scopes = {
  partnerCenter: 'https://api.partnercenter.microsoft.com/.default',
  graph: 'https://graph.microsoft.com/.default',
  exchange: 'api://AzureADTokenExchange/.default',
};

export const pem = () => readFileSync(CERTIFICATE_FILE, 'utf8');

/** What `@azure/identity` has to know to ask here. */
export const here = { authorityHost: EMULATOR_URL, disableInstanceDiscovery: true };

/** What is read of a token. */
export function claimsOf(token) {
  const { aud, tid, idtyp, appidacr, oid, upn } = JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString());
  return { aud, tid, idtyp, appidacr, oid, ...(upn && { upn }) };
}

export const tell = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);
