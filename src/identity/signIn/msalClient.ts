import { ConfidentialClientApplication } from '@azure/msal-node';
import { z } from 'zod';
import { assertionOf } from '../assertion';
import type { EntraAnswer } from '../entraPatience';
import type { AppProof, IdentitySettings } from '../settings';
import { networkNoting } from './network';

const publicAuthority = 'https://login.microsoftonline.com';

/** What every client of Microsoft's library is told. Its authority is believed, so it looks for none elsewhere. */
export function authOf({ clientId, authorityHost = publicAuthority }: IdentitySettings, tenantId: string) {
  const authority = new URL(tenantId, `${authorityHost}/`);
  return { clientId, authority: authority.href, knownAuthorities: [authority.host] };
}

/** Made for one exchange, so that nothing is kept but what is kept on purpose. @param note hears what Entra answers */
export const confidentialClient = (
  settings: IdentitySettings,
  tenantId: string,
  note: (answer: EntraAnswer) => void = () => undefined,
): ConfidentialClientApplication =>
  new ConfidentialClientApplication({
    auth: { ...authOf(settings, tenantId), ...shownFor(settings.proof) },
    system: { networkClient: networkNoting(note) },
  });

function shownFor(proof: AppProof) {
  if (proof.by === 'secret') return { clientSecret: proof.secret };
  if (proof.by !== 'certificate') return { clientAssertion: assertionOf(proof) };
  const { chain, key, thumbprint, isChainSent } = proof.certificate;
  const x5c = isChainSent ? { x5c: chain } : {};
  return { clientCertificate: { thumbprintSha256: thumbprint, privateKey: key, ...x5c } };
}

const Kept = z.object({ RefreshToken: z.record(z.string(), z.object({ secret: z.string().min(1) })) });

/** The library hands out no refresh token, but writes down the one that came. */
export function refreshTokenIn(client: { getTokenCache(): { serialize(): string } }): string | undefined {
  const kept = Kept.safeParse(JSON.parse(client.getTokenCache().serialize()));
  return kept.success ? Object.values(kept.data.RefreshToken)[0]?.secret : undefined;
}
