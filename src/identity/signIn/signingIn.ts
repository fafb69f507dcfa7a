import { randomUUID } from 'node:crypto';
import { CryptoProvider, PublicClientApplication } from '@azure/msal-node';
import type { AuthenticationResult } from '@azure/msal-node';
import type { SignIn } from '../../migration/ports';
import { systemClock } from '../../platform/systemClock';
import { within } from '../../platform/within';
import type { IdentitySettings } from '../settings';
import { listenForCode } from './loopback';
import { authOf, confidentialClient, refreshTokenIn } from './msalClient';

const patienceMs = 900_000;

/** Says to the person what they have to do. */
type Tell = (sentence: string) => void;

/**
 * Somebody signs in with a browser on this machine, which brings a code back that only we can redeem.
 *
 * @param port of the redirect address that the app registration has
 * @throws Error in Entra's own words where it refuses
 */
export async function signInByBrowser(
  settings: IdentitySettings,
  scope: string,
  { port, tell }: { readonly port: number; readonly tell: Tell },
): Promise<SignIn> {
  const state = randomUUID();
  const { verifier, challenge } = await new CryptoProvider().generatePkceCodes();
  const client = confidentialClient(settings, settings.tenantId);
  const loopback = await listenForCode(port, state);
  try {
    const { redirectUri } = loopback;
    const asked = { scopes: [scope], redirectUri, state, prompt: 'select_account' };
    const page = await client.getAuthCodeUrl({ ...asked, codeChallenge: challenge, codeChallengeMethod: 'S256' });
    tell(
      `Open this address in a browser on this machine and sign in as whoever Planshift is to speak for:\n\n${page}\n`,
    );
    const { code, refusal } = await within(patienceMs, () => loopback.brought);
    if (code === undefined) throw new Error(refusal ?? 'Nobody has signed in.');
    const result = await client.acquireTokenByCode({ code, codeVerifier: verifier, redirectUri, scopes: [scope] });
    return signInOf(result, refreshTokenIn(client));
  } finally {
    loopback.close();
  }
}

/** Somebody types a code into a page, on whichever machine; the app registration has to allow public client flows. */
export async function signInByDeviceCode(settings: IdentitySettings, scope: string, tell: Tell): Promise<SignIn> {
  const client = new PublicClientApplication({ auth: authOf(settings, settings.tenantId) });
  const deviceCodeCallback = ({ message }: { readonly message: string }): void => tell(message);
  const result = await client.acquireTokenByDeviceCode({ scopes: [scope], deviceCodeCallback });
  return signInOf(result, refreshTokenIn(client));
}

function signInOf(result: AuthenticationResult | null, refreshToken: string | undefined): SignIn {
  if (!result || refreshToken === undefined) throw new Error('Entra gave no refresh token.');
  const { name = '', username = '' } = result.account ?? {};
  return { refreshToken, who: { name, username }, renewedAt: systemClock.now().toISOString() };
}
