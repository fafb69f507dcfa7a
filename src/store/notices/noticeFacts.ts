import { sql } from 'kysely';
import type { SubscriptionId } from '../../migration/ids';
import type { Mute, NoticeFacts } from '../../migration/ports';
import type { MigrationState } from '../../migration/plan/progress';
import type { Database } from '../database';

/** What agents said and did, in one query for each kind, however many customers there are. */
export async function noticeFacts(db: Database): Promise<NoticeFacts> {
  const [assignments, mutes, reminders, acted, toldOn, migrations] = await Promise.all([
    db.query.selectFrom('customer_assignment').select(['customer_id', 'agent_id']).execute(),
    db.query.selectFrom('notice_mute').select(['agent_id', 'what', 'key']).execute(),
    db.query.selectFrom('notice_reminder').selectAll().execute(),
    db.query.selectFrom('notice_acted').select(['subscription_id', 'ends_on']).execute(),
    firstTold(db),
    latestMigrations(db),
  ]);
  return {
    assignments: assignments.map((row) => ({ customerId: row.customer_id, agentId: row.agent_id })),
    mutes: mutes.map((row) => ({ agentId: row.agent_id, ...muteOf(row) })),
    reminders: reminders.map((row) => ({
      agentId: row.agent_id,
      subscriptionId: row.subscription_id,
      on: row.remind_on,
    })),
    acted: new Set(acted.map((row) => `${row.subscription_id} ${row.ends_on}`)),
    toldOn,
    migrations,
  };
}

/**
 * What was delivered; of letters that are kept no more the day on which they were written counts. Where none came, the first on
 * which one was refused counts as well: nobody is waited for who can't be told, or nobody would hear.
 */
async function firstTold(db: Database): Promise<NoticeFacts['toldOn']> {
  const { rows } = await sql<{ subscription_id: string; ends_on: string; day: string }>`
    select subscription_id, ends_on, coalesce(min(told_day), min(refused_day)) as day
    from (
      select notice.subscription_id, notice.ends_on,
        case when letter.state is null or letter.state in ('delivered', 'unknown')
          then coalesce(letter.day, (notice.told_at at time zone 'UTC')::date::text) end as told_day,
        case when letter.state in ('refused', 'waiting') then ${sql.raw(refusedDaySql)} end as refused_day
      from planshift.notice left join planshift.letter on letter.id = notice.letter_id
      where notice.recipient like 'agent:%' and notice.milestone <> 'closed') as told
    group by subscription_id, ends_on
    having coalesce(min(told_day), min(refused_day)) is not null`.execute(db.query);
  return new Map(rows.map((row) => [`${row.subscription_id} ${row.ends_on}`, row.day]));
}

/** Rows of a refused letter go on to the next one, so the letters of the days before are looked at; a weekend may lie between. */
const refusedDaySql = `(
  select min(earlier.day) from planshift.letter earlier
  where earlier.recipient = notice.recipient and earlier.state = 'refused'
    and earlier.day <= letter.day and earlier.day >= (letter.day::date - 4)::text)`;

/** A row is written from a mute, so that its key fits its kind. */
export const muteOf = ({ what, key }: { readonly what: Mute['what']; readonly key: string }): Mute =>
  ({ what, key }) as Mute;

async function latestMigrations(db: Database): Promise<NoticeFacts['migrations']> {
  const rows = await db.query
    .selectFrom('migration')
    .select(['subscription_id', 'state'])
    .distinctOn('subscription_id')
    .orderBy('subscription_id')
    .orderBy(sql`started_at`, 'desc')
    .execute();
  return new Map<SubscriptionId, 'running' | 'moved' | 'undecided'>(
    rows.map((row) => [row.subscription_id, stageOf[row.state]]),
  );
}

/** What waits for a person may wait too long, so it is told of as if nobody had begun. */
const stageOf: Readonly<Record<MigrationState, 'running' | 'moved' | 'undecided'>> = {
  queued: 'running',
  buying: 'running',
  waitingForSeats: 'running',
  moving: 'running',
  closing: 'running',
  paused: 'undecided',
  waitingForPerson: 'undecided',
  done: 'moved',
  leftOpen: 'moved',
  stopped: 'undecided',
};
