import { sql } from 'kysely';
import type { Milestone, Recipient } from '../../migration/notices/notice';
import type { NoticeLedger, Told } from '../../migration/ports';
import type { SubscriptionId } from '../../migration/ids';
import type { Database } from '../database';

interface Row {
  readonly recipient: Recipient;
  readonly subscription_id: SubscriptionId;
  readonly ends_on: string;
  readonly milestones: readonly Milestone[];
  readonly customer_name: string;
  readonly offer_name: string;
}

/** What a refused letter said was told to nobody; what one said that is kept no more was told. */
export const tellings = (db: Database): Pick<NoticeLedger, 'written' | 'told'> => ({
  written: async (day, recipients) => {
    const rows = await db.query
      .selectFrom('letter')
      .select('recipient')
      .where('day', '=', day)
      .where('recipient', '=', sql<Recipient>`any(${recipients}::text[])`)
      .execute();
    return new Set(rows.map(({ recipient }) => recipient));
  },

  told: async (recipients, subscriptions, exceptOn) => {
    const { rows } = await sql<Row>`
      select notice.recipient, notice.subscription_id, notice.ends_on, array_agg(notice.milestone) as milestones,
        max(notice.customer_name) as customer_name, max(notice.offer_name) as offer_name
      from planshift.notice left join planshift.letter on letter.id = notice.letter_id
      where notice.recipient = any(${recipients}::text[])
        and letter.state is distinct from 'refused' and (letter.day = ${exceptOn ?? null}) is not true
      group by notice.recipient, notice.subscription_id, notice.ends_on
      having not bool_or(notice.milestone = 'closed')
        or notice.subscription_id = any(${subscriptions}::text[])`.execute(db.query);
    return rows.map(toldOf);
  },
});

const toldOf = (row: Row): Told => ({
  recipient: row.recipient,
  subscriptionId: row.subscription_id,
  endsOn: row.ends_on,
  milestones: row.milestones,
  customerName: row.customer_name,
  offerName: row.offer_name,
});
