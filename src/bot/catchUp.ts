import type { LiveCards } from '../dialogs/world';
import type { Turn } from '../dialogs/turn';
import type { Ledger } from '../migration/ports';
import type { MigrationState, MigrationSummary } from '../migration/progress';

const atMost = 3;
const recentMs = 60 * 60 * 1000;
const ended: ReadonlySet<MigrationState> = new Set(['done', 'leftOpen', 'stopped']);

/** Shows an agent whose chat begins anew what runs and what ended a moment ago; the client may have forgotten it. */
export async function catchUp(turn: Turn, ledger: Ledger, liveCards: LiveCards): Promise<void> {
  const recent = (await ledger.list(20)).filter((summary) => isNews(summary, turn.now));
  const mine: MigrationSummary[] = [];
  for (const summary of recent) if ((await ledger.agentOf(summary.id)) === turn.agentId) mine.push(summary);
  for (const { id } of mine.slice(0, atMost).reverse()) await liveCards.showAnew(turn, id);
}

function isNews({ state, finishedAt }: MigrationSummary, now: Date): boolean {
  if (!ended.has(state)) return true;
  return finishedAt !== undefined && now.getTime() - Date.parse(finishedAt) < recentMs;
}
