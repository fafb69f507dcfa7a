import type { MigrationId } from '../ids';
import type { RingFacts } from '../notices/ring';

/**
 * Of the ledger: migrations of which their agents have to hear by a new message, because they came to rest or ask
 * something. What comes to rest calls for it in the same commit; what runs again calls no more.
 */
export interface Rings {
  /** Undefined where nothing calls for it. */
  called(id: MigrationId): Promise<RingFacts | undefined>;
  /** Those to see to by now, each to one caller. Each is due again after a minute, for three days. */
  claimDue(at: string): Promise<readonly MigrationId[]>;
  /** Nothing is to be done until then, unless it stands otherwise meanwhile. */
  putOff(id: MigrationId, facts: RingFacts, until: string): Promise<void>;
  /** The agent has heard or seen of it, unless it stands otherwise meanwhile. */
  settle(id: MigrationId, facts: RingFacts): Promise<void>;
  /** Something became of one at rest, although it stands as it did. */
  callAnew(id: MigrationId, at: string): Promise<void>;
}
