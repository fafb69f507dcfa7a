import type { Config } from './config';
import { createAppInstaller, createLicences, createMembership } from './graph';
import { botCredential, createIdentity, homeCredential, telling } from './identity';
import type { Speaking } from './identity';
import { ledgerKey } from './migration/chain/signing';
import type { LedgerKey } from './migration/chain/signing';
import { onHold } from './migration/hold/hold';
import type { Consents, HouseHold, SignInTroubles } from './migration/ports';
import { createPartnerCenter } from './partnerCenter';
import type { Clock } from './platform/clock';
import { unwatched } from './platform/watch';
import type { Watch } from './platform/watch';
import { Shares } from './platform/quota/shares';
import { logOf } from './roomLog';
import type { KeptIn } from './variables/signInVariables';
import { createHeadSigner } from './store/chain/headSigner';
import type { Database } from './store/database';
import { createShareNews } from './store/shareNews';
import { keyVaultSafe, openVault, secretIn } from './store/signIn/keyVault';
import { createRefreshTokens } from './store/signIn/refreshTokens';
import type { Safe } from './store/signIn/safe';
import { sealedWith } from './store/signIn/sealing';

interface Ground {
  readonly config: Config;
  readonly clock: Clock;
  readonly watch?: Watch;
}

/** What keeps calls from being sent. */
interface Gates {
  readonly houseHold: HouseHold;
  readonly signInTroubles: SignInTroubles;
  /** Waited for before what surveys and scans ask. */
  readonly stepAside?: () => Promise<void>;
}

/** The one gate before everything that is bought or changed outside. */
const gate = (houseHold: HouseHold) => async (): Promise<void> => {
  if (await houseHold.current()) throw onHold();
};

export function botCredentialFor({ config, clock }: Ground) {
  const { botIdentity, identity } = config;
  if (botIdentity === undefined) return {};
  return { credential: telling(botCredential(botIdentity, identity, clock), 'the bot', logOf(config, 'bot')) };
}

const atHome = ({ config, clock }: Ground) =>
  telling(homeCredential(config.identity, clock), 'whoever asks at home', logOf(config, 'identity'));

/** Agents are in the partner's own tenant. */
export function installerFor({ config, clock, watch = unwatched }: Ground, houseHold: HouseHold) {
  const { teamsAppId, graph, identity } = config;
  const credential = atHome({ config, clock });
  const where = { baseUrl: graph.url, scope: graph.scope, tenantId: identity.tenantId };
  const settings = {
    ...where,
    credentialFor: () => credential,
    clock,
    mayChange: gate(houseHold),
    watch,
    log: logOf(config, 'graph'),
  };
  return teamsAppId === undefined ? {} : { installer: createAppInstaller({ ...settings, teamsAppId }) };
}

/** Who is in which group of the partner's tenant. It only reads, so no hold is in its way. */
export function membershipFor({ config, clock, watch = unwatched }: Ground) {
  const { graph, identity } = config;
  const credential = atHome({ config, clock });
  const settings = {
    ...{ baseUrl: graph.url, scope: graph.scope, tenantId: identity.tenantId, tryTimeoutMs: membershipMs },
    credentialFor: () => credential,
    clock,
    mayChange: async () => undefined,
    watch,
    log: logOf(config, 'graph'),
  };
  return { membership: createMembership(settings) };
}

/** A person waits for it. */
const membershipMs = 2_000;

/** Partner Center and Graph, each with its own log. */
export function servicesFor(
  { config, clock, watch = unwatched }: Ground,
  database: Database,
  { houseHold, signInTroubles, stepAside }: Gates,
) {
  // Partner Center is asked in the name of whoever has signed in, and is asked for consent so that they are heard elsewhere, too.
  const consents: Consents = { grant: (customer) => partnerCenter.consents.grant(customer) };
  const speaking = speakingFor({ config, clock }, database, { signInTroubles, consents });
  const identity = createIdentity(config.identity, clock, speaking);
  const { appAndUser, appOnly } = identity.partnerCenter;
  const mayChange = gate(houseHold);
  const [shares, news] = [new Shares(stepAside), createShareNews(database)];
  const partnerCenter = createPartnerCenter({
    baseUrl: config.partnerCenter.url,
    scope: config.partnerCenter.scope,
    applicationId: config.identity.clientId,
    credentials: { appAndUser, appOnly: telling(appOnly, 'the app', logOf(config, 'identity')) },
    clock,
    mayChange,
    watch,
    shares,
    log: logOf(config, 'partnerCenter'),
  });
  const licences = createLicences({
    baseUrl: config.graph.url,
    scope: config.graph.scope,
    credentialFor: (customer) => identity.customerCredential(customer),
    clock,
    mayChange,
    watch,
    shares,
    log: logOf(config, 'graph'),
  });
  const signLedger = createHeadSigner(database, () => ledgerKeyOf(config, clock), clock, logOf(config, 'store'));
  const lookAtShares = (): Promise<void> => shares.look(news);
  return { ...partnerCenter, licences, signLedger, lookAfterSignIn: () => identity.lookAfter(), lookAtShares };
}

interface SpeakingPorts {
  readonly signInTroubles: SignInTroubles;
  readonly consents: Consents;
}

function speakingFor({ config, clock }: Ground, database: Database, ports: SpeakingPorts): Speaking | undefined {
  const { identity, partnerCenter } = config;
  if (identity.signIn === undefined) return undefined;
  const { kept, toPartnerCenter, toCustomers, givesConsent } = identity.signIn;
  const tokens = createRefreshTokens(database, safeFor(config, clock, kept));
  return {
    tokens,
    troubles: ports.signInTroubles,
    ...(givesConsent ? { consents: ports.consents } : {}),
    log: logOf(config, 'identity'),
    homeScope: partnerCenter.scope,
    toPartnerCenter,
    toCustomers,
  };
}

const ledgerSecret = 'planshift-ledger-key';

/** With what finished ledgers are signed; undefined where they are not. */
async function ledgerKeyOf(config: Config, clock: Clock): Promise<LedgerKey | undefined> {
  const { key } = config.ledger;
  if (key === undefined || 'sign' in key) return key;
  const log = logOf(config, 'store');
  const text = await secretIn(openVault(key.vaultUrl, atHome({ config, clock })), ledgerSecret, log);
  const found = text === undefined ? undefined : ledgerKey(text.trim());
  if (found === undefined) log.warn('Key Vault holds no Ed25519 key for the ledger; nothing is signed.');
  return found;
}

/** Where the sign-in is kept. */
export const safeFor = (config: Config, clock: Clock, kept: KeptIn): Safe =>
  'key' in kept
    ? sealedWith(kept.key)
    : keyVaultSafe(openVault(kept.vaultUrl, atHome({ config, clock })), logOf(config, 'identity'));
