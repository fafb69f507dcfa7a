import { ActivityEx, ActivityTypes, BotAdapter, MemoryStorage, TurnContext } from 'botbuilder';
import type { Activity, ConversationReference, ResourceResponse, Storage } from 'botbuilder';
import { inputsOf } from '../../emulator/connector/cards';
import { FileLinks } from '../../src/bot/files/fileLinks';
import { Files } from '../../src/bot/files/files';
import { BotMessenger } from '../../src/bot/live/messenger';
import { PlanshiftBot } from '../../src/bot/turns/planshiftBot';
import { Conversation } from '../../src/dialogs/conversation';
import { Surveys } from '../../src/dialogs/migrate/surveys';
import type { SentFile } from '../../src/dialogs/incoming';
import type { Services } from '../../src/dialogs/services';
import { nothingNeedsApproval } from '../../src/migration/approval/rule';
import type { ApprovalRule } from '../../src/migration/approval/rule';
import { listedStanding } from '../../src/migration/accessRule';
import type { AccessRule } from '../../src/migration/accessRule';
import type { Survey } from '../../src/migration/offers/survey';
import type { Sources } from '../../src/migration/packs/sources';
import type {
  NoticePreview,
  Preparation,
  PreparationResult,
  Rights,
  TurnLeases,
  Turns,
  WrittenLedger,
} from '../../src/migration/ports';
import type { Log } from '../../src/platform/log';
import { unwatched } from '../../src/platform/watch';
import type { Watch } from '../../src/platform/watch';
import { createDesk } from '../../src/workflow/approval/desk';
import { FakeClock } from '../platform/fakeClock';
import { buttonsOf, textOf } from './posted';
import type { Json, Post } from './posted';
import {
  MemoryAssignments,
  MemoryContacts,
  MemoryCustomers,
  MemoryDeeds,
  MemoryHold,
  MemoryLeases,
  MemoryMigrations,
  MemoryPreparations,
  MemoryRadar,
  MemoryTurns,
  quoteFor,
  RecordedControl,
} from './fakes';
import { MemoryApprovals, startIn } from './memoryApprovals';
import { MemoryWishes, someRules } from './memoryNotices';
import { MemoryRings } from './memoryRings';
import { kaizalaPro } from './pack';
import type { SaidRights } from './someRights';
import { aRadarEntry, aSurvey } from './survey';

/** What the inputs of its card send when nobody touches them. */
const untouched = ({ activity: { attachments = [] } }: Post): Json => inputsOf({ type: 'message', attachments });

/** A chat window of its own: what was posted, and what became of it. */
class ChatWindow extends BotAdapter {
  readonly posts: Post[] = [];
  /** To invokes. */
  readonly answers: unknown[] = [];
  /** Nothing is posted any more; what answers a request still is. */
  isCutOff = false;
  /** Cards that Teams no longer knows. */
  readonly gone = new Set<string>();
  edits = 0;
  private next = 1;

  async sendActivities(_context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    return activities.map((activity) => {
      if (activity.type === String(ActivityTypes.InvokeResponse)) {
        this.answers.push(activity.value);
        return { id: '' };
      }
      if (this.isCutOff) throw new Error('the connector is gone');
      const id = `post-${this.next++}`;
      this.posts.push({ id, activity });
      return { id };
    });
  }

  async updateActivity(_context: TurnContext, activity: Partial<Activity>): Promise<void> {
    const post = this.posts.find(({ id }) => id === activity.id && !this.gone.has(id));
    if (!post) throw Object.assign(new Error('no such message'), { statusCode: 404 });
    this.edits += 1;
    post.activity = activity;
  }

  async deleteActivity(): Promise<void> {
    throw new Error('nothing is deleted');
  }

  async continueConversation(): Promise<void> {
    throw new Error('deprecated');
  }

  override async continueConversationAsync(_appId: unknown, reference: unknown, logic: unknown): Promise<void> {
    const activity = ActivityEx.getContinuationActivity(reference as ConversationReference);
    await this.run(activity, logic as (context: TurnContext) => Promise<void>);
  }

  run(activity: Partial<Activity>, logic: (context: TurnContext) => Promise<void>): Promise<void> {
    return this.runMiddleware(new TurnContext(this, activity), logic);
  }
}

export interface ChatWish {
  readonly survey?: Survey;
  readonly locale?: string;
  readonly sources?: Sources;
  readonly access?: AccessRule;
  readonly approvalRule?: ApprovalRule;
  /** Of whoever chats, in place of what `access` gives. */
  readonly rights?: SaidRights;
  /** Leaves preparations pending until `prepared` is called. */
  readonly slow?: boolean;
  readonly watch?: Watch;
  /** What several processes share, where that is not to be kept in memory. */
  readonly shared?: Pick<Chat, 'storage' | 'leases' | 'turns'>;
}

/** One process of the bot. */
interface Process {
  messenger: BotMessenger;
  bot: PlanshiftBot;
}

const alex = { id: '29:alex', name: 'Alex Weber', aadObjectId: 'A9E00000-0000-4000-8000-000000000001' };

