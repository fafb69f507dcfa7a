import { randomUUID } from 'node:crypto';
import { advance, ask } from './advance';
import { askingOf } from './asking';
import { emptyDraft } from './draft';
import type { Draft } from './draft';
import type { Outcome } from './question';
import { customerQuestion } from '../questions/customer';
import { say } from '../turn';
import type { Turn } from '../turn';
import type { Services } from '../services';

/** How a migration is begun: empty-handed, with something typed, or with what a button knows. */
export interface MigrateStart {
  readonly query?: string;
  readonly draft?: Draft;
}

export async function begin(services: Services, turn: Turn, start: MigrateStart): Promise<Draft | undefined> {
  const draft = start.draft ?? emptyDraft;
  if (draft.customer !== undefined) return advance(services, turn, draft);
  const asking = await askingOf(services, turn, draft, { question: randomUUID(), kind: 'customer', view: {} });
  if (asking.radar.length === 0) return nothingToMove(services, turn);
  if (!start.query) return advance(services, turn, draft);
  const outcome = await customerQuestion.read(asking, { typed: start.query });
  if ('answer' in outcome) return advance(services, turn, outcome.draft);
  await hint(turn, outcome);
  if ('view' in outcome) return ask(services, turn, draft, { kind: 'customer', view: outcome.view });
  return undefined;
}

async function hint(turn: Turn, outcome: Outcome): Promise<void> {
  if ('hint' in outcome && outcome.hint !== undefined) await say(turn, outcome.hint);
}

async function nothingToMove(services: Services, turn: Turn): Promise<undefined> {
  const { readAt } = await services.radarStore.reading();
  await say(turn, readAt === undefined ? turn.text.chat.reading : turn.text.chat.nobodyRetired);
}
