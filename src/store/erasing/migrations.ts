import type { PoolClient } from 'pg';
import { erased } from '../../migration/plan/erasing/erased';
import type { Words } from '../../migration/plan/erasing/erased';
import type { StoredPlanRow } from '../../migration/plan/storedPlan';
import { forgetRunsOf } from '../finishedRuns';
import type { ErasedRows, ErasingWish } from './wish';

type Wish = Pick<ErasingWish, 'kind' | 'id'>;

const theirsSql = {
  customer: 'select id from planshift.migration where customer_id = $1 order by id',
  person: `select id from planshift.migration
    where agent_id = $1 or remaining @> jsonb_build_array(jsonb_build_object('id', $1::text))
      or exists (select from planshift.migration_person where migration_id = migration.id and user_id = $1)
    order by id`,
};

/** All that is kept of their migrations, one at a time since a plan can be megabytes, and who decided. */
export async function eraseMigrations(
  client: PoolClient,
  { kind, id }: Wish,
  word: string,
  newWord: () => string,
): Promise<ErasedRows> {
  const words = new Map([[id, word]]);
  const { rows } = await client.query<{ id: string }>(theirsSql[kind], [id]);
  let [people, runs] = [0, 0];
  for (const migration of rows) {
    people += await eraseOne(client, { kind, id }, migration.id, words, newWord);
    runs += await forgetRunsOf(client, migration.id);
  }
  const deeds = kind === 'person' ? await unnameDeeds(client, id, word) : 0;
  return {
    'planshift.migration': rows.length,
    'planshift.migration_person': people,
    'planshift.deed': deeds,
    'dbos.workflow_status': runs,
  };
}

/** What somebody decided, or agreed to, about migrations that may be none of theirs. */
async function unnameDeeds(client: PoolClient, id: string, word: string): Promise<number> {
  await client.query('update planshift.migration set approver_id = $2 where approver_id = $1', [id, word]);
  const { rows } = await client.query<{ count: string }>('select planshift.unname_in_deeds($1, $2) as count', [
    id,
    word,
  ]);
  return Number(rows[0]?.count ?? 0);
}

interface Row {
  readonly plan: StoredPlanRow;
  readonly remaining: readonly { readonly id: string }[];
}

/** Answers with how many of its people went. */
async function eraseOne(
  client: PoolClient,
  { kind }: Wish,
  migration: string,
  words: Map<string, string>,
  newWord: () => string,
): Promise<number> {
  const { rows } = await client.query<Row>('select plan, remaining from planshift.migration where id = $1', [
    migration,
  ]);
  const { plan, remaining } = rows[0]!;
  // With a customer go its people, each with one word in all of its migrations.
  const going = kind === 'customer' ? [...plan.people, ...remaining].map((person) => person.id) : [];
  for (const id of going) if (!words.has(id)) words.set(id, newWord());
  const next = erased(plan, words);
  await client.query(
    `update planshift.migration set plan = $2, hash = $3, customer_id = $4, agent_id = $5, remaining = $6,
       customer_name = case when customer_id = $4 then customer_name else $4 end,
       card_conversation_id = case when agent_id = $5 then card_conversation_id end,
       card_activity_id = case when agent_id = $5 then card_activity_id end
     where id = $1`,
    [
      migration,
      JSON.stringify(next),
      next.hash,
      next.customer.id,
      next.agentId,
      JSON.stringify(nameless(remaining, words)),
    ],
  );
  return erasePeople(client, migration, words);
}

const nameless = (remaining: Row['remaining'], words: Words) =>
  remaining.map((holder) => (words.has(holder.id) ? { ...holder, id: words.get(holder.id), name: '' } : holder));

async function erasePeople(client: PoolClient, migration: string, words: Words): Promise<number> {
  const { rowCount } = await client.query(
    `update planshift.migration_person set user_id = word, name = '', address = '', failure = null
     from unnest($2::text[], $3::text[]) as going (id, word) where migration_id = $1 and user_id = going.id`,
    [migration, [...words.keys()], [...words.values()]],
  );
  return rowCount ?? 0;
}
