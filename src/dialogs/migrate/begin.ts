import { randomUUID } from 'node:crypto';
import { customerQuestion } from '../questions/customer';
import { say } from '../turn';
import type { Turn } from '../turn';
import type { TurnScope } from '../turnScope';
import { advance, ask } from './advance';
import { askingOf } from './asking';
import { emptyDraft } from './draft';
import type { Draft } from './draft';
import type { Outcome } from './question';

/** How a migration is begun: empty-handed, with something typed, or with what a button knows. */
export interface MigrateStart {
  readonly query?: string;
  readonly draft?: Draft;
}

export async function begin(turnScope: TurnScope, start: MigrateStart): Promise<Draft | undefined> {
  const draft = start.draft ?? emptyDraft;
  const scope = { ...turnScope, draft };
  if (draft.customer !== undefined) return advance(scope);
  const asking = await askingOf(scope, { question: randomUUID(), kind: 'customer', view: {} });
  if (asking.radar.length === 0) return nothingToMove(scope);
  if (!start.query) return advance(scope);
  const outcome = await customerQuestion.read(asking, { typed: start.query });
  if ('answer' in outcome) return advance({ ...scope, draft: outcome.draft });
  await hint(scope.turn, outcome);
  if ('view' in outcome) return ask(scope, { kind: 'customer', view: outcome.view });
  return undefined;
}

async function hint(turn: Turn, outcome: Outcome): Promise<void> {
  if ('hint' in outcome && outcome.hint !== undefined) await say(turn, outcome.hint);
}

async function nothingToMove({ services, turn }: TurnScope): Promise<undefined> {
  const { readAt } = await services.radarStore.reading();
  await say(turn, readAt === undefined ? turn.text.chat.reading : turn.text.chat.nobodyRetired);
}
