import { sql } from 'kysely';
import type { AgentId } from '../../migration/ids';
import type { Preparation, PreparationQueue, PreparationStore, Transaction } from '../../migration/ports';
import { kept, resultToday } from '../../migration/plan/storedQuote';
import type { ReadResult } from '../../migration/plan/storedQuote';
import { defined } from '../../platform/defined';
import type { Database } from '../database';
import { nowAndThen } from '../nowAndThen';
import { inTransaction, runOn } from '../transaction';
import { readPacked } from './packedPeople';
import { queuedPreparations } from './queuedPreparations';

const isOvertaken = sql<boolean>`exists (
  select from planshift.preparation later
  where later.agent_id = preparation.agent_id and later.opened_at > preparation.opened_at)`.as('is_overtaken');

/** Later than all others of the person, also when this process's clock is behind the one that took those. */
const afterOthersOf = (agent: AgentId, at: string) => sql<string>`greatest(${at}::timestamptz, (
  select max(opened_at) + interval '1 millisecond' from planshift.preparation where agent_id = ${agent}))`;

const lately = sql`interval '1 minute'`;
const keptFor = sql`interval '7 days'`;

/** Adds it, and counts in the same round how many others the person has wished for lately. */
const opening = (db: Database, { id, agentId: agent, wish }: Parameters<PreparationStore['open']>[0], at: string) =>
  db.query
    .with('opened', (query) =>
      query
        .insertInto('preparation')
        .values({ id, agent_id: agent, wish: JSON.stringify(wish), opened_at: afterOthersOf(agent, at) })
        .onConflict((conflict) => conflict.doNothing()),
    )
    .selectFrom('preparation')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('agent_id', '=', agent)
    .where('id', '<>', id)
    .where('opened_at', '>', sql<Date>`${at}::timestamptz - ${lately}`);

export function createPreparationStore(db: Database): PreparationStore & PreparationQueue {
  const forget = nowAndThen((at) =>
    db.query
      .deleteFrom('preparation')
      .where('opened_at', '<', sql<Date>`${at}::timestamptz - ${keptFor}`)
      .execute(),
  );
  return {
    open: async (wished, at, enqueue) => {
      await forget(at);
      await inTransaction(db.pool, async (client) => {
        const [others] = await runOn(client, opening(db, wished, at));
        await enqueue(client satisfies Transaction, others?.count ?? 0);
      });
    },

    /** The first result stays, because a card may show it already. */
    complete: async (id, result, at) => {
      await db.query
        .updateTable('preparation')
        .set({ result: JSON.stringify(kept(result)), completed_at: at })
        .where('id', '=', id)
        .where('result', 'is', null)
        .execute();
    },

    get: (id) => get(db, id),
    agentOf: async (id) => {
      const row = await db.query.selectFrom('preparation').select('agent_id').where('id', '=', id).executeTakeFirst();
      return row?.agent_id;
    },
    queued: (ids, at) => queuedPreparations(db, ids, at),
  };
}

/** Without the people of a packed result, who may be 100,000; what they have in common stays. */
const read = sql<{ readonly result: ReadResult | null }>`lateral (
  select json_object_agg(
    case when key in ('people', 'holders') then 'kinds' else key end,
    case when key in ('people', 'holders') then value->'kinds' else value end) as result
  from json_each(result))`.as('read');

async function get(db: Database, id: string): Promise<Preparation | undefined> {
  const row = await db.query
    .selectFrom(['preparation', read])
    .select(['agent_id', 'wish', 'read.result', isOvertaken])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { agent_id: agentId, wish, result, is_overtaken } = row;
  const told = defined({ result: result && (await resultToday(result, (kinds) => readPacked(db.pool, id, kinds))) });
  return { id, agentId, wish, ...told, ...(is_overtaken && { isOvertaken: true }) };
}
