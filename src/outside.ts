import type { Config } from './config';
import { createAppInstaller, createLicences } from './graph';
import { createIdentity, partnerCredential } from './identity';
import type { Speaking } from './identity';
import { onHold } from './migration/hold/hold';
import type { HouseHold, SignInTroubles } from './migration/ports';
import { createPartnerCenter } from './partnerCenter';
import type { Clock } from './platform/clock';
import { logOf } from './roomLog';
import type { Database } from './store/database';
import { createRefreshTokens } from './store/signIn/refreshTokens';

interface Ground {
  readonly config: Config;
  readonly clock: Clock;
}

/** What keeps calls from being sent. */
interface Gates {
  readonly houseHold: HouseHold;
  readonly signInTroubles: SignInTroubles;
}

/** The one gate before everything that is bought or changed outside. */
const gate = (houseHold: HouseHold) => async (): Promise<void> => {
  if (await houseHold.current()) throw onHold();
};

/** Agents are in the partner's own tenant. */
export function installerFor({ config, clock }: Ground, houseHold: HouseHold) {
  const { teamsAppId, graph, identity } = config;
  const credential = partnerCredential(identity, clock);
  const where = { baseUrl: graph.url, scope: graph.scope, tenantId: identity.tenantId };
  const settings = {
    ...where,
    credentialFor: () => credential,
    clock,
    mayChange: gate(houseHold),
    log: logOf(config, 'graph'),
  };
  return teamsAppId === undefined ? {} : { installer: createAppInstaller({ ...settings, teamsAppId }) };
}

/** Partner Center and Graph, each with its own log. */
export function servicesFor({ config, clock }: Ground, database: Database, { houseHold, signInTroubles }: Gates) {
  const identity = createIdentity(config.identity, clock, speakingFor(config, database, signInTroubles));
  const mayChange = gate(houseHold);
  const partnerCenter = createPartnerCenter({
    baseUrl: config.partnerCenter.url,
    scope: config.partnerCenter.scope,
    applicationId: config.identity.clientId,
    credentials: identity.partnerCenter,
    clock,
    mayChange,
    log: logOf(config, 'partnerCenter'),
  });
  const licences = createLicences({
    baseUrl: config.graph.url,
    scope: config.graph.scope,
    credentialFor: (customer) => identity.customerCredential(customer),
    clock,
    mayChange,
    log: logOf(config, 'graph'),
  });
  return { ...partnerCenter, licences, lookAfterSignIn: () => identity.lookAfter() };
}

function speakingFor(config: Config, database: Database, troubles: SignInTroubles): Speaking | undefined {
  const { identity, partnerCenter } = config;
  if (identity.signIn === undefined) return undefined;
  const { key, toPartnerCenter, toCustomers } = identity.signIn;
  const kept = { tokens: createRefreshTokens(database, key), troubles, log: logOf(config, 'identity') };
  return { ...kept, homeScope: partnerCenter.scope, toPartnerCenter, toCustomers };
}
