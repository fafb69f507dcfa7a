import type { z } from 'zod';
import manifest from '../package.json';
import { ledgerConfig, missingVault } from './variables/ledgerVariables';
import { check, given } from './variables/checkVariables';
import type { Environment } from './variables/checkVariables';
import { foreignHosts, servicesOf } from './variables/cloudVariables';
import { common, Local, Production, usualPort } from './variables/configVariables';
import { unsafeDatabase } from './databaseVariables';
import type { BotIdentity } from './identity';
import { identitiesOf } from './identityConfig';
import type { IdentityConfig } from './identityConfig';
import { nothingNeedsApproval } from './migration/approval/rule';
import type { ApprovalRule } from './migration/approval/rule';
import type { AccessWish } from './migration/accessRule';
import type { HoldWishes } from './migration/hold/stamp';
import type { NoticeRules } from './migration/notices/notice';
import type { ScanTime } from './migration/radar/scanDue';
import { noticeConfig, practiceNotices, usualNotices } from './noticeConfig';
import type { UsualNotices } from './noticeConfig';
import { approvalConfig, missingApprovers } from './variables/approvalVariables';
import { accessConfig, faultyAccess } from './variables/accessVariables';
import { imprintConfig } from './variables/operatorVariables';
import type { Imprint } from './variables/operatorVariables';
import { cloudOf } from './platform/clouds';
import type { CloudName } from './platform/clouds';
import type { LogLevel } from './platform/log';
import { halfAChannel } from './variables/noticeVariables';
import { missingProofs } from './variables/proofVariables';
import { missingKey } from './variables/signInVariables';
import { strayVariables } from './variables/strayVariables';
import type { StrayVariable } from './variables/strayVariables';
import { onePortForBoth, telemetryConfig } from './telemetry/telemetryConfig';
import type { TelemetryConfig } from './telemetry/telemetryConfig';

/** What each room is handed, and nothing more. */
export interface Config extends TelemetryConfig {
  /** `local`: on the emulator, for anybody on this machine. */
  readonly mode: 'local' | 'production';
  readonly bot: {
    readonly mode: 'local' | 'production';
    readonly host: string;
    readonly port: number;
    readonly appId?: string;
    readonly tenantId?: string;
    readonly cloud?: CloudName;
    readonly practiceLocale?: string;
  };
  /** Who the bot is to Teams; nobody in local mode. */
  readonly botIdentity?: BotIdentity;
  readonly access: AccessWish;
  readonly approvalRule: ApprovalRule;
  /** Without `url` the embedded PostgreSQL in `dataDir`. */
  readonly database: { readonly url?: string; readonly dataDir: string };
  readonly partnerCenter: ServiceConfig;
  readonly graph: ServiceConfig;
  readonly identity: IdentityConfig;
  /** With `emulatorUrl` the time is the emulator's. */
  readonly clock: { readonly emulatorUrl?: string };
  /** What `npm start` starts beside the bot; in local mode only. */
  readonly practice?: { readonly emulatorPort: number; readonly playgroundPort: number };
  readonly packsDir: string;
  /** When the customers are read, once per local day. */
  readonly scanTime: ScanTime;
  readonly rules: { readonly allowUnpriced: boolean };
  readonly hold: HoldWishes;
  readonly ledger: ReturnType<typeof ledgerConfig>;
  readonly keepNamesMonths: number;
  readonly imprint: Imprint;
  readonly notices: NoticeRules;
  /** Where the notices' channel is reached; what posts there is the bot's business. */
  readonly channel?: { readonly id: string; readonly serviceUrl: string };
  /** The app's id in the organisation's catalogue; absent: it is never installed for anybody. */
  readonly teamsAppId?: string;
  readonly log: { readonly level: LogLevel };
  /** Set, but nobody reads them under these names. */
  readonly stray: readonly StrayVariable[];
  /** Not from the environment: the version in `package.json`. */
  readonly release: string;
}

interface ServiceConfig {
  readonly url: string;
  readonly scope: string;
}

type Common = z.output<z.ZodObject<typeof common>>;

/** The practice partner; the emulator knows it by these, and they open nothing else. */
const practice = {
  tenantId: 'cf6b5be9-e2d0-4b7e-a599-d003b7fe2d1e',
  clientId: '028d9436-f1f4-461d-acb8-e51a3106dff3',
  proof: { by: 'secret', secret: 'opens-the-emulator-only' },
} as const;

/** What a machine may have set for other programs as well. */
const others = ['HOST', 'AZURE_FEDERATED_TOKEN_FILE'];
const productionNames = Object.keys(Production.shape).filter((name) => !(name in common) && !others.includes(name));
const practiceNames = ['EMULATOR_URL'];

