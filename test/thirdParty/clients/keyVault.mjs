import { ManagedIdentityCredential } from '@azure/identity';
import { SecretClient } from '@azure/keyvault-secrets';
import { emulator, identityId, tell } from './ground.mjs';

const credential = new ManagedIdentityCredential({ clientId: identityId });
const vault = new SecretClient(emulator, credential, { disableChallengeResourceVerification: true });

const { properties } = await vault.setSecret('one', 'first', { expiresOn: new Date('2030-01-01T00:00:00Z') });
await vault.setSecret('one', 'second');
const newest = await vault.getSecret('one');
const former = await vault.getSecret('one', { version: properties.version });
await vault.updateSecretProperties('one', properties.version, { enabled: false });
const refused = await vault.getSecret('one', { version: properties.version }).catch(({ statusCode }) => statusCode);
const versions = [];
for await (const each of vault.listPropertiesOfSecretVersions('one')) versions.push(each.enabled);
tell({ newest: newest.value, former: former.value, refused, versions });
