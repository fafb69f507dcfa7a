import { createBot } from './bot/createBot';
import type { Bot } from './bot/createBot';
import { createMessenger } from './bot/messenger';
import type { Config } from './config';
import { createLicences } from './graph';
import { createIdentity } from './identity';
import type { Packs } from './migration/packs';
import { createPartnerCenter } from './partnerCenter';
import type { Clock } from './platform/clock';
import { createLog } from './platform/log';
import { createAgentContacts } from './store/agentContacts';
import { createBotStorage } from './store/botStorage';
import { openDatabase } from './store/database';
import type { Database } from './store/database';
import { createLedger } from './store/ledger';
import { migrateStore } from './store/migrateStore';
import { createPreparationStore } from './store/preparationStore';
import { createRadarStore } from './store/radarStore';
import { withSchemaLock } from './store/schemaLock';
import { createTurnLeases } from './store/turnLeases';
import { createTurns } from './store/turns';
import { createWorkflow } from './workflow/createWorkflow';
import type { Workflow } from './workflow/createWorkflow';

/** What had to be waited for before the rooms could be built. */
export interface Ground {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly clock: Clock;
  readonly packs: Packs;
  /** Starts the embedded database again where it died; a given one is not ours to start. */
  readonly wakeDatabase: () => Promise<void>;
  /** Others may take over the work of this process, and it can't stop doing it: it must end. */
  readonly onStuck: () => void;
}

export interface House {
  readonly bot: Bot;
  readonly workflow: Workflow;
  closeDatabase(): Promise<void>;
}

/** Builds every room and hands each what it needs. */
export function compose(ground: Ground): House {
  const { config, clock, packs } = ground;
  const database = openDatabase(ground.databaseUrl);
  const stores = storesOn(database);
  const services = servicesFor(ground);
  const talking = { ...stores, config: config.bot, access: config.access, clock, log: logOf(config, 'bot') };
  const messenger = createMessenger(talking);
  const workflow = createWorkflow({
    ...stores,
    ...services,
    ...engineOn(ground, database),
    messenger,
    duty: () => messenger.pickUpInterrupted(),
    packs,
    clock,
    log: logOf(config, 'workflow'),
    allowUnpriced: config.rules.allowUnpriced,
  });
  const bot = createBot({
    ...talking,
    messenger,
    turns: createTurns(database),
    storage: createBotStorage(database),
    isUp: () => workflow.isUp,
    ready: async () => workflow.isUp && (await database.pool.query('select 1')).rowCount === 1,
    preparer: workflow.preparer,
    control: workflow.control,
    radar: workflow.radar,
    customers: services.customers,
    packs,
  });
  return { bot, workflow, closeDatabase: () => database.close() };
}

const logOf = (config: Config, room: string) => createLog({ level: config.log.level, room });

const storesOn = (database: Database) => ({
  ledger: createLedger(database),
  preparations: createPreparationStore(database),
  radarStore: createRadarStore(database),
  contacts: createAgentContacts(database),
  leases: createTurnLeases(database),
});

const engineOn = ({ databaseUrl, wakeDatabase, onStuck }: Ground, database: Database) => ({
  databaseUrl,
  withSchemaLock: (work: () => Promise<void>) => withSchemaLock(databaseUrl, work),
  migrateStore: () => migrateStore(database.pool),
  wakeDatabase,
  onStuck,
});

/** Partner Center and Graph, each with its own log. */
function servicesFor({ config, clock }: Ground) {
  const identity = createIdentity(config.identity);
  const partnerCenter = createPartnerCenter({
    baseUrl: config.partnerCenter.url,
    scope: config.partnerCenter.scope,
    credential: identity.partnerCredential,
    clock,
    log: logOf(config, 'partnerCenter'),
  });
  const licences = createLicences({
    baseUrl: config.graph.url,
    scope: config.graph.scope,
    credentialFor: (customer) => identity.customerCredential(customer),
    clock,
    log: logOf(config, 'graph'),
  });
  return { ...partnerCenter, licences };
}
