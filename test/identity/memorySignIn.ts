import { partner } from '../../emulator/seed/partner';
import type { KeptSignIn, RefreshTokens, SignIn, SignInTrouble, SignInTroubles } from '../../src/migration/ports';
import { FakeClock } from '../platform/fakeClock';

/** The emulator's partner, who shows a secret. */
export const practiceApp = (authorityHost: string) => ({
  ...{ tenantId: partner.tenantId, clientId: partner.clientId, authorityHost, emulator: true },
  proof: { by: 'secret', secret: partner.clientSecret } as const,
});

const who = { name: 'Planshift Service', username: 'planshift@partner.example' };

/** Keeps one in memory, with the versions of the real store. */
export class MemoryTokens implements RefreshTokens {
  kept: KeptSignIn | undefined;
  isUnreadable = false;
  /** Of the place where they are kept, which gives and takes none. */
  refusesWith: Error | undefined;

  constructor(refreshToken?: string) {
    const renewedAt = new FakeClock().now().toISOString();
    if (refreshToken !== undefined) this.kept = { refreshToken, who, renewedAt, version: 1 };
  }

  async current(): Promise<KeptSignIn | 'unreadable' | undefined> {
    return this.isUnreadable ? 'unreadable' : this.kept;
  }

  async renew(version: number, next: SignIn): Promise<boolean> {
    if (this.refusesWith) throw this.refusesWith;
    if (this.kept?.version !== version) return false;
    this.kept = { ...next, version: version + 1 };
    return true;
  }

  async put(signIn: SignIn): Promise<void> {
    this.kept = { ...signIn, version: (this.kept?.version ?? 0) + 1 };
  }
}

export class MemoryTroubles implements SignInTroubles {
  /** The one there is, if any. */
  noted: SignInTrouble[] = [];

  async note(trouble: SignInTrouble): Promise<void> {
    this.noted = [trouble];
  }

  async clear(): Promise<void> {
    this.noted = [];
  }

  async isUntold(): Promise<boolean> {
    return this.noted.length > 0;
  }

  async claimTelling(): Promise<SignInTrouble | undefined> {
    return this.noted[0];
  }
}
