import { randomUUID } from 'node:crypto';
import { defined } from '../../platform/defined';
import { customerQuestion } from '../questions/customer';
import { say } from '../turn';
import type { Turn } from '../turn';
import type { DraftScope, TurnScope } from '../turnScope';
import { advance, ask } from './advance';
import { askingOf } from './asking';
import { emptyDraft } from './draft';
import type { Draft } from './draft';
import type { MigrateStart } from './heard';
import type { Outcome } from './question';

/** Why nothing began: nobody of that name, or nobody at all of whom something could be moved. */
export type NotBegun = 'nothing' | 'nobodyLeft';

/** What is begun, if anything. A question in hand is left only then. */
export async function begin(
  turnScope: TurnScope,
  { query, draft = emptyDraft, view }: MigrateStart,
  leave?: () => Promise<void>,
): Promise<Draft | undefined | NotBegun> {
  const scope = { ...turnScope, draft };
  if (draft.customer !== undefined) {
    await leave?.();
    return advance(scope, defined({ view }));
  }
  const asking = await askingOf(scope, { question: randomUUID(), kind: 'customer', view: {} });
  if (asking.radar.length === 0) return nothingToMove(scope);
  const outcome = query ? await customerQuestion.read(asking, { typed: query }) : { view: {} };
  return follow(scope, outcome, leave);
}

/** Where a question waits, the names that are nearest to what was typed are said, and do not take its place. */
function isBegun(outcome: Outcome, waits: boolean): boolean {
  return 'answer' in outcome || ('view' in outcome && (!waits || outcome.hint === undefined));
}

async function follow(
  scope: DraftScope,
  outcome: Outcome,
  leave: (() => Promise<void>) | undefined,
): Promise<Draft | undefined | 'nothing'> {
  const begins = isBegun(outcome, leave !== undefined);
  if (begins) await leave?.();
  await hint(scope.turn, outcome);
  if ('answer' in outcome) return advance({ ...scope, draft: outcome.draft });
  return begins && 'view' in outcome ? ask(scope, { kind: 'customer', view: outcome.view }) : 'nothing';
}

async function hint(turn: Turn, outcome: Outcome): Promise<void> {
  if ('hint' in outcome && outcome.hint !== undefined) await say(turn, outcome.hint);
}

async function nothingToMove({ services, turn }: TurnScope): Promise<NotBegun> {
  const { readAt } = await services.radarStore.reading();
  await say(turn, readAt === undefined ? turn.text.chat.reading : turn.text.chat.nobodyRetired);
  return readAt === undefined ? 'nothing' : 'nobodyLeft';
}
