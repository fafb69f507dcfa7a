import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
} from 'botbuilder';
import { defined } from '../../platform/defined';
import type { Log } from '../../platform/log';
import type { BotConfig } from './botConfig';

/** The door to Teams. Without an app id, which only local mode allows, nobody is asked for a token. */
export function createAdapter(config: BotConfig, log: Log): CloudAdapter {
  const adapter = new CloudAdapter(authentication(config));
  adapter.onTurnError = async (_context, error) => {
    log.error('a turn failed outside the conversation', error);
  };
  return adapter;
}

function authentication(config: BotConfig): ConfigurationBotFrameworkAuthentication {
  if (!config.appId) return new ConfigurationBotFrameworkAuthentication({});
  const tenant = defined({ MicrosoftAppTenantId: config.tenantId });
  const identity = { MicrosoftAppId: config.appId, MicrosoftAppType: 'SingleTenant', ...tenant };
  const password = defined({ MicrosoftAppPassword: config.appPassword });
  return new ConfigurationBotFrameworkAuthentication(
    identity,
    new ConfigurationServiceClientCredentialFactory({ ...identity, ...password }),
  );
}
