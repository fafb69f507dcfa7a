import type { ColumnType } from 'kysely';
import type { UnkeptEnd } from '../migration/endOfTerm/unkeptEnd';
import type { AgentId, CustomerId, MigrationId, SkuId, SubscriptionId, UserId } from '../migration/ids';
import type { Language } from '../migration/language';
import type { FormerCloseWord } from '../migration/packs/closeWords';
import type { CloseAction } from '../migration/packs/pack';
import type { StoredPlanRow } from '../migration/plan/storedPlan';
import type {
  Control,
  MigrationState,
  PersonFailure,
  PersonState,
  Problem,
  RemainingHolder,
} from '../migration/plan/progress';
import type { KeptResult } from '../migration/plan/storedQuote';
import type { PreparationWish, RefusedBecause } from '../migration/ports';
import type { ApprovalTables } from './approvals/approvalTables';
import type { ClosePromiseTables } from './closePromiseTable';
import type { DeedTables } from './deedTable';
import type { EndLookTables } from './endLookTable';
import type { LetterTables } from './letterTables';
import type { NoticeTables } from './noticeTables';
import type { PurchaseTables } from './purchaseTable';
import type { RadarTables } from './radarTables';
import type { Instant, Json, Maybe, MaybeInstant, MaybeJson } from './columns';

interface MigrationTable {
  id: MigrationId;
  /** `json`, not `jsonb`: the text stays as it was confirmed. */
  plan: Json<StoredPlanRow>;
  hash: string;
  closes_later: ColumnType<boolean, never, never>;
  subscription_id: SubscriptionId;
  customer_id: CustomerId;
  agent_id: AgentId;
  /** Who agreed to it, where a second person had to. */
  approver_id: Maybe<AgentId>;
  customer_name: string;
  retired_name: string;
  replacement_name: string;
  state: MigrationState;
  control: Control;
  run_no: number;
  /** The one that did the last steps of the latest run. */
  release: Maybe<string>;
  problem: MaybeJson<Problem>;
  started_at: Instant;
  finished_at: MaybeInstant;
  seats_ready_at: MaybeInstant;
  moving_since: MaybeInstant;
  moving_left_at: MaybeInstant;
  /** Perhaps in a word of a former release. */
  closed_action: Maybe<CloseAction | FormerCloseWord>;
  closed_at: MaybeInstant;
  remaining: Json<readonly RemainingHolder[]>;
  checked_at: MaybeInstant;
  card_due_since: MaybeInstant;
  card_due_at: MaybeInstant;
  /** Since when it waits until the house, or it alone, is let go on. */
  held_since: MaybeInstant;
  /** The run of which others than its agent were told, because nobody reaches that one. */
  told_run_no: Maybe<number>;
  /** When somebody began to tell them. */
  unheard_claimed_at: MaybeInstant;
  unkept: MaybeJson<UnkeptEnd>;
  unkept_due_at: MaybeInstant;
  /** Since when it stands as it does, where somebody has to hear of that; `rung_for`: of what somebody has heard. */
  ring_since: MaybeInstant;
  ring_due_at: MaybeInstant;
  rung_for: Maybe<string>;
}

interface PersonTable {
  migration_id: MigrationId;
  ordinal: number;
  user_id: UserId;
  name: string;
  address: string;
  disposition: 'move' | 'remove';
  sets_usage_location: boolean;
  keep_off: Json<readonly string[]>;
  rests_on: MaybeJson<readonly SkuId[]>;
  state: PersonState;
  failure: MaybeJson<PersonFailure>;
  moved_at: MaybeInstant;
}

interface LiveCardTable {
  migration_id: MigrationId;
  agent_id: AgentId;
  conversation_id: string;
  activity_id: string;
  /** A digest of what the card shows. */
  shown: Maybe<string>;
  /** When that person had it shown. */
  looked_at: MaybeInstant;
}

interface PreparationTable {
  id: string;
  agent_id: AgentId;
  wish: Json<PreparationWish>;
  opened_at: Instant;
  /** People packed. */
  result: MaybeJson<KeptResult>;
  completed_at: MaybeInstant;
}

interface AgentContactTable {
  agent_id: AgentId;
  reference: MaybeJson<unknown>;
  locale: string;
  time_zone: string;
  language: Maybe<Language>;
  greeted_at: MaybeInstant;
  name: Maybe<string>;
  unreachable_because: Maybe<RefusedBecause>;
  unreachable_at: MaybeInstant;
}

interface TurnTable {
  conversation_id: string;
  activity_id: string;
  claimed_at: Instant;
}

interface TurnLeaseTable {
  person: AgentId;
  /** One turn, not one process. */
  holder: string;
  is_asked: boolean;
  /** By the database's clock, which all processes share. */
  until: Instant;
}

interface BotStateTable {
  key: string;
  etag: ColumnType<string, number, number>;
  value: Json<Record<string, unknown>>;
}

export interface Tables
  extends
    ApprovalTables,
    ClosePromiseTables,
    DeedTables,
    EndLookTables,
    LetterTables,
    NoticeTables,
    PurchaseTables,
    RadarTables {
  migration: MigrationTable;
  migration_person: PersonTable;
  live_card: LiveCardTable;
  preparation: PreparationTable;
  agent_contact: AgentContactTable;
  turn: TurnTable;
  turn_lease: TurnLeaseTable;
  bot_state: BotStateTable;
}
