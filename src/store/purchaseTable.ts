import type { MigrationId, SubscriptionId } from '../migration/ids';
import type { PlacedLine } from '../migration/plan/placedOrder';
import type { PurchaseAttempt } from '../migration/ports';
import type { Instant, Maybe, MaybeInstant, MaybeJson } from './columns';

interface PurchaseAttemptTable {
  migration_id: MigrationId;
  attempt: number;
  cart_id: string;
  request_id: string;
  state: PurchaseAttempt['state'];
  sent_at: Instant;
  order_id: Maybe<string>;
  subscription_id: Maybe<SubscriptionId>;
  seats: Maybe<number>;
  confirmed_at: MaybeInstant;
  /** What came back instead of an outcome, such as `503`. */
  answer: Maybe<string>;
  /** When a person took an order for it that does not bear its mark. */
  adopted_at: MaybeInstant;
  /** When it was last looked after what became of it. */
  looked_at: MaybeInstant;
  /** A look of which perhaps nobody has heard what it showed. */
  look_begun_at: MaybeInstant;
  /** An order with its mark that showed beside the adopted one. */
  second_order_id: Maybe<string>;
  /** Where it is of several lines: each of them, as far as it is known. */
  lines: MaybeJson<readonly PlacedLine[]>;
  cart_expires_at: MaybeInstant;
  /** What its order said of itself when it was last looked at, as long as nobody knows what becomes of it. */
  order_word: Maybe<string>;
  order_dead_since: MaybeInstant;
  order_died_at: MaybeInstant;
  seats_shown_at: MaybeInstant;
}

export interface PurchaseTables {
  purchase_attempt: PurchaseAttemptTable;
}
