import { readFile } from 'node:fs/promises';
import { ManagedIdentityCredential } from '@azure/identity';
import type { TokenCredential } from '@azure/identity';
import { defined } from '../platform/defined';
import type { FederatedProof, ManagedIdentity } from './settings';

/** What vouches for the app, to be shown in place of a secret; asked for each time, because it ends. @throws what Azure throws, or the file */
export function assertionOf(proof: FederatedProof): () => Promise<string> {
  if (proof.by === 'tokenFile') return async () => (await readFile(proof.file, 'utf8')).trim();
  const identity = managedIdentity(proof);
  return async () => {
    const token = await identity.getToken(`${proof.audience}/.default`);
    if (!token) throw new Error('The managed identity gave no token.');
    return token.token;
  };
}

/** The token that Azure gives this machine. */
export const managedIdentity = ({ clientId }: ManagedIdentity): TokenCredential =>
  new ManagedIdentityCredential({ ...defined({ clientId }), retryOptions: { maxRetries: 2 } });
