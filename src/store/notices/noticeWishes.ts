import { sql } from 'kysely';
import type { AgentId } from '../../migration/ids';
import type { NamedMute, NoticeSettings, NoticeWishes } from '../../migration/ports';
import type { Database } from '../database';
import { muteOf } from './noticeFacts';
import { quietColumns, settingsOf } from './noticeSettings';

export const createNoticeWishes = (db: Database): NoticeWishes => ({
  settings: async (agent) => {
    const row = await db.query
      .selectFrom('notice_setting')
      .selectAll()
      .where('agent_id', '=', agent)
      .executeTakeFirst();
    return row === undefined ? { isOn: true } : settingsOf(row);
  },
  setSettings: (agent, settings) => setSettings(db, agent, settings),
  ...muting(db),
  ...acting(db),
});

const muting = (db: Database): Pick<NoticeWishes, 'mutes' | 'mute' | 'unmute'> => ({
  mutes: async (agent) => {
    const rows = await db.query
      .selectFrom('notice_mute')
      .select(['what', 'key', 'name'])
      .where('agent_id', '=', agent)
      .orderBy('name')
      .orderBy('what')
      .execute();
    return rows.map((row): NamedMute => ({ ...muteOf(row), name: row.name }));
  },

  mute: async (agent, { what, key, name }, at) => {
    await db.query
      .insertInto('notice_mute')
      .values({ agent_id: agent, what, key, name, muted_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },

  unmute: async (agent, { what, key }) => {
    await db.query
      .deleteFrom('notice_mute')
      .where((row) => row.and({ agent_id: agent, what, key }))
      .execute();
  },
});

const acting = (db: Database): Pick<NoticeWishes, 'remind' | 'acted'> => ({
  remind: async (agent, subscription, on, beforeEnd) => {
    const mine = { agent_id: agent, subscription_id: subscription };
    if (on === undefined) {
      await db.query
        .deleteFrom('notice_reminder')
        .where((row) => row.and(mine))
        .execute();
      return;
    }
    const wish = { remind_on: on, before_end: beforeEnd ?? null };
    await db.query
      .insertInto('notice_reminder')
      .values({ ...mine, ...wish })
      .onConflict((conflict) => conflict.columns(['agent_id', 'subscription_id']).doUpdateSet(wish))
      .execute();
  },

  acted: async (subscription, endsOn, agent, at) => {
    await db.query
      .insertInto('notice_acted')
      .values({ subscription_id: subscription, ends_on: endsOn, agent_id: agent, acted_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },
});

async function setSettings(db: Database, agent: AgentId, { isOn, quietHours }: NoticeSettings): Promise<void> {
  const quiet = quietColumns(quietHours);
  const chosen = { is_on: isOn, quiet_from: quiet?.from ?? null, quiet_until: quiet?.until ?? null };
  await db.query
    .insertInto('notice_setting')
    .values({ agent_id: agent, ...chosen })
    .onConflict((conflict) =>
      conflict.column('agent_id').doUpdateSet({ ...chosen, changed_at: sql<string>`clock_timestamp()` }),
    )
    .execute();
}
