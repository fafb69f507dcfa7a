import { createBot } from './bot/createBot';
import type { Bot } from './bot/createBot';
import { createDoor } from './bot/http/door';
import { createDigestPrinter } from './bot/live/digestPrinter';
import { createMessenger } from './bot/live/messenger';
import { unaskedDuties } from './bot/live/unaskedDuties';
import { WaitTelling } from './bot/live/waitTelling';
import type { WaitTellingDeps } from './bot/live/waitTelling';
import { createPost } from './bot/post/post';
import type { PostDeps } from './bot/post/post';
import type { Config } from './config';
import { Surveys } from './dialogs/migrate/surveys';
import { engineOn } from './engineOn';
import type { EngineGround } from './engineOn';
import { rightsOn } from './bot/rights/rightsOn';
import { UnderWay } from './bot/turns/underWay';
import type { Sources } from './migration/packs/sources';
import { Composer } from './notices/compose/composer';
import { createPreview } from './notices/compose/preview';
import { Delivery } from './notices/deliver/delivery';
import { forgetOld } from './notices/forgetting';
import { botCredentialFor, installerFor, membershipFor, servicesFor } from './outside';
import type { Figures } from './migration/ports';
import { defined } from './platform/defined';
import { logOf } from './roomLog';
import { createBotStorage } from './store/chat/botStorage';
import { createTurns } from './store/chat/turns';
import { openDatabase, takesWrites } from './store/database';
import { createFigures } from './store/figures';
import { storesOn } from './stores';
import type { Stores } from './stores';
import { sweepAfter } from './thriftyHeap';
import { createWorkflow } from './workflow/createWorkflow';
import type { Workflow } from './workflow/createWorkflow';
import type { Duty } from './workflow/deps';

/** What had to be waited for before the rooms could be built. */
export interface Foundations extends EngineGround {
  readonly sources: Sources;
  /** Who sees which customers; absent: everybody sees all. */
  readonly customerScopes?: Parameters<typeof rightsOn>[1]['customerScopes'];
}

export interface House {
  readonly bot: Bot;
  readonly workflow: Workflow;
  readonly delivery: Delivery;
  readonly figures: Figures;
  closeDatabase(): Promise<void>;
}

/** Builds every room and hands each what it needs. */
export function compose(ground: Foundations): House {
  const { config, clock, sources } = ground;
  const database = openDatabase(ground.databaseUrl);
  const stores = storesOn(database);
  const underWay = new UnderWay();
  const services = servicesFor(ground, database, { ...stores, stepAside: () => underWay.letPass() });
  const heard = { ...heardBy(ground, stores), ...approvingBy(ground, stores) };
  const talking = { ...stores, ...heard, ...createDoor(heard) };
  const { messenger, waits } = speakersOf(talking);
  const notices = noticesOf(ground, stores, heard);
  const delivery = deliveryOf(ground, { ...stores, ...heard }, messenger);
  const workflow = createWorkflow({
    ...stores,
    ...services,
    ...engineOn(ground, database, heard),
    messenger,
    duties: dutiesOf({ messenger, waits, notices, delivery, services, heard, told: { ...talking, messenger } }),
    sources,
    clock,
    log: logOf(config, 'workflow'),
    ...approvingBy(ground, stores),
    ...runningBy(config),
    rights: heard.rights,
  });
  const bot = createBot({
    ...talking,
    ...{ messenger, underWay },
    ...{ turns: createTurns(database), storage: createBotStorage(database) },
    isUp: () => workflow.isUp,
    ready: async () => workflow.isUp && (await takesWrites(database)),
    preparer: waits.following(workflow.preparer),
    control: workflow.control,
    approvals: workflow.approvalDesk,
    radar: workflow.radar,
    customers: services.customers,
    sources,
    ...notices.asked,
  });
  return { bot, workflow, delivery, figures: createFigures(database), closeDatabase: () => database.close() };
}

