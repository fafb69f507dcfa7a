import type { AccessToken } from '@azure/identity';
import { isKnownError } from '../../migration/errors';
import type { KnownError } from '../../migration/errors';
import type { KeptSignIn, RefreshTokens, SignIn, SignInTrouble, SignInTroubles } from '../../migration/ports';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import type { CustomerConsent } from './customerConsent';
import { consentSpreads, entraSilent, notLetIn, signInNeeded } from './errors';
import type { Exchange, Exchanged } from './exchange';
import { lacksConsent, refusalIn } from './refusal';

export interface SpeakingDeps {
  readonly tokens: RefreshTokens;
  readonly troubles: SignInTroubles;
  readonly exchange: Exchange;
  readonly consent: Pick<CustomerConsent, 'give'>;
  readonly log: Log;
  /** The wall's, by which tokens age whatever the house's clock says. */
  readonly clock: Clock;
  readonly homeTenantId: string;
  /** What is asked for at home, where it is to be seen whether somebody can be spoken for at all. */
  readonly homeScope: string;
}

/** A refusal may be mended without a new sign-in; Entra is asked again no sooner. */
const askAgainMs = 60_000;
/** Unused it would end after 90 days. */
const renewAfterMs = 86_400_000;
/** Where what was renewed could not be kept. */
const keepAgainMs = 3_600_000;

/** Speaks for whoever has signed in: changes the kept refresh token for access tokens, and keeps the renewed one. */
export class SpokenFor {
  /** Until somebody could be spoken for again. */
  private isTroubled = false;
  private unkeptAt: number | undefined;
  private refused: { readonly version: number; readonly trouble: SignInTrouble; readonly at: number } | undefined;

  constructor(private readonly deps: SpeakingDeps) {}

  /** @throws KnownError `signInNeeded`, `noAccess` where only this tenant refuses, `throttled`, `serviceDown` */
  async tokenIn(tenantId: string, scope: string): Promise<AccessToken> {
    if (tenantId === this.deps.homeTenantId) return this.tokenAtHome(scope);
    const kept = await this.kept();
    try {
      return (await this.used(kept, tenantId, scope)).accessToken;
    } catch (error) {
      if (isKnownError(error)) throw error;
      const refusal = refusalIn(error);
      // What a customer refuses is the house's trouble only where its own tenant refuses it, too.
      if (refusal.is === 'person') await this.tokenAtHome(this.deps.homeScope);
      if (refusal.is === 'silence') throw entraSilent();
      if (!lacksConsent(refusal)) throw notLetIn();
      return await this.tokenOnceConsented(tenantId, scope);
    }
  }

  private async tokenOnceConsented(tenantId: string, scope: string): Promise<AccessToken> {
    const given = await this.deps.consent.give(tenantId);
    if (given === 'no') throw notLetIn();
    if (given === 'spreading') throw consentSpreads();
    try {
      return (await this.used(await this.kept(), tenantId, scope)).accessToken;
    } catch {
      throw consentSpreads();
    }
  }

  /** Keeps the sign-in from ending unused, and tries again what was refused. Never throws for what Entra says. */
  async lookAfter(): Promise<void> {
    try {
      const kept = await this.kept();
      const age = this.deps.clock.now().getTime() - Date.parse(kept.renewedAt);
      if (this.isTroubled || (age > renewAfterMs && !this.isUnkeptLately()))
        await this.tokenAtHome(this.deps.homeScope);
    } catch (error) {
      if (!isKnownError(error)) throw error;
    }
  }

  private async tokenAtHome(scope: string): Promise<AccessToken> {
    const kept = await this.kept();
    const { accessToken, refreshToken, former } = await this.used(kept, this.deps.homeTenantId, scope).catch(
      async (error: unknown) => {
        throw await this.failure(error, kept.version);
      },
    );
    const renewedAt = this.deps.clock.now().toISOString();
    await this.keep(kept.version, { who: kept.who, refreshToken, former, renewedAt });
    this.refused = undefined;
    this.isTroubled = false;
    await this.deps.troubles.clear();
    return accessToken;
  }

  /**
   * Where another process was first, its renewed one is as good, and ours is let go. What was renewed goes on to be good as well, so a
   * place that takes none for now keeps nobody from speaking.
   */
  private async keep(version: number, next: SignIn): Promise<void> {
    try {
      await this.deps.tokens.renew(version, next);
      this.unkeptAt = undefined;
    } catch (error) {
      if (!isKnownError(error)) throw error;
      if (this.isUnkeptLately()) return;
      this.unkeptAt = this.deps.clock.now().getTime();
      this.deps.log.error('The renewed sign-in could not be kept. The former one is used until it ends.', error);
    }
  }

  private isUnkeptLately(): boolean {
    return this.unkeptAt !== undefined && this.deps.clock.now().getTime() - this.unkeptAt < keepAgainMs;
  }

  /** @throws KnownError where there is none, or where it was refused a moment ago */
  private async kept(): Promise<KeptSignIn> {
    const kept = await this.deps.tokens.current();
    if (kept === undefined) throw await this.troubled('missing');
    if (kept === 'unreadable') throw await this.troubled('unreadable');
    const { refused } = this;
    const isLately = refused !== undefined && this.deps.clock.now().getTime() - refused.at < askAgainMs;
    if (isLately && refused.version === kept.version) throw signInNeeded(refused.trouble);
    return kept;
  }

  /** The former one is tried where the renewed one never worked. @throws what the exchange throws */
  private async used(
    { refreshToken, former }: KeptSignIn,
    tenantId: string,
    scope: string,
  ): Promise<Exchanged & { readonly former: string }> {
    const { exchange } = this.deps;
    try {
      return { ...(await exchange(tenantId, scope, refreshToken)), former: refreshToken };
    } catch (error) {
      const refusal = refusalIn(error);
      const isOver = refusal.is === 'person' && refusal.trouble === 'ended';
      if (!isOver || former === undefined) throw error;
      return { ...(await exchange(tenantId, scope, former)), former };
    }
  }

  private async failure(error: unknown, version: number): Promise<KnownError> {
    if (isKnownError(error)) return error;
    const refusal = refusalIn(error);
    if (refusal.is !== 'person') return refusal.is === 'app' ? notLetIn() : entraSilent();
    this.refused = { version, trouble: refusal.trouble, at: this.deps.clock.now().getTime() };
    return this.troubled(refusal.trouble);
  }

  private async troubled(trouble: SignInTrouble): Promise<KnownError> {
    if (!this.isTroubled)
      this.deps.log.warn('Nobody can be spoken for. Who administers the bot runs npm run consent.', { code: trouble });
    this.isTroubled = true;
    await this.deps.troubles.note(trouble, this.deps.clock.now().toISOString());
    return signInNeeded(trouble);
  }
}
