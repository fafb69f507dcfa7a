import type { WholePlan } from '../../migration/plan/plan';
import { plain } from '../../text/plain';
import { drawnRequest } from '../approvals/drawnRequest';
import { replaceCard, say } from '../turn';
import type { DraftScope } from '../turnScope';
import type { Draft } from './draft';

/** Keeps the plan until a second person has decided, and leaves; the draft stays where it needs nobody any more. */
export async function askApproval(scope: DraftScope, plan: WholePlan): Promise<Draft | undefined> {
  const { services, turn, draft } = scope;
  const { approvals, surveys } = services;
  const { approval } = turn.text;
  const request = await approvals.ask(plan, draft.quoteId ?? '');
  if (request === undefined) {
    await say(turn, approval.lookAgain);
    return draft;
  }
  const activityId = draft.awaiting?.activityId;
  if (activityId !== undefined) {
    await approvals.keepCard(plan.id, { agentId: turn.agentId, activityId });
    const draw = await drawnRequest({ surveys, now: turn.now }, request);
    await replaceCard(turn, activityId, draw('own', turn.reader));
  }
  await say(turn, approval.asked(plain(plan.customer.name)));
  return undefined;
}
