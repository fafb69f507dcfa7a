import { sql } from 'kysely';
import type { Database } from '../database';

/** What the radar shows no more keeps its day; it is told of only with what the radar shows. */
export async function reckonReminders(db: Database): Promise<void> {
  await sql`
    update planshift.notice_reminder as reminder set remind_on = reckoned.remind_on
    from (
      select subscription_id, before_end,
        to_char((entry ->> 'endsOn')::date - before_end, 'YYYY-MM-DD') as remind_on
      from planshift.notice_reminder join planshift.radar_entry using (subscription_id)
      where before_end is not null and entry ->> 'endsOn' is not null
    ) as reckoned
    where reminder.subscription_id = reckoned.subscription_id and reminder.before_end = reckoned.before_end
      and reminder.remind_on <> reckoned.remind_on
      and not exists (
        select 1 from planshift.notice
        where notice.subscription_id = reminder.subscription_id
          and notice.recipient = 'agent:' || reminder.agent_id
          and notice.milestone = 'remind ' || reminder.remind_on)`.execute(db.query);
}
