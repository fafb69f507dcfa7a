import type { CloudAdapter } from 'botbuilder';
import type { Conversation } from '../dialogs/conversation';
import type { Turn } from '../dialogs/turn';
import type { LiveCards } from '../dialogs/world';
import type { MigrationId } from '../migration/ids';
import type { AgentContacts, Ledger, Messenger, PreparationStore } from '../migration/ports';
import type { MigrationState } from '../migration/progress';
import type { Clock } from '../platform/clock';
import type { Log } from '../platform/log';
import { createAdapter } from './adapter';
import type { BotConfig } from './botConfig';
import { LiveCard } from './liveCard';
import { makeTurn } from './makeTurn';
import { talkThrough } from './proactive';
import type { ProactiveAdapter, Talk } from './proactive';
import { KeyedQueue } from './queue';
import { Throttle } from './throttle';

export interface MessengerDeps {
  readonly config: BotConfig;
  readonly ledger: Ledger;
  readonly contacts: AgentContacts;
  readonly preparations: PreparationStore;
  readonly clock: Clock;
  readonly log: Log;
}

const editGapMs = 2_000;
const tries = 3;
/** The next edit comes by itself, so nobody need wait for this one. */
const goesOn: ReadonlySet<MigrationState> = new Set(['queued', 'buying', 'waitingForSeats', 'moving', 'closing']);

/** Speaks where nobody asked: the live cards of migrations, and questions whose preparation has its result. */
export class BotMessenger implements Messenger, LiveCards {
  /** One turn of one person at a time, asked or unasked. */
  readonly queue = new KeyedQueue();
  private readonly talk: Talk;
  private readonly cards = new Map<MigrationId, { card: LiveCard; throttle: Throttle }>();
  private attach!: (conversation: Conversation) => void;
  private readonly conversation = new Promise<Conversation>((resolve) => {
    this.attach = resolve;
  });

  constructor(
    private readonly deps: MessengerDeps,
    readonly adapter: ProactiveAdapter,
  ) {
    this.talk = talkThrough(adapter, deps.config.appId ?? '');
  }

  /** The durable side needs a messenger before there is a conversation; what comes earlier waits for this. */
  join(conversation: Conversation): void {
    this.attach(conversation);
  }

  async showMigration(id: MigrationId): Promise<void> {
    const state = (await this.deps.ledger.load(id))?.state;
    const delivered = this.live(id).throttle.request();
    if (state === undefined || !goesOn.has(state)) return delivered;
    delivered.catch((error: unknown) => this.failed(id, error));
  }

  async preparationReady(id: string): Promise<void> {
    const { preparations, contacts, clock } = this.deps;
    const preparation = await preparations.get(id);
    const contact = preparation && (await contacts.get(preparation.agentId));
    if (!contact) return;
    const conversation = await this.conversation;
    await this.queue.run(contact.agentId, () =>
      this.talk(contact, (context) => conversation.hear(makeTurn(context, contact, clock.now()), { ready: id })),
    );
  }

  showAnew(turn: Turn, id: MigrationId): Promise<void> {
    return this.live(id).card.showAnew(turn);
  }

  refresh(id: MigrationId): void {
    this.showMigration(id).catch((error: unknown) => this.failed(id, error));
  }

  private live(id: MigrationId): { card: LiveCard; throttle: Throttle } {
    const known = this.cards.get(id);
    if (known !== undefined) return known;
    const card = new LiveCard(id, { ...this.deps, talk: this.talk, queue: this.queue });
    const made = { card, throttle: new Throttle(this.deps.clock, editGapMs, () => this.patiently(card)) };
    this.cards.set(id, made);
    return made;
  }

  /** Teams may be busy for a moment; after the last try the caller hears of it. */
  private async patiently(card: LiveCard): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await card.bringUpToDate();
      } catch (error) {
        if (attempt >= tries) throw error;
        await this.deps.clock.sleep(editGapMs * attempt);
      }
    }
  }

  private failed(id: MigrationId, error: unknown): void {
    this.deps.log.error('the card of a migration could not be shown', error, { migrationId: id });
  }
}

export function createMessenger(deps: MessengerDeps): BotMessenger & { readonly adapter: CloudAdapter } {
  return new BotMessenger(deps, createAdapter(deps.config, deps.log)) as BotMessenger & { adapter: CloudAdapter };
}