/** One agent's chat with the whole bot, over fakes of everything the bot asks. */
export class Chat {
  readonly window = new ChatWindow();
  readonly clock = new FakeClock();
  readonly contacts = new MemoryContacts();
  readonly turns: Turns;
  readonly radar = new MemoryRadar();
  readonly assignments = new MemoryAssignments();
  readonly wishes = new MemoryWishes();
  readonly preview: NoticePreview = { preview: async () => this.example };
  /** What a preview of the notices would show. */
  example: Awaited<ReturnType<NoticePreview['preview']>>;
  readonly customers = new MemoryCustomers();
  readonly preparations = new MemoryPreparations();
  readonly migrations = new MemoryMigrations();
  readonly rings = new MemoryRings(this.migrations);
  readonly deeds = new MemoryDeeds();
  readonly writtenRows = { ofMigration: async (): Promise<WrittenLedger> => ({ rows: [] }) };
  readonly houseHold = new MemoryHold();
  readonly control = new RecordedControl(this.migrations);
  readonly approvals = new MemoryApprovals();
  readonly storage: Storage;
  readonly leases: TurnLeases;
  isUp = true;
  /** How long this person reads before anything is said or pressed. */
  pausesMs = 3_000;
  readonly failures: unknown[] = [];
  /** By what names the log tells of them. */
  readonly incidents: unknown[] = [];
  readonly links = new FileLinks(this.clock, () => 'http://127.0.0.1:3978');
  messenger: BotMessenger;
  bot: PlanshiftBot;
  survey: Survey;
  files: Readonly<Record<string, string | SentFile>> = {};
  /** Why files can't be put anywhere. */
  uploadFault: Error | undefined;
  readonly uploads: { readonly url: string; readonly body: string }[] = [];
  private readonly sources: Sources;
  private said = 0;
  private seen = 0;

  constructor(private readonly wish: ChatWish = {}) {
    this.survey = wish.survey ?? aSurvey();
    this.sources = wish.sources ?? [kaizalaPro()];
    this.radar.entries = [
      aRadarEntry({ customerId: this.survey.customer.id, customerName: this.survey.customer.name }),
    ];
    const {
      storage = new MemoryStorage(),
      leases = new MemoryLeases(),
      turns = new MemoryTurns(),
    }: Partial<NonNullable<ChatWish['shared']>> = wish.shared ?? {};
    [this.storage, this.leases, this.turns] = [storage, leases, turns];
    const { messenger, bot } = this.anotherProcess();
    [this.messenger, this.bot] = [messenger, bot];
  }

  /** A process of the bot that has nothing in its memory takes the place of the one before. */
  restart(): void {
    const { messenger, bot } = this.anotherProcess();
    [this.messenger, this.bot] = [messenger, bot];
  }

  /** Another process of the bot, which shares everything with the first but its memory. */
  anotherProcess(leases = this.leases): Process {
    const { wish } = this;
    const log: Log = {
      info: () => undefined,
      warn: () => undefined,
      error: (_message, error, facts) => {
        this.failures.push(error);
        this.incidents.push(facts?.incident);
      },
    };
    const { clock, contacts, preparations, customers, control, migrations, deeds, rings, wishes, approvals } = this;
    const { approvalRule = nothingNeedsApproval } = wish;
    const config = { mode: 'local' as const, host: '127.0.0.1', port: 3978 };
    const { watch = unwatched } = wish;
    const access: AccessRule = wish.rights?.access ?? wish.access ?? { mode: 'local' };
    const rights: Rights = wish.rights ?? { of: async (agent) => listedStanding(agent, access) };
    const messenger = new BotMessenger(
      {
        ...{ config, access, fallbackAgents: [], migrations, cardPlaces: migrations, deeds },
        ...{ contacts, preparations, leases, clock, log, rings, wishes, noticeRules: someRules, watch },
      },
      this.window,
    );
    const { radar, assignments, sources } = this;
    const files = {
      ...{ migrations, people: migrations, radarStore: radar, assignments, sources },
      ...{ deeds, writtenRows: this.writtenRows, rights },
    };
    const services: Services = {
      practice: true,
      sources: this.sources,
      radarStore: this.radar,
      radar: this.radar,
      customers,
      assignments: this.assignments,
      wishes: this.wishes,
      noticePreview: this.preview,
      noticeRules: someRules,
      preparations,
      surveys: new Surveys(preparations, this.sources),
      preparer: preparations,
      control,
      approvals: createDesk({ approvals, approvalRule, rights, clock, log }, () => this.startApproved()),
      migrations,
      houseHold: this.houseHold,
      rights,
      contacts,
      files: new Files(files, this.links, wish.access ? 'production' : 'local'),
      liveCards: messenger,
      colleagues: messenger,
      clock,
      log,
    };
    const conversation = new Conversation(services, this.storage);
    messenger.join(conversation);
    const bot = new PlanshiftBot({
      access,
      rights,
      contacts,
      turns: this.turns,
      migrations,
      files,
      conversation,
      order: messenger.order,
      isUp: () => this.isUp,
      liveCards: messenger,
      goOnAlone: (agent, incoming) => messenger.goOnAlone(agent, incoming),
      practice: true,
      noticeRules: someRules,
      clock,
      log,
      fetchAttachment: async (url) => {
        const file = this.files[url] ?? '';
        return typeof file === 'string' ? { text: file } : file;
      },
      uploadFile: async (url, body) => {
        if (this.uploadFault !== undefined) throw this.uploadFault;
        this.uploads.push({ url, body: body.toString('utf8') });
      },
    });
    return { messenger, bot };
  }

