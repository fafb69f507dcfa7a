import { answeredCard } from '../../cards/questions/answeredCard';
import { defined } from '../../platform/defined';
import { plain } from '../../text/plain';
import { replaceCard } from '../turn';
import type { DraftScope } from '../turnScope';
import { advance } from './advance';
import { without } from './draft';
import type { Draft } from './draft';
import type { Said } from './heard';

/** The store forgets surveys and quotes after a week; a day before that, nothing is built on them any more. */
const readAnewAfterMs = 6 * 86_400_000;

/** Whether the answers so far rest on what was read too long ago, or is not kept any more. A review has its own end. */
export async function isOutdated({ services: { surveys }, turn: { now }, draft }: DraftScope): Promise<boolean> {
  if (draft.surveyId === undefined) return false;
  const facts = await surveys.facts(draft.surveyId);
  // What is at hand may have been erased where it is kept, for somebody in it.
  if (facts === undefined || !(await surveys.isKept(draft.surveyId))) return true;
  if (draft.awaiting?.kind === 'review') return (await surveys.quoted(draft.awaiting.question)) === undefined;
  return now.getTime() - Date.parse(facts.survey.takenAt) > readAnewAfterMs;
}

/** Keeps the answers and reads everything they are about anew, before the next question or the review. */
export async function readAnew(scope: DraftScope, said: Said): Promise<Draft | undefined> {
  const { turn, draft } = scope;
  const activityId = draft.awaiting?.activityId;
  const next = without(draft, 'surveyId', 'quoteId', 'awaiting');
  const view = { expired: true };
  if ('pressed' in said) return advance({ ...scope, draft: next }, { view, ...defined({ place: activityId }) });
  const locked = answeredCard({ title: plain(draft.customer?.name ?? ''), answer: said.typed }, turn.reader);
  if (activityId !== undefined) await replaceCard(turn, activityId, locked);
  return advance({ ...scope, draft: next }, { view });
}
