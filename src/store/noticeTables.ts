import type { ColumnType } from 'kysely';
import type { AgentId, CustomerId, SubscriptionId } from '../migration/ids';
import type { Mute } from '../migration/ports';
import type { Instant, Maybe } from './columns';

interface CustomerAssignmentTable {
  customer_id: CustomerId;
  agent_id: AgentId;
  assigned_at: Instant;
}

interface NoticeMuteTable {
  agent_id: AgentId;
  what: Mute['what'];
  /** A customer's id or the key of a plan. */
  key: string;
  name: string;
  muted_at: Instant;
}

interface NoticeReminderTable {
  agent_id: AgentId;
  subscription_id: SubscriptionId;
  remind_on: string;
  before_end: Maybe<number>;
}

interface NoticeSettingTable {
  agent_id: AgentId;
  is_on: boolean;
  quiet_from: string | null;
  quiet_until: string | null;
  changed_at: ColumnType<Date, string | undefined, string>;
}

interface NoticeActedTable {
  subscription_id: SubscriptionId;
  ends_on: string;
  agent_id: AgentId;
  acted_at: Instant;
}

/** What agents wish to hear of. What was told to them is in `notice`, which plain SQL reads and writes. */
export interface NoticeTables {
  customer_assignment: CustomerAssignmentTable;
  notice_mute: NoticeMuteTable;
  notice_reminder: NoticeReminderTable;
  notice_setting: NoticeSettingTable;
  notice_acted: NoticeActedTable;
}
