import type { ColumnType } from 'kysely';
import type { ApprovalReason } from '../../migration/approval/approvalReasons';
import type { ApprovalState, FellThrough } from '../../migration/approval/request';
import type { AgentId, CustomerId, MigrationId, SubscriptionId } from '../../migration/ids';
import type { StoredPlanRow } from '../../migration/plan/storedPlan';
import type { Instant, Json, Maybe, MaybeInstant, MaybeJson } from '../columns';

interface ApprovalTable {
  migration_id: MigrationId;
  /** `json`, not `jsonb`: the text stays as it was asked for. Null once its names are forgotten. */
  plan: MaybeJson<StoredPlanRow>;
  hash: string;
  quote_id: string;
  agent_id: AgentId;
  customer_id: CustomerId;
  subscription_id: SubscriptionId;
  reasons: Json<readonly ApprovalReason[]>;
  asked_at: Instant;
  lapses_at: ColumnType<Date, string, never>;
  state: ApprovalState;
  decided_by: Maybe<AgentId>;
  decided_at: MaybeInstant;
  words: Maybe<string>;
  fell: Maybe<FellThrough>;
  claimed_at: MaybeInstant;
  told_at: MaybeInstant;
}

interface ApprovalCardTable {
  migration_id: MigrationId;
  agent_id: AgentId;
  /** Null while somebody is about to show it. */
  activity_id: Maybe<string>;
  claimed_at: MaybeInstant;
}

/** What waits for a second person. */
export interface ApprovalTables {
  approval: ApprovalTable;
  approval_card: ApprovalCardTable;
}