  /** What the durable side does again and again. */
  startApproved = (): Promise<void> => startIn(this);

  /** What the bot answered: sentences as they are, cards as all their texts. */
  async says(text: string, more: Partial<Activity> = {}): Promise<readonly string[]> {
    return this.turn({ type: 'message', text, ...more });
  }

  /** Presses the button that is called so, by its title or where it is read aloud, on the newest card that has it. */
  async presses(name: string, inputs: Json = {}): Promise<readonly string[]> {
    return this.pressesFirst(({ title, tooltip }) => title === name || tooltip === name, name, inputs);
  }

  /** Presses what confirms the review, whatever sum it names. */
  async confirms(inputs: Json = {}): Promise<readonly string[]> {
    return this.pressesFirst(({ data }) => (data as Json | undefined)?.['kind'] === 'confirm', 'confirm', inputs);
  }

  private async pressesFirst(fits: (button: Json) => boolean, title: string, inputs: Json): Promise<readonly string[]> {
    for (const post of [...this.window.posts].reverse()) {
      const button = buttonsOf(post).find(fits);
      if (button) return this.pressesAs(button, { ...untouched(post), ...inputs }, post.id);
    }
    throw new Error(`no card has the button “${title}”; there are: ${this.buttons().join(' | ')}`);
  }

  /** In the way of a client that knows all that the card asks of it. */
  private pressesAs({ type, verb, data }: Json, inputs: Json, id: string): Promise<readonly string[]> {
    const value = { ...(data as Json), ...inputs };
    return type === 'Action.Execute' ? this.executes({ type, verb, data: value }, id) : this.submits(value, id);
  }

  executes(action: unknown, replyToId?: string): Promise<readonly string[]> {
    const press = { type: 'invoke', name: 'adaptiveCard/action', value: { action, trigger: 'manual' } };
    return this.turn({ ...press, ...(replyToId ? { replyToId } : {}) });
  }

  submits(value: unknown, replyToId?: string): Promise<readonly string[]> {
    return this.turn({ type: 'message', value, ...(replyToId ? { replyToId } : {}) });
  }

  async turn(activity: Partial<Activity>): Promise<readonly string[]> {
    this.seen = this.window.posts.length;
    this.clock.pass(this.pausesMs);
    await this.window.run(this.activity(activity), this.bot.onTurn);
    if (this.wish.slow !== true) await this.prepared();
    return this.news();
  }

  /** Everything a message of this person carries. */
  activity(activity: Partial<Activity>): Partial<Activity> {
    return {
      id: `said-${++this.said}`,
      channelId: 'msteams',
      serviceUrl: 'http://127.0.0.1:1/_connector',
      from: alex,
      recipient: { id: '28:planshift', name: 'Planshift' },
      conversation: { id: 'a:personal', conversationType: 'personal', isGroup: false, name: '', tenantId: 'TENANT' },
      locale: this.wish.locale ?? 'en-GB',
      localTimezone: 'Europe/Rome',
      ...activity,
    };
  }

  /** Ends the preparations that are under way, as the durable side would, and tells the bot. */
  async prepared(result?: PreparationResult, messenger = this.messenger): Promise<readonly string[]> {
    for (let next = this.preparations.pending.shift(); next; next = this.preparations.pending.shift()) {
      await this.preparations.complete(next.id, result ?? this.resultOf(next));
      await messenger.preparationReady(next.id);
    }
    return this.news();
  }

  /** All texts that were posted or changed since the last thing that was said. */
  news(): readonly string[] {
    return this.window.posts.slice(this.seen).map(textOf);
  }

  /** The newest card as one text. */
  card(): string {
    return textOf(this.newestCard()!);
  }

  /** The buttons of the newest card. */
  buttons(): readonly string[] {
    const post = this.newestCard();
    return post ? buttonsOf(post).map((button) => String(button['title'])) : [];
  }

  /** Everything in the window, oldest first. */
  all(): readonly string[] {
    return this.window.posts.map(textOf);
  }

  private newestCard(): Post | undefined {
    return this.window.posts.filter(({ activity }) => activity.attachments !== undefined).at(-1);
  }

  private resultOf({ wish, agentId }: Preparation): PreparationResult {
    if (wish.kind === 'survey') return { kind: 'survey', survey: this.survey };
    return quoteFor(this.survey, wish.choice, agentId, this.sources, this.clock.now().toISOString());
  }
}
