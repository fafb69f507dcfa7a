import { sql } from 'kysely';
import type { NoticeLedger, NoticeSettings } from '../../migration/ports';
import type { AgentId } from '../../migration/ids';
import type { Database } from '../database';
import { noticeFacts } from './noticeFacts';
import { settingsOf } from './noticeSettings';
import { tellings } from './noticeTold';
import { writeLetter } from './noticeWriting';
import { reckonReminders } from './reckonReminders';

export const createNoticeLedger = (db: Database): NoticeLedger => ({
  stamp: () => stamp(db),
  settings: () => settings(db),
  facts: () => noticeFacts(db),
  reckonReminders: () => reckonReminders(db),
  ...tellings(db),
  write: (letter, rows, at) => writeLetter(db, { letter, rows, at }),
});

/** Figures that change with each new agent, setting and complete reading. */
async function stamp(db: Database): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select concat_ws(' ',
      (select read_at from planshift.radar_reading),
      (select count(*) from planshift.agent_contact where reference is not null and unreachable_at is null),
      (select max(changed_at) from planshift.notice_setting)) as stamp`.execute(db.query);
  return rows[0]?.stamp ?? '';
}

async function settings(db: Database): Promise<ReadonlyMap<AgentId, NoticeSettings>> {
  const rows = await db.query.selectFrom('notice_setting').selectAll().execute();
  return new Map(rows.map((row) => [row.agent_id, settingsOf(row)]));
}
