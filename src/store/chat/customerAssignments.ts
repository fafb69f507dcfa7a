import type { CustomerAssignments } from '../../migration/ports';
import type { Database } from '../database';
import { inTransaction } from '../transaction';

export const createCustomerAssignments = (db: Database): CustomerAssignments => ({
  of: async (agent) => {
    const rows = await standing(db).where('agent_id', '=', agent).execute();
    return new Set(rows.map((row) => row.customer_id));
  },

  all: async () => {
    const rows = await standing(db).orderBy('customer_id').execute();
    return rows.map((row) => ({ customerId: row.customer_id, agentId: row.agent_id }));
  },

  customers: () =>
    db.query.selectFrom('radar_customer').select(['customer_id as id', 'name', 'domain']).orderBy('name').execute(),

  assign: (changes, at) => assign(db, changes, at),
});

/** An agent who said *not mine* does not answer for it, until that is taken back. */
const standing = (db: Database) =>
  db.query
    .selectFrom('customer_assignment')
    .select(['customer_id', 'agent_id'])
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('notice_mute')
            .select('key')
            .where('what', '=', 'notMine')
            .whereRef('notice_mute.agent_id', '=', 'customer_assignment.agent_id')
            .whereRef('notice_mute.key', '=', 'customer_assignment.customer_id'),
        ),
      ),
    );

/** All of them or none; of two for the same customer the later one counts. */
async function assign(db: Database, ...[changes, at]: Parameters<CustomerAssignments['assign']>): Promise<void> {
  const last = [...new Map(changes.map((change) => [change.customerId, change])).values()];
  const customers = last.map(({ customerId }) => customerId).sort();
  const given = last.flatMap(({ customerId, agentId }) => (agentId === undefined ? [] : [{ customerId, agentId }]));
  await inTransaction(db.pool, async (client) => {
    await client.query('delete from planshift.customer_assignment where customer_id = any($1)', [customers]);
    await client.query(
      `insert into planshift.customer_assignment (customer_id, agent_id, assigned_at)
       select *, $3::timestamptz from unnest($1::text[], $2::text[]) order by 1
       on conflict (customer_id) do update set agent_id = excluded.agent_id, assigned_at = excluded.assigned_at`,
      [given.map(({ customerId }) => customerId), given.map(({ agentId }) => agentId), at],
    );
    // Whoever gets a customer has not said since that it is someone else's.
    await client.query(
      `delete from planshift.notice_mute
       where what = 'notMine' and (key, agent_id) in (select * from unnest($1::text[], $2::text[]))`,
      [given.map(({ customerId }) => customerId), given.map(({ agentId }) => agentId)],
    );
  });
}
