import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import { cloudOf } from '../../platform/clouds';
import { defined } from '../../platform/defined';
import type { Log } from '../../platform/log';
import type { BotConfig } from './botConfig';
import { JudgedAuthentication } from './judgedAuthentication';
import type { TokenJudge } from './tokenJudge';

const nobody: TokenJudge = async () => ({ refused: 'nobodyJudges' });

/** The way to Teams and back. Without an app id, which only local mode allows, nobody is asked for a token. */
export function createAdapter(config: BotConfig, log: Log, judge: TokenJudge = nobody): CloudAdapter {
  const adapter = new CloudAdapter(authentication(config, judge));
  adapter.onTurnError = async (_context, error) => {
    log.error('a turn failed outside the conversation', error);
  };
  return adapter;
}

function authentication(config: BotConfig, judge: TokenJudge): ConfigurationBotFrameworkAuthentication {
  const { appId, tenantId } = config;
  if (!appId) return new ConfigurationBotFrameworkAuthentication({});
  const cloud = cloudOf(config.cloud ?? 'public');
  const tenant = defined({ MicrosoftAppTenantId: tenantId });
  const identity = { MicrosoftAppId: appId, MicrosoftAppType: 'SingleTenant', ...tenant };
  const password = defined({ MicrosoftAppPassword: config.appPassword });
  const outward = {
    ToChannelFromBotLoginUrl: `https://${cloud.loginHosts[0]}/${tenantId ?? ''}`,
    ToChannelFromBotOAuthScope: cloud.botScope,
    ToBotFromChannelTokenIssuer: cloud.tokenIssuer,
    ToBotFromChannelOpenIdMetadataUrl: cloud.channelKeys,
    // The token service, which we never ask; the SDK wants to know where it would be.
    OAuthUrl: cloud.botScope,
  };
  return new JudgedAuthentication(
    { appId, cloud, judge },
    { ...identity, ...outward },
    new ConfigurationServiceClientCredentialFactory({ ...identity, ...password }),
  );
}
