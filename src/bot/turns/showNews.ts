import { seesMigration } from '../../dialogs/scope/migrationsWithin';
import { seeingOf } from '../../dialogs/scope/seeing';
import type { LiveCards } from '../../dialogs/services';
import type { Turn } from '../../dialogs/turn';
import type { MigrationSummary } from '../../migration/plan/progress';
import { isEnded } from '../../migration/plan/states';
import type { Migrations, Rights } from '../../migration/ports';

const atMost = 3;
const recentMs = 60 * 60 * 1000;

interface News {
  readonly migrations: Pick<Migrations, 'list' | 'load'>;
  readonly rights: Rights;
}

/** Shows an agent whose chat begins anew what runs and what ended a moment ago; the client may have forgotten it. */
export async function showNews(turn: Turn, { migrations, rights }: News, liveCards: LiveCards): Promise<void> {
  const news = (await migrations.list(20, turn.agentId)).filter((summary) => isNews(summary, turn.now));
  const seeing = seeingOf(rights, turn.agentId);
  for (const { id } of news.slice(0, atMost).reverse())
    if (await seesMigration(migrations, seeing, id)) await liveCards.showAnew(turn, id);
}

function isNews({ state, finishedAt }: MigrationSummary, now: Date): boolean {
  if (!isEnded(state)) return true;
  return finishedAt !== undefined && now.getTime() - Date.parse(finishedAt) < recentMs;
}
