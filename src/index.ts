import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { House } from './compose';
import { readConfig } from './config';
import type { Config } from './config';
import { databaseUrlOf, projectDir } from './databaseUrl';
import { ownerOf } from './houseOwner';
import { deafFallbacks } from './noticeConfig';
import type { Clock } from './platform/clock';
import { EmulatorClock } from './platform/emulator/emulatorClock';
import { createLog } from './platform/log';
import type { Log } from './platform/log';
import { systemClock } from './platform/systemClock';
import { unwatched } from './platform/watch';
import { whileSlow } from './platform/whileSlow';
import { within } from './platform/within';
import { keepHeapSmall } from './thriftyHeap';
import { insistOnPacks } from './variables/approvalVariables';
import { databaseFacts, saysVerifyFull, wayTo } from './store/databaseFacts';
import { databaseFault } from './store/databaseFault';
import { readPackFiles } from './store/packFiles';
import { ScopeFile } from './store/scopeFile';
import { insistOnSession } from './store/sessionCheck';
import type { Telemetry } from './telemetry';

/** `EX_TEMPFAIL` of sysexits.h: start me again. */
const tryAgain = 75;
/** A supervisor kills after 10 seconds. */
const endWithinMs = 9_500;

interface Read {
  readonly databaseUrl: string;
  readonly packs: Awaited<ReturnType<typeof readPackFiles>>;
}

async function main(): Promise<void> {
  keepHeapSmall();
  const config = readConfig();
  const log = createLog({ level: config.log.level, room: 'house' });
  const waits: Waits = (words, work) => whileSlow(() => log.warn(words), work);
  const clock = await waits('the start waits for the emulator', () => clockOf(config));
  const owner = await ownerOf(config);
  const packs = await readPackFiles(config.packsDir);
  insistOnPacks(config.approvalRule, packs);
  const customerScopes = await scopesOf(config);
  const databaseUrl = await waits('the start waits for the embedded database', () => databaseUrlOf(config));
  tellStart(config, { databaseUrl, packs }, log);
  const telemetry = await telemetryFor(config, clock);
  // Loading it takes most of a start, so a start that can't be is refused before.
  const { compose } = await import('./compose.js');
  const house = compose({
    config,
    owner,
    databaseUrl,
    clock,
    watch: telemetry?.watch ?? unwatched,
    sources: packs.flatMap((pack) => pack.sources),
    ...customerScopes,
    wakeDatabase: async () => {
      // At another address than before only a new process finds it.
      if ((await databaseUrlOf(config)) !== databaseUrl) process.exit(tryAgain);
    },
    onStuck: () => {
      log.error('this process could not stop what others may take over, and ends');
      process.exit(tryAgain);
    },
  });
  await launch(house, databaseUrl, waits);
  await serveMetrics(config, telemetry, house, log);
  const port = await house.bot.listen();
  endCleanly(house, telemetry);
  log.info('ready', { port });
  process.send?.({ ready: true, port });
}

function tellStart(config: Config, { databaseUrl, packs }: Read, log: Log): void {
  log.info('starting', {
    ...factsOf(config),
    ...databaseFacts(databaseUrl),
    packs: packs.length,
  });
  for (const { id } of packs) log.info('knows the plans of a pack', { id });
  adviseOn(config, log);
  for (const stray of config.stray) log.warn('a variable of this name is not read; another one is', stray);
}

/** What an operator wants to see at once, should it be the wrong one. */
function factsOf({ mode, bot, access, identity }: Config) {
  const agents = access.mode === 'local' ? undefined : access.agents.length;
  const groups = access.mode === 'groups' ? new Set(Object.values(access.groups).flat()).size : undefined;
  return { mode, cloud: bot.cloud, tenantId: identity.tenantId, agents, groups, version: versionOf(projectDir) };
}

const versionOf = (folder: string): string =>
  (JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string }).version;

/** Who sees which customers, where that is written somewhere. */
async function scopesOf({ access, log: { level } }: Config): Promise<{ customerScopes?: ScopeFile }> {
  if (access.mode !== 'groups' || access.scopeFile === undefined) return {};
  return { customerScopes: await ScopeFile.open(access.scopeFile, createLog({ level, room: 'rights' })) };
}

/** What is done, and what to say again and again while it takes long. */
type Waits = <T>(words: string, work: () => Promise<T>) => Promise<T>;

function adviseOn({ mode, notices, access, database: { url } }: Config, log: Log): void {
  const deaf = deafFallbacks(notices, access);
  if (deaf.length > 0)
    log.warn('who is in FALLBACK_AGENTS and not in ALLOWED_AGENTS is told nothing', { agents: deaf.join() });
  if (mode === 'local' || url === undefined || wayTo(url) !== 'verified' || saysVerifyFull(url)) return;
  log.warn('the database is taken as if DATABASE_URL said sslmode=verify-full, and should be told so');
}

async function launch(house: House, databaseUrl: string, waits: Waits): Promise<void> {
  try {
    await waits('the start waits for the database', () => insistOnSession(databaseUrl));
    await waits('the start waits for the tables, which another process may hold', () => house.workflow.launch());
  } catch (error) {
    const fault = databaseFault(error, databaseUrl);
    throw fault === undefined ? error : new Error(fault, { cause: error });
  }
}

/** Nothing of it is loaded where it is not wanted. */
async function telemetryFor(config: Config, clock: Clock): Promise<Telemetry | undefined> {
  const { metrics, traces, log, release } = config;
  if (metrics === undefined && traces === undefined) return undefined;
  const { createTelemetry } = await import('./telemetry/index.js');
  return createTelemetry({ release, traces, clock, log: createLog({ level: log.level, room: 'telemetry' }) });
}

async function serveMetrics(
  { metrics, bot }: Config,
  telemetry: Telemetry | undefined,
  house: House,
  log: Log,
): Promise<void> {
  if (metrics === undefined || telemetry === undefined) return;
  const port = await telemetry.listen({ host: bot.host, port: metrics.port }, house.figures);
  log.info('metrics are served', { port });
}

async function clockOf({ clock }: Config): Promise<Clock> {
  if (clock.emulatorUrl === undefined) return systemClock;
  return EmulatorClock.follow(clock.emulatorUrl).catch(() => {
    throw new Error(
      `The emulator at ${clock.emulatorUrl} does not answer. "npm start" starts everything for practice; ` +
        'for real customers set the variables of env/.env.example.',
    );
  });
}

/** Takes no new turns, lets steps in hand write down their outcome, and leaves within 10 seconds. */
function endCleanly(house: House, telemetry: Telemetry | undefined): void {
  let isEnding = false;
  const end = () => {
    if (isEnding) return;
    isEnding = true;
    house.bot.leave();
    const leave = async () => {
      await Promise.all([house.workflow.stop(), house.delivery.stop()]);
      await house.bot.close();
      await house.closeDatabase();
      await telemetry?.close();
    };
    within(endWithinMs, leave)
      .catch(() => undefined)
      .finally(() => process.exit(0));
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  process.once('disconnect', end);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'Planshift could not start.');
  process.exit(1);
});
