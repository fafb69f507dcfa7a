import { CardFactory, MessageFactory } from 'botbuilder';
import type { Activity, TurnContext } from 'botbuilder';
import { answeredCard } from '../cards/answeredCard';
import { migrationCard } from '../cards/migrationCard';
import type { CardContent } from '../cards/render';
import { replaceCard, show } from '../dialogs/turn';
import type { Turn } from '../dialogs/turn';
import { etaSeconds } from '../migration/eta';
import type { MigrationId } from '../migration/ids';
import type { AgentContact, AgentContacts, Ledger } from '../migration/ports';
import type { Migration } from '../migration/progress';
import type { Clock } from '../platform/clock';
import { given } from '../platform/given';
import { readerOf } from '../text/reader';
import type { KeyedQueue } from './queue';
import type { Talk } from './proactive';

export interface LiveCardDeps {
  readonly ledger: Ledger;
  readonly contacts: AgentContacts;
  readonly clock: Clock;
  readonly talk: Talk;
  /** A first card waits for the turn in hand, so that it stands below the sentence that announces it. */
  readonly queue: KeyedQueue;
}

/** Draws the one card of a migration in the place where the ledger says it is. */
export class LiveCard {
  private shown: string | undefined;

  constructor(
    private readonly id: MigrationId,
    private readonly deps: LiveCardDeps,
  ) {}

  async bringUpToDate(): Promise<void> {
    const { ledger, contacts } = this.deps;
    const migration = await ledger.load(this.id);
    const agent = await ledger.agentOf(this.id);
    const contact = agent && (await contacts.get(agent));
    if (migration === undefined || !contact) return;
    const card = this.draw(migration, contact);
    const drawn = JSON.stringify(card);
    if (drawn === this.shown) return;
    if (!(await this.edit(contact, card))) await this.send(contact, card);
    this.shown = drawn;
  }

  /** Sends it anew within a turn; the card before keeps one line and loses its buttons. */
  async showAnew(turn: Turn): Promise<void> {
    const { ledger } = this.deps;
    const migration = await ledger.load(this.id);
    if (migration === undefined) return;
    const before = await ledger.card(this.id);
    const card = migrationCard(this.facts(migration), turn.reader);
    const activityId = await show(turn, card);
    this.shown = JSON.stringify(card);
    if (activityId === undefined) return;
    await ledger.setCard(this.id, { conversationId: turn.context.activity.conversation.id, activityId });
    const { running, words } = turn.text;
    const line = { title: running.number(this.id), answer: words.state[migration.state] };
    if (before !== undefined) await replaceCard(turn, before.activityId, answeredCard(line, turn.reader));
  }

  private draw(migration: Migration, { locale, timeZone, language }: AgentContact): CardContent {
    return migrationCard(this.facts(migration), readerOf({ locale, timeZone, language }));
  }

  private facts(migration: Migration): Parameters<typeof migrationCard>[0] {
    const now = this.deps.clock.now();
    const { counts, movingSince, state } = migration;
    const eta =
      movingSince !== undefined && state === 'moving'
        ? etaSeconds(counts.done, counts.total, new Date(movingSince), now)
        : undefined;
    return { migration, now, ...given({ etaSeconds: eta }) };
  }

  /** False when there is no card to edit. */
  private async edit(contact: AgentContact, card: CardContent): Promise<boolean> {
    const place = await this.deps.ledger.card(this.id);
    if (place === undefined) return false;
    const change = { ...message(card), id: place.activityId };
    return this.deps.talk(contact, (context) => edited(context, change), place.conversationId);
  }

  private async send(contact: AgentContact, card: CardContent): Promise<void> {
    const { talk, queue, ledger } = this.deps;
    await queue.run(contact.agentId, () =>
      talk(contact, async (context) => {
        const sent = await context.sendActivity(message(card));
        const conversationId = context.activity.conversation.id;
        if (sent?.id) await ledger.setCard(this.id, { conversationId, activityId: sent.id });
      }),
    );
  }
}

const message = (card: CardContent): Partial<Activity> => MessageFactory.attachment(CardFactory.adaptiveCard(card));

/** False when Teams no longer knows the card; any other failure may pass. */
async function edited(context: TurnContext, change: Partial<Activity>): Promise<boolean> {
  try {
    await context.updateActivity(change);
    return true;
  } catch (error) {
    const status = (error as { statusCode?: unknown }).statusCode;
    if (status === 404 || status === 403) return false;
    throw error;
  }
}
