import { FaultyEnvironment } from './variables/checkVariables';
import { readConfig, readStray } from './config';
import type { Config } from './config';
import { checks } from './doctor/checks';
import { variablesFindings } from './doctor/checks/variables';
import { examine } from './doctor/examine';
import type { CheckedFinding } from './doctor/finding';
import type { Ground, Settings } from './doctor/ground';
import { exitCodeOf, reportLines } from './doctor/report';
import { wishOf } from './doctor/wish';
import { createLicences, createMembership, createPartnerTenant } from './graph';
import { ownerIn } from './houseOwner';
import { askAuthority, botCredential, createIdentity, homeCredential } from './identity';
import type { BotIdentity, Identity, Speaking } from './identity';
import type { DatabaseLook } from './migration/ports';
import { deafFallbacks } from './noticeConfig';
import { safeFor } from './outside';
import { createPartnerCenter } from './partnerCenter';
import { askPage } from './platform/askPage';
import { cloudOf } from './platform/clouds';
import { createLog } from './platform/log';
import { systemClock } from './platform/systemClock';
import { openDatabase } from './store/database';
import type { Database } from './store/database';
import { inFullWords, wayTo } from './store/databaseFacts';
import { readPackFiles } from './store/packFiles';
import { lookAtDatabase } from './store/lookAtDatabase';
import { ScopeFile } from './store/scopeFile';
import { shownTokens, untoldTroubles } from './store/signIn/shownTokens';
import { insistOnPacks } from './variables/approvalVariables';

/** What is printed are findings alone. */
const silent = createLog({ level: 'silent', room: 'doctor' });
const onlyReads = (): Promise<never> => Promise.reject(new Error('Nothing may be changed by who only looks.'));

type Asked = Pick<ReturnType<typeof wishOf>, 'sample' | 'endpoint'>;

const readinessAt = async (endpoint: string): Promise<number> =>
  (await askPage(new URL('/readyz', endpoint).href)).status;

/** What is looked at, by the same clients as the bot's, which are let change nothing. */
function groundOf(config: Config, database: Database | undefined, { sample, endpoint }: Asked): Ground {
  const identity = createIdentity(config.identity, systemClock, speakingIn(config, database));
  const { partnerCenter, graph, home, membership } = clientsOf(config, identity);
  const customers = once(() => partnerCenter.patientReads.customers());
  return {
    settings: settingsOf(config),
    now: () => systemClock.now(),
    authority: () => askAuthority(config.identity),
    database: () => databaseOf(config),
    tokens: tokensOf(config, identity),
    secondFactor: () => partnerCenter.secondFactor.wasGiven(),
    customers,
    subscriptions: (customer) => partnerCenter.patientReads.subscriptions(customer),
    probe: (customer) => partnerCenter.probeCalls(customer),
    licences: (customer) => graph.skus(customer),
    home,
    membership,
    ...scopeIn(config.access),
    ...(endpoint === undefined ? {} : { ready: () => readinessAt(endpoint) }),
    sample,
  };
}

function clientsOf(config: Config, identity: Identity) {
  const common = { clock: systemClock, mayChange: onlyReads, log: silent };
  const graph = { ...common, baseUrl: config.graph.url, scope: config.graph.scope };
  const own = homeCredential(config.identity, systemClock);
  const atHome = { ...graph, tenantId: config.identity.tenantId, credentialFor: () => own };
  return {
    partnerCenter: createPartnerCenter({
      ...{ ...common, baseUrl: config.partnerCenter.url, scope: config.partnerCenter.scope },
      applicationId: config.identity.clientId,
      credentials: identity.partnerCenter,
    }),
    graph: createLicences({
      ...graph,
      credentialFor: (customer) => identity.customerCredential(customer),
    }),
    home: createPartnerTenant(atHome),
    membership: createMembership(atHome),
  };
}

function speakingIn(config: Config, database: Database | undefined): Speaking | undefined {
  const { signIn } = config.identity;
  if (signIn === undefined || database === undefined) return undefined;
  const { kept, toPartnerCenter, toCustomers } = signIn;
  const safe = safeFor({ ...config, log: { level: 'silent' } }, systemClock, kept);
  const shown = { tokens: shownTokens(database, safe), troubles: untoldTroubles, log: silent };
  // Without the port for it no consent is given.
  return { ...shown, homeScope: config.partnerCenter.scope, toPartnerCenter, toCustomers };
}

