import { sql } from 'kysely';
import type { MigrationId } from '../../../migration/ids';
import type { CardPlaces } from '../../../migration/ports';
import type { Database } from '../../database';

/** The first showing gets so long before anybody helps; later tries come ever less often. */
const helpAfter = `interval '30 seconds'`;
/** By then the agent has asked for the card, or does not want it. */
const giveUpAfter = `interval '1 day'`;

export const dueCards = (db: Database): Pick<CardPlaces, 'dueCards' | 'cardIsCurrent'> => ({
  dueCards: async (at) => {
    const { rows } = await db.pool.query<{ id: MigrationId }>(
      `update planshift.migration
      set card_due_at = $1::timestamptz + greatest(${helpAfter}, $1::timestamptz - card_due_since)
      where id in (
        select id from planshift.migration
        where card_due_at <= $1 and card_due_since > $1::timestamptz - ${giveUpAfter}
        order by card_due_at limit 20 for update skip locked)
      returning id`,
      [at],
    );
    return rows.map(({ id }) => id);
  },

  cardIsCurrent: async (id, state) => {
    await db.query.updateTable('migration').set(noCardDue).where('id', '=', id).where('state', '=', state).execute();
  },
});

/** From when on a card is due that a state calls for. */
export const cardDue = (at: string) => ({
  card_due_since: at,
  card_due_at: sql<string>`${at}::timestamptz + ${sql.raw(helpAfter)}`,
});

export const noCardDue = { card_due_since: null, card_due_at: null } as const;
