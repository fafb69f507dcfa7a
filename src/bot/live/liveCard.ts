import { createHash } from 'node:crypto';
import type { Activity, TurnContext } from 'botbuilder';
import { deedsPerCard } from '../../cards/migration/deedLines';
import { migrationCard } from '../../cards/migration/migrationCard';
import { answeredCard } from '../../cards/questions/answeredCard';
import type { CardContent } from '../../cards/render';
import { cardMessage } from '../../dialogs/cardMessage';
import { replaceCard, show } from '../../dialogs/turn';
import type { Turn } from '../../dialogs/turn';
import { mayHear } from '../../migration/accessRule';
import type { AccessRule } from '../../migration/accessRule';
import type { AgentId, MigrationId } from '../../migration/ids';
import { etaSeconds } from '../../migration/plan/eta';
import type { Migration } from '../../migration/plan/progress';
import type { AgentContact, AgentContacts, CardPlace, CardPlaces, Deeds, Migrations } from '../../migration/ports';
import type { Clock } from '../../platform/clock';
import { defined } from '../../platform/defined';
import { readerOf } from '../../text/reader';
import type { BotConfig } from '../http/botConfig';
import type { TurnOrder } from '../turns/turnOrder';
import type { Talk } from './proactive';

export interface LiveCardDeps {
  readonly config: Pick<BotConfig, 'cloud'>;
  readonly access: AccessRule;
  readonly migrations: Pick<Migrations, 'load'>;
  readonly cardPlaces: Omit<CardPlaces, 'dueCards' | 'cardIsCurrent'>;
  readonly deeds: Deeds;
  readonly contacts: AgentContacts;
  readonly clock: Clock;
  readonly talk: Talk;
  /**
   * A first card waits for the turn in hand, so that it stands below the sentence that announces it, and no two
   * processes send one.
   */
  readonly order: TurnOrder;
}

/** Outdated is what the migration has left behind while it was drawn, or what was drawn where its card is no more. */
export type Shown = 'shown' | 'outdated';

const turnPatienceMs = 60_000;

/**
 * Draws the card that a migration has in one person's chat, where the ledger says it is. The ledger also knows what is
 * drawn there already, because any process may have done it.
 */
export class LiveCard {
  constructor(
    private readonly id: MigrationId,
    private readonly whose: AgentId,
    private readonly deps: LiveCardDeps,
  ) {}

  async bringUpToDate(): Promise<Shown> {
    const before = await this.draw();
    if (before) await this.put(before);
    const now = await this.draw();
    return now?.digest === before?.digest && (await this.isShown(now)) ? 'shown' : 'outdated';
  }

  private async isShown(drawn: Drawn | undefined): Promise<boolean> {
    const place = await this.place();
    return !drawn || !place || place.shown === drawn.digest;
  }

  private place(): Promise<CardPlace | undefined> {
    return this.deps.cardPlaces.card(this.id, this.whose);
  }

  private async put(drawn: Drawn): Promise<void> {
    const place = await this.place();
    if (place?.shown === drawn.digest) return;
    if (place !== undefined && (await this.edit(drawn, place))) return;
    if (drawn.isOwn) return this.send(drawn, place);
    // A colleague who threw it away has to ask for another.
    if (place !== undefined) await this.deps.cardPlaces.dropCard(this.id, place);
  }

  /** Sends it anew within a turn; the card before keeps one line and loses its buttons. */
  async showAnew(turn: Turn): Promise<void> {
    const { migrations, cardPlaces } = this.deps;
    const migration = await migrations.load(this.id);
    if (migration === undefined) return;
    const before = await this.place();
    const card = migrationCard(await this.facts(migration), turn.reader);
    const activityId = await show(turn, card);
    if (activityId === undefined) return;
    const conversationId = turn.context.activity.conversation.id;
    await cardPlaces.setCard(this.id, { agentId: this.whose, conversationId, activityId, shown: digestOf(card) });
    const { running, words } = turn.text;
    const line = { title: running.number(this.id), answer: words.state[migration.state] };
    if (before !== undefined) await replaceCard(turn, before.activityId, answeredCard(line, turn.reader));
  }

  private async draw(): Promise<Drawn | undefined> {
    const { access, config, migrations, contacts } = this.deps;
    const migration = await migrations.load(this.id);
    const contact = await contacts.get(this.whose);
    if (!migration || !contact || !mayHear(contact.agentId, access)) return undefined;
    const { locale, timeZone, language } = contact;
    const reader = readerOf({ locale, timeZone, language, cloud: config.cloud });
    const card = migrationCard(await this.facts(migration), reader);
    return { contact, card, digest: digestOf(card), isOwn: migration.plan.agentId === this.whose };
  }

  private async facts(migration: Migration): Promise<Parameters<typeof migrationCard>[0]> {
    const decided = await this.deps.deeds.ofMigration(this.id, deedsPerCard);
    const now = this.deps.clock.now();
    const { counts, movingSince, state } = migration;
    const eta =
      movingSince !== undefined && state === 'moving'
        ? etaSeconds(counts.done, counts.total, new Date(movingSince), now)
        : undefined;
    return { migration, decided, now, ...defined({ etaSeconds: eta }) };
  }

  /** False when there is no card to edit any more. */
  private async edit({ contact, card, digest }: Drawn, place: CardPlace): Promise<boolean> {
    const change = { ...cardMessage(card), id: place.activityId };
    const isThere = await this.deps.talk(contact, (context) => edited(context, change), place.conversationId);
    if (isThere) await this.deps.cardPlaces.setCardShown(this.id, { ...place, shown: digest });
    return isThere;
  }

  /** @param gone where no card can be edited any more; one that came elsewhere meanwhile is edited instead */
  private async send(drawn: Drawn, gone: CardPlace | undefined): Promise<void> {
    const { talk, order, cardPlaces } = this.deps;
    const { contact, card, digest } = drawn;
    await order.run({ person: contact.agentId, patienceMs: turnPatienceMs }, async () => {
      const place = await this.place();
      if (place && place.activityId !== gone?.activityId && (await this.edit(drawn, place))) return;
      await talk(contact, async (context) => {
        const sent = await context.sendActivity(cardMessage(card));
        const conversationId = context.activity.conversation.id;
        if (!sent?.id) return;
        await cardPlaces.setCard(this.id, { agentId: this.whose, conversationId, activityId: sent.id, shown: digest });
      });
    });
  }
}

interface Drawn {
  readonly contact: AgentContact;
  readonly card: CardContent;
  readonly digest: string;
  /** Of the person who confirmed it, who gets one without asking. */
  readonly isOwn: boolean;
}

const digestOf = (card: CardContent): string => createHash('sha256').update(JSON.stringify(card)).digest('base64url');

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
