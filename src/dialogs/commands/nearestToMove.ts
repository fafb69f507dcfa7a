import type { RankedEntry } from '../../migration/radar/ranking';
import type { Turn } from '../turn';
import { radarView } from './radarView';
import type { RadarSources } from './radarView';

/** Whom this person would move first: of their own customers, if any of theirs can be moved, else of all. */
export async function nearestToMove(
  sources: RadarSources,
  who: Pick<Turn, 'agentId' | 'reader' | 'now'>,
): Promise<RankedEntry | undefined> {
  const [{ entries }, own] = await Promise.all([radarView(sources, who), sources.assignments.of(who.agentId)]);
  const movable = entries.filter(({ canMove }) => canMove);
  return movable.find(({ customerId }) => own.has(customerId)) ?? movable[0];
}
