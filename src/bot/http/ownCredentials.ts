import type { TokenCredential } from '@azure/identity';
import { AppCredentials, ServiceClientCredentialsFactory } from 'botframework-connector';

export interface OwnIdentity {
  readonly appId: string;
  readonly tenantId: string;
  readonly credential: TokenCredential;
}

/** The bot's own tokens for Teams, however it shows that it is itself; the SDK keeps them until shortly before their end. */
class OwnCredentials extends AppCredentials {
  constructor(
    private readonly own: OwnIdentity,
    private readonly scope: string,
  ) {
    super(own.appId, own.tenantId, scope);
  }

  protected override async refreshToken() {
    const token = await this.own.credential.getToken(`${this.scope}/.default`);
    if (!token) throw new Error('Entra gave no token for the bot.');
    return { accessToken: token.token, expiresOn: new Date(token.expiresOnTimestamp) };
  }
}

/**
 * For all of them. The SDK has a factory for each kind, of which that for certificates asks the public cloud whatever cloud it is, and that
 * for managed identities whatever signs in on this machine first.
 */
export class OwnCredentialsFactory extends ServiceClientCredentialsFactory {
  constructor(private readonly own: OwnIdentity) {
    super();
  }

  override async isValidAppId(appId: string): Promise<boolean> {
    return appId === this.own.appId;
  }

  override async isAuthenticationDisabled(): Promise<boolean> {
    return false;
  }

  override async createCredentials(_appId: string, audience: string): Promise<AppCredentials> {
    return new OwnCredentials(this.own, audience);
  }
}
