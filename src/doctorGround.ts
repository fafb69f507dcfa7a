import type { TokenCredential } from '@azure/identity';
import type { Config } from './config';
import type { Ground, Settings } from './doctor/ground';
import { createLicences } from './graph';
import { askAuthority, botCredential, createIdentity } from './identity';
import type { Identity, Speaking } from './identity';
import { ownerIn } from './houseOwner';
import type { DatabaseLook } from './migration/ports';
import { safeFor } from './outside';
import { createPartnerCenter } from './partnerCenter';
import { cloudOf } from './platform/clouds';
import { createLog } from './platform/log';
import { systemClock } from './platform/systemClock';
import type { Database } from './store/database';
import { inFullWords, wayTo } from './store/databaseFacts';
import { lookAtDatabase } from './store/lookAtDatabase';
import { shownTokens, untoldTroubles } from './store/signIn/shownTokens';

/** What is printed are findings alone. */
const silent = createLog({ level: 'silent', room: 'doctor' });
const onlyReads = (): Promise<never> => Promise.reject(new Error('Nothing may be changed by who only looks.'));

/** What is looked at, by the same clients as the bot's, which are let change nothing. */
export function groundOf(config: Config, database: Database | undefined, sample: Ground['sample']): Ground {
  const identity = createIdentity(config.identity, systemClock, speakingIn(config, database));
  const { partnerCenter, graph } = clientsOf(config, identity);
  const customers = once(() => partnerCenter.patientReads.customers());
  return {
    settings: settingsOf(config),
    now: () => systemClock.now(),
    authority: () => askAuthority(config.identity),
    database: () => databaseOf(config),
    tokens: tokensOf(config, identity),
    customers,
    subscriptions: (customer) => partnerCenter.patientReads.subscriptions(customer),
    probe: (customer) => partnerCenter.probeCalls(customer),
    licences: (customer) => graph.skus(customer),
    sample,
  };
}

function clientsOf(config: Config, identity: Identity) {
  const common = { clock: systemClock, mayChange: onlyReads, log: silent };
  return {
    partnerCenter: createPartnerCenter({
      ...{ ...common, baseUrl: config.partnerCenter.url, scope: config.partnerCenter.scope },
      applicationId: config.identity.clientId,
      credentials: identity.partnerCenter,
    }),
    graph: createLicences({
      ...{ ...common, baseUrl: config.graph.url, scope: config.graph.scope },
      credentialFor: (customer) => identity.customerCredential(customer),
    }),
  };
}

function speakingIn(config: Config, database: Database | undefined): Speaking | undefined {
  const { signIn } = config.identity;
  if (signIn === undefined || database === undefined) return undefined;
  const { kept, toPartnerCenter, toCustomers } = signIn;
  const tokens = shownTokens(database, safeFor(config, systemClock, kept));
  return {
    ...{ tokens, troubles: untoldTroubles, log: silent },
    homeScope: config.partnerCenter.scope,
    toPartnerCenter,
    toCustomers,
  };
}

function tokensOf(config: Config, identity: Identity): Ground['tokens'] {
  const { partnerCenter, graph } = config;
  const { botIdentity, identity: where } = config;
  const bot = botIdentity && botCredential(botIdentity, where, systemClock);
  const botScope = `${cloudOf(config.bot.cloud ?? 'public').botScope}/.default`;
  return {
    bot: () => tokenOf(bot, botScope),
    appOnly: () => tokenOf(identity.partnerCenter.appOnly, partnerCenter.scope),
    appAndUser: () => tokenOf(identity.partnerCenter.appAndUser, partnerCenter.scope),
    graphIn: (customer) => tokenOf(identity.customerCredential(customer), graph.scope),
  };
}

async function tokenOf(credential: TokenCredential | undefined, scope: string): Promise<string> {
  const token = await credential?.getToken(scope);
  if (!token) throw new Error('No token was given.');
  return token.token;
}

const databaseOf = (config: Config): Promise<DatabaseLook> =>
  lookAtDatabase(inFullWords(config.database.url ?? ''), ownerIn(config));

function settingsOf({ identity, bot, database: { url } }: Config): Settings {
  const { toPartnerCenter = false, toCustomers = false } = identity.signIn ?? {};
  return {
    ...{ tenantId: identity.tenantId, clientId: identity.clientId },
    ...{ botId: bot.appId ?? '', botTenantId: bot.tenantId ?? '' },
    speaksFor: { toPartnerCenter, toCustomers },
    databaseWay: url === undefined ? 'embedded' : wayTo(url),
  };
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => (asked ??= ask());
}
