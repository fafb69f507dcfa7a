import { ClientCertificateCredential } from '@azure/identity';
import { Client, PageIterator } from '@microsoft/microsoft-graph-client';
import { TokenCredentialAuthenticationProvider } from '@microsoft/microsoft-graph-client/authProviders/azureTokenCredentials/index.js';
import { app, customerId, emulator, here, scopes, tell } from './ground.mjs';

const credential = new ClientCertificateCredential(customerId, app.clientId, app.certificateFile, here);
const graph = Client.initWithMiddleware({
  baseUrl: `${emulator}/`,
  customHosts: new Set([new URL(emulator).hostname]),
  defaultVersion: 'v1.0',
  authProvider: new TokenCredentialAuthenticationProvider(credential, { scopes: [scopes.graph] }),
});

const organization = await graph.api('/organization').get();
const skus = await graph.api('/subscribedSkus').get();
const people = [];
const first = await graph.api('/users').select('id,displayName,assignedLicenses').top(5).get();
await new PageIterator(graph, first, (person) => people.push(person) > 0).iterate();

const holder = people.find(({ assignedLicenses }) => assignedLicenses.length > 0);
const [{ skuId }] = holder.assignedLicenses;
const licences = async () => (await graph.api(`/users/${holder.id}`).select('assignedLicenses').get()).assignedLicenses;
const change = (body) => graph.api(`/users/${holder.id}/assignLicense`).post(body);
await change({ addLicenses: [], removeLicenses: [skuId] });
const without = await licences();
await change({ addLicenses: [{ skuId, disabledPlans: [] }], removeLicenses: [] });

tell({
  organization: organization.value[0].id,
  skus: skus.value.length,
  people: people.length,
  moved: [without.some((each) => each.skuId === skuId), (await licences()).some((each) => each.skuId === skuId)],
});
