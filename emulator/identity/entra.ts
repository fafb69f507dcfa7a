import { refusals } from './entraError';
import type { Refusal } from './entraError';

/** Why nobody is let in as a person: consent was withdrawn, a second factor is demanded, a policy of access stands before it. */
export type EntraTrouble = 'consent' | 'mfa' | 'policy';

export const entraTroubles: readonly EntraTrouble[] = ['consent', 'mfa', 'policy'];

export const revocable = ['accessTokens', 'refreshTokens'] as const;
export type Revocable = (typeof revocable)[number];

/** What an administrator of a tenant may do to tokens of people while the emulator runs. Forgotten with its process. */
export class Entra {
  private readonly troubles = new Map<string, EntraTrouble>();
  private accessDeadUntil = 0;
  private refreshDeadUntil = 0;

  /** In one tenant, or without one in every tenant; null: all is well again. */
  refuse(trouble: EntraTrouble | null, tenantId = ''): void {
    if (trouble === null) this.troubles.delete(tenantId);
    else this.troubles.set(tenantId, trouble);
  }

  /** Access tokens, or refresh tokens, that were given up to now (wall-clock milliseconds) open nothing any more. */
  revoke(kind: Revocable, now: number): void {
    if (kind === 'accessTokens') this.accessDeadUntil = now;
    else this.refreshDeadUntil = now;
  }

  isDead({ issuedAt }: { readonly issuedAt: number }): boolean {
    return issuedAt <= this.accessDeadUntil;
  }

  /** What keeps a person's grant of that instant from being taken in that tenant. */
  refusalOf(tenantId: string, issuedAt: number): Refusal | undefined {
    if (issuedAt <= this.refreshDeadUntil) return refusals.grantRevoked();
    const trouble = this.troubles.get(tenantId) ?? this.troubles.get('');
    return trouble && refusals[trouble]();
  }
}
