import type { SubscriptionId } from '../ids';
import type { RetiredSource } from '../packs/pack';
import { isMovableNow } from './radar';
import type { RadarEntry } from './radar';

/** What a migration may begin with and none has been confirmed for. @param begun subscriptions that have or had one */
export const leftToMove = <Entry extends RadarEntry>(
  entries: readonly Entry[],
  begun: ReadonlySet<SubscriptionId>,
): readonly Entry[] => entries.filter((entry) => isMovableNow(entry) && !begun.has(entry.subscriptionId));

interface NamedPlan {
  readonly packId: RetiredSource['packId'];
  /** Undefined where its pack has only one. */
  readonly sourceId: string | undefined;
}

export const isOfPlan = ({ packId, sourceId }: Pick<RadarEntry, 'packId' | 'sourceId'>, plan: NamedPlan): boolean =>
  packId === plan.packId && sourceId === plan.sourceId;