/**
 * With none of the production variables set: local mode. With any of them: production, and it must be complete.
 *
 * @throws Error naming every variable that is missing or wrong, never showing a value.
 */
export function readConfig(environment: Environment = process.env): Config {
  const env = given(environment);
  const stray = readStray(env);
  const meantFor = productionNames.some((name) => name in env) ? 'production' : 'local';
  return { ...(meantFor === 'local' ? localConfig(env) : productionConfig(env)), stray };
}

/** Variables that nobody reads, whatever else is wrong. */
export const readStray = (environment: Environment = process.env): readonly StrayVariable[] =>
  strayVariables(Object.keys(given(environment)));

/** Where the packs are, whatever else is set. */
export const readPacksDir = ({ PACKS_DIR }: Environment = process.env): string =>
  common.PACKS_DIR.parse(PACKS_DIR?.trim() || undefined);

function localConfig(env: Environment): Omit<Config, 'stray'> {
  const read = check(Local, env, [...halfAChannel(env), ...onePortForBoth(env, usualPort), ...missingVault(env)]);
  const url = read.EMULATOR_URL ?? `https://127.0.0.1:${read.EMULATOR_PORT}`;
  const services = servicesOf(cloudOf('public'));
  return {
    ...commonConfig(read, practiceNotices),
    mode: 'local',
    bot: {
      mode: 'local',
      host: '127.0.0.1',
      port: read.PORT,
      ...(read.PRACTICE_LOCALE && { practiceLocale: read.PRACTICE_LOCALE }),
    },
    access: { mode: 'local' },
    approvalRule: nothingNeedsApproval,
    partnerCenter: serviceConfig(services.partnerCenter, url),
    graph: serviceConfig(services.graph, url),
    identity: { ...practice, authorityHost: url, emulator: true },
    clock: { emulatorUrl: url },
    practice: { emulatorPort: read.EMULATOR_PORT, playgroundPort: read.PLAYGROUND_PORT },
  };
}

function productionConfig(env: Environment): Omit<Config, 'stray'> {
  const meant = productionNames.filter((name) => name in env);
  const read = check(Production, env, faultsOfProduction(env), meant);
  const cloud = cloudOf(read.CLOUD);
  const services = servicesOf(cloud);
  return {
    ...commonConfig(read, usualNotices),
    mode: 'production',
    bot: {
      mode: 'production',
      host: read.HOST,
      port: read.PORT,
      appId: read.BOT_ID,
      tenantId: read.BOT_TENANT_ID,
      cloud: read.CLOUD,
    },
    ...identitiesOf(read, cloud),
    ...approvalConfig(read),
    access: accessConfig(read),
    partnerCenter: serviceConfig(services.partnerCenter, read.PARTNER_CENTER_URL, read.PARTNER_CENTER_SCOPE),
    graph: serviceConfig(services.graph, read.GRAPH_URL, read.GRAPH_SCOPE),
    clock: {},
  };
}

/** Those that no variable shows by itself. */
const faultsOfProduction = (env: Environment): readonly string[] => [
  ...practiceNames
    .filter((name) => name in env)
    .map((name) => `${name}: must not be set beside production credentials`),
  ...halfAChannel(env),
  ...onePortForBoth(env, usualPort),
  ...foreignHosts(env),
  ...unsafeDatabase(env),
  ...missingProofs(env),
  ...missingKey(env),
  ...missingVault(env),
  ...missingApprovers(env),
  ...faultyAccess(env),
];

const serviceConfig = (usual: string, url = usual, scope = `${usual}/.default`): ServiceConfig => ({ url, scope });

const commonConfig = (read: Common, usual: UsualNotices) => ({
  database: { dataDir: read.DATA_DIR, ...(read.DATABASE_URL && { url: read.DATABASE_URL }) },
  packsDir: read.PACKS_DIR,
  scanTime: { at: read.RADAR_AT, timeZone: read.TIME_ZONE },
  rules: { allowUnpriced: read.ALLOW_UNPRICED === 'true' },
  hold: { startOnHold: read.START_ON_HOLD === '1', failoverLosesNothing: read.AFTER_FAILOVER === 'goOn' },
  keepNamesMonths: read.KEEP_NAMES_MONTHS,
  ledger: ledgerConfig(read),
  ...imprintConfig(read),
  ...noticeConfig(read, usual),
  ...telemetryConfig(read),
  log: { level: read.LOG_LEVEL },
  release: manifest.version,
});
