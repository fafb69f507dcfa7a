import type { CloudAdapter } from 'botbuilder';
import type { CardContent } from '../../cards/render';
import type { Conversation } from '../../dialogs/conversation';
import type { Incoming } from '../../dialogs/incoming';
import type { Colleagues, LiveCards } from '../../dialogs/services';
import type { Turn } from '../../dialogs/turn';
import { mayHear } from '../../migration/accessRule';
import type { AgentId, MigrationId } from '../../migration/ids';
import { isRunning } from '../../migration/plan/states';
import type { AgentContact, Messenger } from '../../migration/ports';
import type { Reader } from '../../text/reader';
import { createAdapter } from '../http/adapter';
import { StillBusy, TurnOrder } from '../turns/turnOrder';
import { callTo, showAnew } from './callTo';
import { LiveCard } from './liveCard';
import type { Shown } from './liveCard';
import { mindfulTalk } from './mindfulTalk';
import { talkThrough } from './proactive';
import type { ProactiveAdapter, Talk } from './proactive';
import type { MessengerDeps } from './messengerDeps';
import { tellColleague } from './tellColleague';
import { editIn, tellIn } from './tellIn';
import { Throttle } from './throttle';
import { unaskedTurn } from './unaskedTurn';

const editGapMs = 2_000;
const tries = 3;
/** Nobody waits for it with a phone in hand. */
const unaskedPatienceMs = 60_000;
/** Who does not get the turn at once leaves it to the process that did. */
const pickUpPatienceMs = 500;

/** Speaks where nobody asked: the live cards of migrations, and questions whose preparation has its result. */
export class BotMessenger implements Messenger, LiveCards, Colleagues {
  readonly order: TurnOrder;
  private readonly talk: Talk;
  private readonly cards = new Map<string, { card: LiveCard; throttle: Throttle<Shown> }>();
  private attach!: (conversation: Conversation) => void;
  private readonly conversation = new Promise<Conversation>((resolve) => {
    this.attach = resolve;
  });

  constructor(
    private readonly deps: MessengerDeps,
    readonly adapter: ProactiveAdapter,
  ) {
    this.talk = mindfulTalk(talkThrough(adapter, deps.config.appId ?? ''), deps);
    this.order = new TurnOrder(deps.leases);
  }

  /** The durable side needs a messenger before there is a conversation; what comes earlier waits for this. */
  join(conversation: Conversation): void {
    this.attach(conversation);
  }

  async showMigration(id: MigrationId): Promise<void> {
    const state = (await this.deps.migrations.load(id))?.state;
    if (state === undefined) return;
    const delivered = this.showEach(id);
    if (!isRunning(state)) {
      if (await delivered) await this.deps.cardPlaces.cardIsCurrent(id, state);
      return;
    }
    // The next edit comes by itself.
    delivered.catch((error: unknown) => this.failed(id, error));
  }

  /**
   * Each card by itself, so that one that can't be reached keeps back no other.
   *
   * @returns whether all show how things stand
   */
  private async showEach(id: MigrationId): Promise<boolean> {
    const { migrations, cardPlaces } = this.deps;
    const [own, places] = await Promise.all([migrations.agentOf(id), cardPlaces.cardsOf(id)]);
    const readers = new Set([...(own === undefined ? [] : [own]), ...places.map(({ agentId }) => agentId)]);
    const shown = await Promise.allSettled([...readers].map((reader) => this.live(id, reader).throttle.request()));
    const failure = shown.find(({ status }) => status === 'rejected');
    if (failure?.status === 'rejected') throw failure.reason;
    return shown.every((each) => each.status === 'fulfilled' && each.value === 'shown');
  }

  showMigrationAnew = (id: MigrationId): Promise<void> => showAnew(this.deps, this.atTheEnd(id), id);

  callTo = (id: MigrationId): Promise<boolean> => callTo(this.deps, this.atTheEnd(id), id);

  /** Of each chat, where it goes on showing how things stand. */
  private atTheEnd(id: MigrationId): (contact: AgentContact) => Promise<void> {
    const cardOf = ({ agentId }: AgentContact): LiveCard => this.live(id, agentId).card;
    return (contact) =>
      this.order.run({ person: contact.agentId, patienceMs: unaskedPatienceMs }, () =>
        this.talk(contact, (context) => cardOf(contact).showAnew(unaskedTurn(this.deps, context, contact))),
      );
  }