function tokensOf(config: Config, identity: Identity): Ground['tokens'] {
  const { partnerCenter, graph } = config;
  const bot = config.botIdentity && botCredential(config.botIdentity, config.identity, systemClock);
  const botScope = `${cloudOf(config.bot.cloud ?? 'public').botScope}/.default`;
  return {
    bot: () => tokenOf(bot, botScope),
    appOnly: () => tokenOf(identity.partnerCenter.appOnly, partnerCenter.scope),
    appAndUser: () => tokenOf(identity.partnerCenter.appAndUser, partnerCenter.scope),
    graphIn: (customer) => tokenOf(identity.customerCredential(customer), graph.scope),
  };
}

async function tokenOf(credential: ReturnType<typeof homeCredential> | undefined, scope: string): Promise<string> {
  const token = await credential?.getToken(scope);
  if (!token) throw new Error('No token was given.');
  return token.token;
}

const databaseOf = (config: Config): Promise<DatabaseLook> =>
  lookAtDatabase(inFullWords(config.database.url ?? ''), ownerIn(config));

function settingsOf({ access, identity, botIdentity = identity, database: { url } }: Config): Settings {
  const { toPartnerCenter = false, toCustomers = false } = identity.signIn ?? {};
  return {
    ...{ tenantId: identity.tenantId, clientId: identity.clientId },
    ...{ botId: botIdentity.clientId, botTenantId: botIdentity.tenantId },
    holds: { app: isHeld(identity.proof), bot: isHeld(botIdentity.proof) },
    speaksFor: { toPartnerCenter, toCustomers },
    access: accessIn(access),
    databaseWay: url === undefined ? 'embedded' : wayTo(url),
  };
}

const scopeIn = (access: Config['access']): Pick<Ground, 'scope'> => {
  if (access.mode !== 'groups' || access.scopeFile === undefined) return {};
  const { scopeFile } = access;
  return { scope: async () => (await ScopeFile.open(scopeFile, silent)).current() };
};

const accessIn = (access: Config['access']): Settings['access'] => ({
  isListed: access.mode !== 'local' && access.agents.length > 0,
  ...(access.mode === 'groups' && { groups: access.groups }),
});

/** Whether it is something that is handed out for some time, and ends. */
const isHeld = (proof: BotIdentity['proof']): boolean =>
  proof !== 'itself' && (proof.by === 'secret' || proof.by === 'certificate');

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => (asked ??= ask());
}

/** The settings, or what is wrong with them. */
function settingsRead(): Config | readonly string[] {
  try {
    return readConfig();
  } catch (error) {
    if (error instanceof FaultyEnvironment) return error.faults;
    throw error;
  }
}

/** What a start would say of the packs, and of the rule that names some of them. */
const packFaultOf = ({ packsDir, approvalRule }: Config): Promise<string | undefined> =>
  readPackFiles(packsDir)
    .then((packs) => insistOnPacks(approvalRule, packs))
    .then(
      () => undefined,
      (error: Error) => error.message,
    );

async function findingsOf(asked: Asked): Promise<readonly CheckedFinding[]> {
  const config = settingsRead();
  const stray = readStray();
  if (!('mode' in config)) return examine(variablesFindings({ faults: config, stray }), checks, undefined);
  const { mode, notices, access, database } = config;
  const packFault = await packFaultOf(config);
  const variables = variablesFindings({ mode, stray, deaf: deafFallbacks(notices, access), packFault });
  if (mode === 'local') return examine(variables, checks, undefined);
  const opened = database.url === undefined ? undefined : openDatabase(inFullWords(database.url));
  try {
    return await examine(variables, checks, groundOf(config, opened, asked));
  } finally {
    await opened?.close();
  }
}

/** Looks at a real configuration and changes nothing. */
async function main(): Promise<void> {
  const { isJson, ...asked } = wishOf(process.argv.slice(2));
  const findings = await findingsOf(asked);
  console.log(isJson ? JSON.stringify({ findings }, undefined, 2) : reportLines(findings).join('\n'));
  process.exitCode = exitCodeOf(findings);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'Nothing could be looked at.');
  process.exit(2);
});
