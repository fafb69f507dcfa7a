import { sql } from 'kysely';
import type { Figures, HouseFigures, SignInTrouble } from '../migration/ports';
import type { MigrationState } from '../migration/plan/progress';
import { defined } from '../platform/defined';
import type { Database } from './database';

interface HouseRow {
  readonly due: number;
  readonly due_since: Date | null;
  readonly radar: { readonly readAt: string; readonly customersRead: number; readonly customersFailed: number } | null;
  readonly trouble: SignInTrouble | null;
  readonly is_on_hold: boolean;
}

/** A few reads of small or indexed tables, so that they may be asked four times a minute. */
export const createFigures = ({ query, pool }: Database): Figures => ({
  ofHouse: async (now) => {
    const [migrations, runs, house] = await Promise.all([migrationsBy(query), runsBy(query), houseRow(query, now)]);
    return { migrations, runs, ...house };
  },
  connections: () => ({
    busy: pool.totalCount - pool.idleCount,
    idle: pool.idleCount,
    wanted: pool.waitingCount,
  }),
});

type Query = Database['query'];

async function migrationsBy(query: Query): Promise<HouseFigures['migrations']> {
  const { rows } = await sql<{ state: MigrationState; count: number }>`
    select state, count(*)::integer as count from planshift.migration group by state`.execute(query);
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

async function runsBy(query: Query): Promise<HouseFigures['runs']> {
  const { rows } = await sql<HouseFigures['runs'][number]>`
    select queue_name as queue, case status when 'PENDING' then 'underWay' else 'waiting' end as state,
      count(*)::integer as count
    from dbos.workflow_status
    where status in ('PENDING', 'ENQUEUED', 'DELAYED') and queue_name is not null
    group by 1, 2`.execute(query);
  return rows;
}

async function houseRow(query: Query, now: Date): Promise<Omit<HouseFigures, 'migrations' | 'runs'>> {
  const { rows } = await sql<HouseRow>`
    select
      (select count(*)::integer from planshift.letter where state = 'waiting' and next_try_at <= ${now}) as due,
      (select min(next_try_at) from planshift.letter where state = 'waiting' and next_try_at <= ${now}) as due_since,
      (select json_build_object('readAt', read_at, 'customersRead', customers_read, 'customersFailed', customers_failed)
        from planshift.radar_reading) as radar,
      (select trouble from planshift.sign_in_trouble) as trouble,
      exists (select from planshift.stamp where held_since is not null) as is_on_hold`.execute(query);
  const { due, due_since: dueSince, radar, trouble, is_on_hold: isOnHold } = rows[0]!;
  return {
    letters: { due, ...defined({ dueSince: dueSince ?? undefined }) },
    ...defined({
      radar: radar ? { ...radar, readAt: new Date(radar.readAt) } : undefined,
      signInTrouble: trouble ?? undefined,
    }),
    isOnHold,
  };
}
