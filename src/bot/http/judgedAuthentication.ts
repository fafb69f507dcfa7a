import type { Activity } from 'botbuilder';
import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { AuthenticationConstants, AuthenticationError, ClaimsIdentity, ConnectorFactory } from 'botframework-connector';
import type { AuthenticateRequestResult, ConnectorClient } from 'botframework-connector';
import { isOn } from '../../platform/clouds';
import type { Cloud } from '../../platform/clouds';
import type { Watch } from '../../platform/watch';
import { misfitOf } from './tokenJudge';
import type { TokenJudge } from './tokenJudge';
import { watchTries } from './watchTries';

type Settings = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>;

export interface Judged {
  readonly appId: string;
  readonly cloud: Cloud;
  readonly judge: TokenJudge;
  readonly watch: Watch;
}

const unauthorized = 401;

/**
 * Our judge instead of the SDK's own doors. Those believe test channels and any tenant's issuer, remember what nobody
 * signed, and wait for the key server without end; so nothing of a request gets there.
 */
export class JudgedAuthentication extends ConfigurationBotFrameworkAuthentication {
  constructor(
    private readonly judged: Judged,
    ...settings: Settings
  ) {
    super(...settings);
  }

  override async authenticateRequest(activity: Activity, authHeader: string): Promise<AuthenticateRequestResult> {
    const { appId, cloud, judge } = this.judged;
    const verdict = await judge(authHeader);
    const facts = activity as unknown as Readonly<Record<string, unknown>>;
    if ('refused' in verdict || misfitOf(facts, verdict.claims) !== undefined) throw refused();
    const claimsIdentity = new ClaimsIdentity(
      [
        { type: AuthenticationConstants.AudienceClaim, value: appId },
        { type: AuthenticationConstants.ServiceUrlClaim, value: verdict.claims.serviceUrl },
      ],
      true,
    );
    return { audience: cloud.botScope, claimsIdentity, connectorFactory: this.createConnectorFactory(claimsIdentity) };
  }

  override async authenticateChannelRequest(): Promise<ClaimsIdentity> {
    throw refused();
  }

  override async authenticateStreamingRequest(): Promise<AuthenticateRequestResult> {
    throw refused();
  }

  /** Every client, for answers and for what is said unasked, is made here, and none for another host. */
  override createConnectorFactory(claimsIdentity: ClaimsIdentity): ConnectorFactory {
    return new CloudConnectorFactory(super.createConnectorFactory(claimsIdentity), this.judged);
  }
}

/** The service URL is not on a connector host of the cloud; the bot's token is not shown there. */
class ServiceUrlElsewhere extends Error {
  override readonly name = 'ServiceUrlElsewhere';
}

class CloudConnectorFactory extends ConnectorFactory {
  constructor(
    private readonly inner: ConnectorFactory,
    private readonly judged: Judged,
  ) {
    super();
  }

  override async create(serviceUrl: string, audience?: string): Promise<ConnectorClient> {
    const { cloud, watch } = this.judged;
    if (!isOn(serviceUrl, cloud.connectorHosts)) throw new ServiceUrlElsewhere();
    const client = await (audience === undefined
      ? this.inner.create(serviceUrl)
      : this.inner.create(serviceUrl, audience));
    watchTries(client, watch);
    return client;
  }
}

const refused = (): AuthenticationError => new AuthenticationError('not from Teams', unauthorized);
