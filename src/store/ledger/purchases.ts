import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { MigrationId } from '../../migration/ids';
import { isTelling } from '../../migration/plan/orderStanding';
import type { PurchaseAttempt, Purchases } from '../../migration/ports';
import { defined } from '../../platform/defined';
import type { Database } from '../database';
import type { Tables } from '../tables';
import { isUniqueViolation } from '../transaction';

type Attempts = 'latestAttempt' | 'openAttempt' | 'confirmAttempt' | 'refuseAttempt';

export const purchases = (db: Database): Pick<Purchases, Attempts> => ({
  latestAttempt: (id) => latestAttempt(db, id),

  /** Also false while another attempt is out or has bought. */
  openAttempt: async (id, { attempt, cartId, cartExpiresAt, requestId, sentAt }) => {
    const row = await db.query
      .insertInto('purchase_attempt')
      .values({
        ...{ migration_id: id, attempt, cart_id: cartId, request_id: requestId, state: 'sent', sent_at: sentAt },
        ...defined({ cart_expires_at: cartExpiresAt }),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('attempt')
      .executeTakeFirst();
    return row !== undefined;
  },

  confirmAttempt: (...facts) => confirmAttempt(db, ...facts),

  refuseAttempt: async (id, attempt) => {
    await attemptOf(db, id, attempt).set({ state: 'refused' }).where('state', '=', 'sent').execute();
  },
});

const attemptOf = (db: Database, id: MigrationId, attempt: number) =>
  db.query.updateTable('purchase_attempt').where('migration_id', '=', id).where('attempt', '=', attempt);

/** The one that is out or has bought, if there is one: an order that was dead may be alive behind a later refusal. */
async function latestAttempt(db: Database, id: MigrationId): Promise<PurchaseAttempt | undefined> {
  const row = await db.query
    .selectFrom('purchase_attempt')
    .selectAll()
    .where('migration_id', '=', id)
    .orderBy(sql`state = 'refused'`)
    .orderBy('attempt', 'desc')
    .executeTakeFirst();
  return row && attemptIn(row);
}

function attemptIn(row: Selectable<Tables['purchase_attempt']>): PurchaseAttempt {
  return {
    attempt: row.attempt,
    cartId: row.cart_id,
    requestId: row.request_id,
    state: row.state,
    sentAt: row.sent_at.toISOString(),
    ...defined({ orderId: row.order_id, subscriptionId: row.subscription_id, answer: row.answer, lines: row.lines }),
    ...defined({ adoptedAt: row.adopted_at?.toISOString(), cartExpiresAt: row.cart_expires_at?.toISOString() }),
    ...orderIn(row),
  };
}

const orderIn = (row: Selectable<Tables['purchase_attempt']>) =>
  defined({
    seats: row.seats,
    orderWord: row.order_word,
    deadSince: row.order_dead_since?.toISOString(),
    diedAt: row.order_died_at?.toISOString(),
    seatsShownAt: row.seats_shown_at?.toISOString(),
  });

/** Repeated with the same order it may add the subscription, which Partner Center tells later. */
async function confirmAttempt(db: Database, ...facts: Parameters<Purchases['confirmAttempt']>): Promise<boolean> {
  try {
    await confirm(db, ...facts);
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

async function confirm(db: Database, ...facts: Parameters<Purchases['confirmAttempt']>): Promise<void> {
  const [id, attempt, { orderId, subscriptionId, seats, word, lines }, at] = facts;
  const told = isTelling(word) ? word : null;
  await attemptOf(db, id, attempt)
    .set({
      state: 'confirmed',
      order_id: orderId,
      seats,
      confirmed_at: sql<string>`coalesce(confirmed_at, ${at})`,
      order_word: sql<string | null>`case when state = 'sent' then ${told} else order_word end`,
      ...defined({ subscription_id: subscriptionId, lines: lines && JSON.stringify(lines) }),
    })
    .where((row) =>
      row.or([row('state', '=', 'sent'), row.and([row('state', '=', 'confirmed'), row('order_id', '=', orderId)])]),
    )
    .execute();
}
