import type { Catalogue } from './catalogue';
import type { EmulatedClock } from './clock';
import type { CommitMeta } from './commitMeta';
import type { WorldEvent } from './events';
import type { Journal } from './journal';
import type { World } from './model';
import type { Limiter } from './quota';
import type { EmulatorReply } from './reply';
import type { Settings } from './settings';

/** What every route is handed: the world to read, and the one way to change it. */
export interface House {
  /** Read anew on each request: a reset replaces it. */
  readonly world: World;
  readonly clock: EmulatedClock;
  readonly settings: Settings;
  readonly catalogue: Catalogue;
  readonly limiter: Limiter;
  readonly journal: Pick<Journal, 'since'>;
  /** Appends to the history file, then applies. Accepted writes that change nothing are committed too. */
  commit(event: WorldEvent, meta: CommitMeta): void;
  /** The answer recorded for this request id, method and path, if that write was answered before. */
  recall(key: string): EmulatorReply | undefined;
  remember(key: string, reply: EmulatorReply): void;
}
