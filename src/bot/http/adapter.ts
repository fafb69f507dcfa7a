import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { cloudOf } from '../../platform/clouds';
import type { Log } from '../../platform/log';
import { unwatched } from '../../platform/watch';
import type { Watch } from '../../platform/watch';
import type { BotConfig } from './botConfig';
import { JudgedAuthentication } from './judgedAuthentication';
import { OwnCredentialsFactory } from './ownCredentials';
import type { TokenJudge } from './tokenJudge';

const nobody: TokenJudge = async () => ({ refused: 'nobodyJudges' });

interface Seen {
  readonly judge?: TokenJudge;
  /** Told what is asked of Teams in production. */
  readonly watch?: Watch;
}

/** The way to Teams and back. Without an app id, which only local mode allows, nobody is asked for a token. */
export function createAdapter(
  config: BotConfig,
  log: Log,
  { judge = nobody, watch = unwatched }: Seen = {},
): CloudAdapter {
  const adapter = new CloudAdapter(authentication(config, { judge, watch }));
  adapter.onTurnError = async (_context, error) => {
    log.error('a turn failed outside the conversation', error);
  };
  return adapter;
}

function authentication(config: BotConfig, seen: Required<Seen>): ConfigurationBotFrameworkAuthentication {
  const { appId, tenantId = '', credential } = config;
  if (!appId) return new ConfigurationBotFrameworkAuthentication({});
  if (!credential) throw new Error('Who has an app id has a credential.');
  const cloud = cloudOf(config.cloud ?? 'public');
  const identity = { MicrosoftAppId: appId, MicrosoftAppType: 'SingleTenant', MicrosoftAppTenantId: tenantId };
  const outward = {
    ToChannelFromBotLoginUrl: `https://${cloud.loginHosts[0]}/${tenantId}`,
    ToChannelFromBotOAuthScope: cloud.botScope,
    ToBotFromChannelTokenIssuer: cloud.tokenIssuer,
    ToBotFromChannelOpenIdMetadataUrl: cloud.channelKeys,
    // The token service, which we never ask; the SDK wants to know where it would be.
    OAuthUrl: cloud.botScope,
  };
  return new JudgedAuthentication(
    { appId, cloud, ...seen },
    { ...identity, ...outward },
    new OwnCredentialsFactory({ appId, tenantId, credential }),
  );
}
