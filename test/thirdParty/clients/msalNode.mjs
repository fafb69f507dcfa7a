import { X509Certificate } from 'node:crypto';
import { ConfidentialClientApplication, CryptoProvider, ManagedIdentityApplication } from '@azure/msal-node';
import { app, claimsOf, emulator, identityId, pem, scopes, tell } from './ground.mjs';

const authority = `${emulator}/${app.tenantId}`;
const clientWith = (proof) =>
  new ConfidentialClientApplication({
    auth: { clientId: app.clientId, authority, knownAuthorities: [new URL(authority).host], ...proof },
  });

const certificate = {
  thumbprintSha256: new X509Certificate(pem()).fingerprint256.replaceAll(':', ''),
  privateKey: pem(),
};
const machine = new ManagedIdentityApplication({ managedIdentityIdParams: { userAssignedClientId: identityId } });
const proofs = {
  secret: { clientSecret: app.secret },
  certificate: { clientCertificate: certificate },
  certificateWithChain: { clientCertificate: { ...certificate, x5c: pem() } },
  managedIdentity: {
    clientAssertion: async () => (await machine.acquireToken({ resource: 'api://AzureADTokenExchange' })).accessToken,
  },
};

const told = {};
for (const [name, proof] of Object.entries(proofs)) {
  const own = await clientWith(proof).acquireTokenByClientCredential({ scopes: [scopes.partnerCenter] });
  told[name] = { app: claimsOf(own.accessToken), person: await person(proof) };
}
tell(told);

/** Signs somebody in by code, and changes the refresh token for another token. */
async function person(proof) {
  const { verifier, challenge } = await new CryptoProvider().generatePkceCodes();
  const asked = { scopes: [scopes.partnerCenter], redirectUri: 'http://localhost:4711' };
  const client = clientWith(proof);
  const page = await client.getAuthCodeUrl({ ...asked, codeChallenge: challenge, codeChallengeMethod: 'S256' });
  const back = new URL((await fetch(page, { redirect: 'manual' })).headers.get('location'));
  await client.acquireTokenByCode({ ...asked, code: back.searchParams.get('code'), codeVerifier: verifier });
  const [{ secret }] = Object.values(JSON.parse(client.getTokenCache().serialize()).RefreshToken);
  const renewed = await clientWith(proof).acquireTokenByRefreshToken({ refreshToken: secret, scopes: asked.scopes });
  return { ...claimsOf(renewed.accessToken), name: renewed.account.name };
}