/** By which rules runs go. */
const runningBy = ({ rules, scanTime, release }: Config) => ({
  allowUnpriced: rules.allowUnpriced,
  sweepAfter,
  scanTime,
  release,
});

/** What a second person has to agree to, who may, and what they are shown of it. */
const approvingBy = ({ config: { approvalRule }, sources }: Foundations, { preparations }: Stores) => ({
  approvalRule,
  surveys: new Surveys(preparations, sources),
});

/** Who speaks where nobody asked. */
function speakersOf(talking: Parameters<typeof createMessenger>[0] & Pick<WaitTellingDeps, 'preparations'>) {
  const messenger = createMessenger(talking);
  return { messenger, waits: new WaitTelling({ ...talking, messenger }) };
}

/** Who may do what, as it is configured or as Graph says. */
const rightsFor = (ground: Pick<Foundations, 'config' | 'clock' | 'watch' | 'customerScopes'>, stores: Stores) =>
  rightsOn(ground.config.access, {
    ...stores,
    ...membershipFor(ground),
    ...defined({ customerScopes: ground.customerScopes }),
    clock: ground.clock,
    log: logOf(ground.config, 'rights'),
  });

/** Who is heard and told, and by which rules. */
const heardBy = ({ config, clock, watch, ...scopes }: Foundations, stores: Stores) => ({
  ...rightsFor({ config, clock, watch, ...scopes }, stores),
  config: { ...config.bot, ...botCredentialFor({ config, clock }), imprint: config.imprint },
  fallbackAgents: config.notices.fallbackAgents,
  noticeRules: config.notices,
  clock,
  watch,
  log: logOf(config, 'bot'),
});

type Unasked = Parameters<typeof unaskedDuties>[0];

interface Dutiful extends Unasked {
  readonly notices: Pick<ReturnType<typeof noticesOf>, 'composer' | 'forgetOld'>;
  readonly delivery: Delivery;
  readonly services: Pick<ReturnType<typeof servicesFor>, 'lookAfterSignIn' | 'signLedger' | 'lookAtShares'>;
  readonly heard: Pick<Heard, 'duties'>;
}

/** What each process does again and again while it is up. */
const dutiesOf = ({ notices, delivery, services, heard, ...unasked }: Dutiful): readonly Duty[] => [
  ...heard.duties,
  ...unaskedDuties(unasked),
  { everyMs: 1_000, work: () => notices.composer.compose() },
  { everyMs: 500, work: delivery.deliver },
  { everyMs: 21_600_000, work: notices.forgetOld },
  { everyMs: 60_000, work: services.lookAfterSignIn },
  { everyMs: 5_000, work: services.signLedger },
  { everyMs: 2_000, work: services.lookAtShares },
];

type Heard = ReturnType<typeof heardBy>;

/** What is told unasked, and to whom. */
function noticesOf({ config, clock, sources }: Foundations, stores: Stores, { access }: Heard) {
  const { notices: rules, keepNamesMonths } = config;
  const printer = createDigestPrinter(sources);
  const deps = { ...stores, rules, access, keepNamesMonths, clock, printer, log: logOf(config, 'notices') };
  const asked = { noticePreview: createPreview(deps), noticeRules: rules };
  return { composer: new Composer(deps), forgetOld: () => forgetOld(deps), asked };
}

/** What brings it to them. */
function deliveryOf(
  ground: Foundations,
  stores: Stores & Pick<Heard, 'access'>,
  { adapter }: Pick<PostDeps, 'adapter'>,
) {
  const { config, clock, watch } = ground;
  const { bot, channel, identity } = config;
  const log = logOf(config, 'delivery');
  const post = createPost({
    ...stores,
    adapter,
    appId: bot.appId ?? '',
    cloud: bot.cloud,
    tenantId: identity.tenantId,
    channels: channel ? [channel] : [],
    timeZone: config.notices.timeZone,
    ...installerFor(ground, stores.houseHold),
    clock,
    log,
  });
  return new Delivery({ ...stores, post, clock, watch, log });
}
