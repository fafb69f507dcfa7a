import {
  ClientAssertionCredential,
  ClientCertificateCredential,
  ClientSecretCredential,
  ManagedIdentityCredential,
  WorkloadIdentityCredential,
} from '@azure/identity';
import { writeFileSync } from 'node:fs';
import { app, claimsOf, here, identityId, scopes, tell } from './ground.mjs';

const { tenantId, clientId } = app;
const machine = new ManagedIdentityCredential({ clientId: identityId });
const vouched = async () => (await machine.getToken(scopes.exchange)).token;
const tokenFile = `${app.certificateFile}.token`;
writeFileSync(tokenFile, await vouched());

const credentials = {
  secret: new ClientSecretCredential(tenantId, clientId, app.secret, here),
  certificate: new ClientCertificateCredential(tenantId, clientId, app.certificateFile, here),
  certificateWithChain: new ClientCertificateCredential(tenantId, clientId, app.certificateFile, {
    ...here,
    sendCertificateChain: true,
  }),
  assertion: new ClientAssertionCredential(tenantId, clientId, vouched, here),
  workload: new WorkloadIdentityCredential({ ...here, tenantId, clientId, tokenFilePath: tokenFile }),
  managedIdentity: machine,
  machinesOwn: new ManagedIdentityCredential(),
};

const told = {};
for (const [name, credential] of Object.entries(credentials)) {
  told[name] = claimsOf((await credential.getToken(scopes.graph)).token);
}
tell(told);
