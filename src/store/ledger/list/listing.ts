import type { ExpressionBuilder } from 'kysely';
import { sql } from 'kysely';
import type { MigrationFilter } from '../../../migration/list/migrationFilter';
import { endedStates } from '../../../migration/plan/states';
import type { MigrationPage, Migrations } from '../../../migration/ports';
import type { Database } from '../../database';
import type { Tables } from '../../tables';
import { isHeldAlone } from '../heldAlone';
import { needsSomebody, summaries } from './summaries';

export const listing = (db: Database): Pick<Migrations, 'list' | 'page' | 'held'> => ({
  list: (limit, agent) =>
    summaries(db, (migrations) =>
      migrations
        .$if(agent !== undefined, (query) => query.where('migration.agent_id', '=', agent!))
        .orderBy('started_at', 'desc')
        .limit(limit),
    ),
  page: (filter, page, perPage) => pageOf(db, filter, page, perPage),
  held: () =>
    summaries(db, (migrations) =>
      migrations.where(isHeldAlone).where('state', 'not in', endedStates).orderBy('started_at'),
    ),
});

async function pageOf(db: Database, filter: MigrationFilter, page: number, perPage: number): Promise<MigrationPage> {
  const total = await countOf(db, filter);
  const last = Math.max(0, Math.ceil(total / perPage) - 1);
  const shown = Math.min(page, last);
  const list = await summaries(db, (migrations) =>
    migrations
      .where((row) => fits(row, filter))
      .orderBy(rank)
      .orderBy(sql`coalesce(finished_at, started_at)`, 'desc')
      .limit(perPage)
      .offset(shown * perPage),
  );
  return { list, page: shown, total };
}

async function countOf(db: Database, filter: MigrationFilter): Promise<number> {
  const query = db.query
    .selectFrom('migration')
    .leftJoin('agent_contact', 'agent_contact.agent_id', 'migration.agent_id')
    .select(({ fn }) => fn.countAll<string>().as('total'))
    .where((row) => fits(row, filter));
  return Number((await query.executeTakeFirstOrThrow()).total);
}

const rank = sql`case when ${needsSomebody} then 0 when finished_at is null then 1 else 2 end`;

type Rows = ExpressionBuilder<Tables, 'migration' | 'agent_contact'>;

function fits(row: Rows, { confirmedBy, standing, words, customers }: MigrationFilter) {
  const stands = standing && [
    ...(standing.states.length > 0 ? [row('migration.state', 'in', standing.states)] : []),
    ...(standing.orWaiting ? [needsSomebody] : []),
  ];
  return row.and([
    ...(confirmedBy === undefined ? [] : [row('migration.agent_id', '=', confirmedBy)]),
    ...(customers === undefined ? [] : [sql<boolean>`migration.customer_id = any(${[...customers]}::text[])`]),
    ...(stands === undefined ? [] : [row.or(stands)]),
    ...words.map((word) => sql<boolean>`strpos(${names}, ${word}) > 0`),
  ]);
}

/** Compared as typed words are: lower case, without accents. A mark is parted from its letter first, so that any locale can lower it. */
const names = sql`regexp_replace(lower(normalize(
  concat_ws(' ', customer_name, retired_name, replacement_name, agent_contact.name, id), NFD)), '[\u0300-\u036f]', '', 'g')`;
