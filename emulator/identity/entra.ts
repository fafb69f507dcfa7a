import { X509Certificate } from 'node:crypto';
import type { AccessToken } from '../core/route';
import { refusals } from './entraError';
import type { Refusal } from './entraError';

/** Why nobody is let in as a person: consent was withdrawn, a second factor is demanded, a policy of access stands before it. */
export type EntraTrouble = 'consent' | 'mfa' | 'policy';

export const entraTroubles: readonly EntraTrouble[] = ['consent', 'mfa', 'policy'];

export const revocable = ['accessTokens', 'refreshTokens'] as const;
export type Revocable = (typeof revocable)[number];

/** What an administrator of a tenant may do to tokens and to the app while the emulator runs. Forgotten with its process. */
export class Entra {
  private readonly troubles = new Map<string, EntraTrouble>();
  private readonly certificates: X509Certificate[] = [];
  /** Whether people sign in with a second factor from now on. */
  hasFactor = true;
  private accessDeadUntil = 0;
  private refreshDeadUntil = 0;

  /** In one tenant, or without one in every tenant; null: all is well again. */
  refuse(trouble: EntraTrouble | null, tenantId = ''): void {
    if (trouble === null) this.troubles.delete(tenantId);
    else this.troubles.set(tenantId, trouble);
  }

  /** The app may show from now on that it has the key of this certificate. @throws where it is none */
  upload(pem: string): void {
    this.certificates.push(new X509Certificate(pem));
  }

  /** @param thumbprint of SHA-1 or SHA-256, hexadecimal in capitals */
  certificateOf(thumbprint: string): X509Certificate | undefined {
    return this.certificates.find(({ fingerprint, fingerprint256 }) =>
      [fingerprint, fingerprint256].map((text) => text.replaceAll(':', '')).includes(thumbprint),
    );
  }

  /** Where nobody of that very tenant has consented. */
  lacksConsent(tenantId: string): boolean {
    return this.troubles.get(tenantId) === 'consent';
  }

  /** Access tokens, or refresh tokens, that were given up to now (wall-clock milliseconds) open nothing any more. */
  revoke(kind: Revocable, now: number): void {
    if (kind === 'accessTokens') this.accessDeadUntil = now;
    else this.refreshDeadUntil = now;
  }

  /** What opens the vault is a machine's, and none of its business. */
  isDead({ issuedAt, audience }: Pick<AccessToken, 'issuedAt' | 'audience'>): boolean {
    return audience !== 'keyVault' && issuedAt <= this.accessDeadUntil;
  }

  /** What keeps a person's grant of that instant from being taken in that tenant. */
  refusalOf(tenantId: string, issuedAt: number): Refusal | undefined {
    if (issuedAt <= this.refreshDeadUntil) return refusals.grantRevoked();
    const trouble = this.troubles.get(tenantId) ?? this.troubles.get('');
    return trouble && refusals[trouble]();
  }
}