  async preparationReady(id: string): Promise<void> {
    const agent = await this.deps.preparations.agentOf(id);
    if (agent) await this.bringToMind(agent, { ready: id });
  }

  /** Conversations whose last turn died with its process go on, if there is anything that would not come by itself. */
  async pickUpInterrupted(): Promise<void> {
    for (const { person, wasAsked } of await this.deps.leases.abandoned()) {
      await this.mention(person, { interrupted: { wasAsked } });
    }
  }

  /** Cards of migrations at rest that could not be shown when their time was; Teams or we were out of reach. */
  async showDue(): Promise<void> {
    const { cardPlaces, clock } = this.deps;
    for (const id of await cardPlaces.dueCards(clock.now().toISOString())) this.refresh(id);
  }

  /** What somebody has to hear by a new message, and has not yet: it was quiet, or whoever was at it died. */
  async ringDue(): Promise<void> {
    const { rings, clock } = this.deps;
    for (const id of await rings.claimDue(clock.now().toISOString())) this.refresh(id);
  }

  showAnew(turn: Turn, id: MigrationId): Promise<void> {
    return this.live(id, turn.agentId).card.showAnew(turn, turn.heardAt);
  }

  refresh(id: MigrationId): void {
    this.showMigration(id).catch((error: unknown) => this.failed(id, error));
  }

  /** Shows a card unasked at the end of the person's chat. */
  tell = (contact: AgentContact, card: (reader: Reader) => CardContent): Promise<string | undefined> =>
    tellIn({ ...this.deps, talk: this.talk }, contact, card);

  retell = (contact: AgentContact, place: string, card: (reader: Reader) => CardContent): Promise<boolean> =>
    editIn({ ...this.deps, talk: this.talk }, contact, place, card);

  tellColleague: Colleagues['tellColleague'] = (agent, card) =>
    tellColleague(this.deps, (...whom) => this.tell(...whom), agent, card);

  /** Goes on with a turn in the person's own chat; false when that is not known. The caller holds the person's turn. */
  async goOnAlone(agent: AgentId, incoming: Incoming): Promise<boolean> {
    const contact = await this.deps.contacts.get(agent);
    if (contact === undefined || contact.unreachable !== undefined) return false;
    const conversation = await this.conversation;
    await this.talk(contact, (context) => conversation.hear(unaskedTurn(this.deps, context, contact), incoming));
    return true;
  }

  /** A turn that nobody asked for; who is in one of their own at the moment is left alone. */
  async mention(agent: AgentId, incoming: Incoming): Promise<void> {
    await this.bringToMind(agent, incoming, pickUpPatienceMs).catch((error: unknown) => {
      if (!(error instanceof StillBusy)) throw error;
    });
  }

  /** A turn that nobody asked for. */
  private async bringToMind(agent: AgentId, incoming: Incoming, patienceMs = unaskedPatienceMs): Promise<void> {
    const { access, contacts } = this.deps;
    const contact = await contacts.get(agent);
    const conversation = await this.conversation;
    await this.order.run({ person: agent, patienceMs }, async () => {
      if (!contact || !mayHear(agent, access)) return;
      await this.talk(contact, (context) => conversation.hear(unaskedTurn(this.deps, context, contact), incoming));
    });
  }

  private live(id: MigrationId, whose: AgentId): { card: LiveCard; throttle: Throttle<Shown> } {
    const key = `${id} ${whose}`;
    const known = this.cards.get(key);
    if (known !== undefined) return known;
    const card = new LiveCard(id, whose, { ...this.deps, talk: this.talk, order: this.order });
    const made = { card, throttle: new Throttle(this.deps.clock, editGapMs, () => this.patiently(id, card)) };
    this.cards.set(key, made);
    return made;
  }

  /** Teams may be busy for a moment; after the last try the caller hears of it. */
  private async patiently(id: MigrationId, card: LiveCard): Promise<Shown> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        // Another process may have drawn what came later, before this one was through.
        const shown = await card.bringUpToDate();
        if (shown === 'outdated') this.refresh(id);
        return shown;
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
  return new BotMessenger(deps, createAdapter(deps.config, deps.log, deps)) as BotMessenger & {
    adapter: CloudAdapter;
  };
}
