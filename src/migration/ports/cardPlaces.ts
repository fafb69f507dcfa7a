import type { AgentId, MigrationId } from '../ids';
import type { MigrationState } from '../plan/progress';

export interface CardPlace {
  /** In whose chat it stands. */
  readonly agentId: AgentId;
  readonly conversationId: string;
  readonly activityId: string;
  /** A digest of what it shows, so that whichever process comes next can tell whether that is still so. */
  readonly shown?: string;
  /** When that person had it shown at the end of the chat. */
  readonly lookedAt?: string;
}

/** Of the ledger: where the live cards of a migration are, one in the chat of each person, and whether they show how things stand. */
export interface CardPlaces {
  cardsOf(id: MigrationId): Promise<readonly CardPlace[]>;
  card(id: MigrationId, agent: AgentId): Promise<CardPlace | undefined>;
  /** The live card of that person from now on. */
  setCard(id: MigrationId, card: CardPlace): Promise<void>;
  /** Notes what the card shows now. False where that person’s live card is another one meanwhile, or none. */
  setCardShown(id: MigrationId, card: CardPlace & { readonly shown: string }): Promise<boolean>;
  /** It is there no more; another one of that person stays. */
  dropCard(id: MigrationId, card: CardPlace): Promise<void>;
  /** Migrations at rest of which a card may not show it yet, although it should by now. Each is due again later and ever later, for a day. */
  dueCards(at: string): Promise<readonly MigrationId[]>;
  /** All cards show this state: nothing is due any more, unless the migration went on meanwhile. */
  cardIsCurrent(id: MigrationId, state: MigrationState): Promise<void>;
}
