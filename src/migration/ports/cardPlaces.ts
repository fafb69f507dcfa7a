import type { MigrationId } from '../ids';
import type { MigrationState } from '../plan/progress';

export interface CardPlace {
  readonly conversationId: string;
  readonly activityId: string;
  /** A digest of what it shows, so that whichever process comes next can tell whether that is still so. */
  readonly shown?: string;
}

/** Of the ledger: where the one live card of each migration is, and whether it shows how things stand. */
export interface CardPlaces {
  card(id: MigrationId): Promise<CardPlace | undefined>;
  setCard(id: MigrationId, card: CardPlace): Promise<void>;
  /** Notes what the card shows now, unless the live card is another one meanwhile. */
  setCardShown(id: MigrationId, card: CardPlace & { readonly shown: string }): Promise<void>;
  /** Migrations at rest whose card may not show it yet, although it should by now. Each is due again later and ever later, for a day. */
  dueCards(at: string): Promise<readonly MigrationId[]>;
  /** The card shows this state: nothing is due any more, unless the migration went on meanwhile. */
  cardIsCurrent(id: MigrationId, state: MigrationState): Promise<void>;
}
