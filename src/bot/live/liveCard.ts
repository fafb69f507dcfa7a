import { deedsPerCard } from '../../cards/migration/deedLines';
import { goesOnCard } from '../../cards/migration/goesOnCard';
import { migrationCard } from '../../cards/migration/migrationCard';
import type { CardContent } from '../../cards/render';
import { cardMessage } from '../../dialogs/cardMessage';
import { offered } from '../../dialogs/rights/offered';
import { replaceCard, show } from '../../dialogs/turn';
import type { Turn } from '../../dialogs/turn';
import { knownStanding, mayHear, mayHearOf } from '../../migration/accessRule';
import type { AccessRule } from '../../migration/accessRule';
import type { AgentId, MigrationId } from '../../migration/ids';
import { etaSeconds } from '../../migration/plan/eta';
import type { Migration } from '../../migration/plan/progress';
import { isEnded, isRunning } from '../../migration/plan/states';
import type { AgentContact, AgentContacts, CardPlace, CardPlaces, Deeds, Migrations } from '../../migration/ports';
import { defined } from '../../platform/defined';
import { readerOf } from '../../text/reader';
import type { BotConfig } from '../http/botConfig';
import type { TurnOrder } from '../turns/turnOrder';
import { digestOf, edited } from './drawn';
import type { Drawn } from './drawn';
import type { Talk } from './proactive';
import { callOf, keep, rung } from './ringing';
import type { RingDeps } from './ringing';
import { unaskedTurn } from './unaskedTurn';

export interface LiveCardDeps extends RingDeps {
  readonly config: Pick<BotConfig, 'cloud'>;
  readonly migrations: Pick<Migrations, 'load'>;
  readonly cardPlaces: Omit<CardPlaces, 'dueCards' | 'cardIsCurrent'>;
  readonly deeds: Deeds;
  readonly contacts: AgentContacts;
  readonly talk: Talk;
  /**
   * A first card waits for the turn in hand, so that it stands below the sentence that announces it, and no two
   * processes send one.
   */
  readonly order: TurnOrder;
}

/** Outdated is what the migration has left behind while it was drawn, or what was drawn where its card is no more. */
export type Shown = 'shown' | 'outdated';

/** Whoever has confirmed it sees it to its end, also where its customer is not theirs any more. */
const mayBeShown = ({ plan, state }: Migration, agent: AgentId, access: AccessRule): boolean =>
  mayHearOf(plan.customer.id, agent, access) || (plan.agentId === agent && !isEnded(state) && mayHear(agent, access));

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
    const call =
      drawn.isOwn && !isRunning(drawn.migration.state) ? await callOf(this.deps, this.id, drawn.contact) : undefined;
    if (call?.ringing === 'ring') return this.ring(drawn.contact);
    await this.bring(drawn, drawn.isOwn && (call === undefined || call.ringing === 'seen'));
    if (call !== undefined) await keep(this.deps, this.id, call);
  }

  /** @param maySend where there is no card to edit */
  private async bring(drawn: Drawn, maySend: boolean): Promise<void> {
    const place = await this.place();
    if (place?.shown === drawn.digest) return;
    if (place !== undefined && (await this.edit(drawn, place))) return;
    if (maySend) return this.send(drawn, place);
    // A colleague who threw it away has to ask for another.
    if (place !== undefined) await this.deps.cardPlaces.dropCard(this.id, place);
  }

  /** One process at a time: whoever gets the turn later finds that nothing calls any more. */
  private async ring(contact: AgentContact): Promise<void> {
    const { order, talk } = this.deps;
    await order.run({ person: contact.agentId, patienceMs: turnPatienceMs }, async () => {
      const call = await callOf(this.deps, this.id, contact);
      if (call?.ringing !== 'ring') return;
      await rung(this.deps, () => talk(contact, (context) => this.showAnew(unaskedTurn(this.deps, context, contact))));
    });
  }

  /**
   * Sends it anew within a turn; the card before keeps one line and loses its buttons.
   *
   * @param lookedAt when the person asked for it; absent where nobody did
   */
  async showAnew(turn: Turn, lookedAt?: Date): Promise<void> {
    const { migrations, rings } = this.deps;
    const called = await rings.called(this.id);
    const migration = await migrations.load(this.id);
    if (migration === undefined) return;
    if (!(await this.takePlace(turn, migration, lookedAt))) return;
    if (called !== undefined && migration.plan.agentId === this.whose) await rings.settle(this.id, called);
  }

  private async takePlace(turn: Turn, migration: Migration, lookedAt: Date | undefined): Promise<boolean> {
    const before = await this.place();
    const card = offered(migrationCard(await this.facts(migration), turn.reader), turn.standing);
    const activityId = await show(turn, card);
    if (activityId === undefined) return false;
    const place = { agentId: this.whose, conversationId: turn.context.activity.conversation.id, activityId };
    const looked = defined({ lookedAt: lookedAt?.toISOString() ?? before?.lookedAt });
    await this.deps.cardPlaces.setCard(this.id, { ...place, shown: digestOf(card), ...looked });
    if (before !== undefined) await replaceCard(turn, before.activityId, goesOnCard(migration, turn.reader));
    return true;
  }

  private async draw(): Promise<Drawn | undefined> {
    const { access, config, migrations, contacts } = this.deps;
    const migration = await migrations.load(this.id);
    const contact = await contacts.get(this.whose);
    if (!migration || !contact || !mayBeShown(migration, contact.agentId, access)) return undefined;
    const { locale, timeZone, language } = contact;
    const reader = readerOf({ locale, timeZone, language, cloud: config.cloud });
    const standing = knownStanding(contact.agentId, access);
    const card = offered(migrationCard(await this.facts(migration), reader), standing);
    const isOwn = migration.plan.agentId === this.whose;
    return { migration, contact, reader, card, digest: digestOf(card), isOwn };
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
  private async edit({ migration, reader, contact, card, digest }: Drawn, place: CardPlace): Promise<boolean> {
    const { cardPlaces, talk } = this.deps;
    const become = (content: CardContent): Promise<boolean> => {
      const change = { ...cardMessage(content), id: place.activityId };
      return talk(contact, (context) => edited(context, change), place.conversationId);
    };
    if (!(await become(card))) return false;
    // Another took its place while it was edited, and then it is nobody's any more.
    if (!(await cardPlaces.setCardShown(this.id, { ...place, shown: digest })))
      await become(goesOnCard(migration, reader));
    return true;
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
