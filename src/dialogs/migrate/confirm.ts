import type { WholePlan } from '../../migration/plan/plan';
import { plain } from '../../text/plain';
import { say } from '../turn';
import type { DraftScope } from '../turnScope';
import { needs } from '../rights/needs';
import { permitted } from '../rights/permitted';
import { ask } from './advance';
import type { Draft } from './draft';
import { lock } from './lock';

/**
 * Writes down the wish and leaves: everything else happens on the durable side. Whoever lost the right, or the customer, since the review was
 * shown, or of whom nobody can say so, keeps the question and nothing is begun.
 */
export async function confirm(scope: DraftScope, plan: WholePlan): Promise<Draft | undefined> {
  const { services, turn, draft } = scope;
  if (!(await permitted(scope, needs.step.confirmed, plan.customer.id))) return draft;
  const result = await services.control.start(plan);
  const { chat } = turn.text;
  const { renewsItself } = plan.purchase ?? draft;
  const asWanted = { ...scope, draft: { ...draft, renewsItself } };
  if (result === 'needsApproval') return lookAgain(asWanted);
  await lock(asWanted, { as: result === 'otherRunning' ? 'notNow' : 'confirmed' });
  // The last of its turns has drawn the card.
  services.surveys.forget(draft);
  await say(turn, result === 'started' ? chat.started(plain(plan.customer.name)) : chat[result]);
  return undefined;
}

/** What it takes has changed since the card was drawn. */
async function lookAgain(scope: DraftScope): Promise<Draft> {
  const { turn, draft } = scope;
  const { question, view, activityId: place } = draft.awaiting!;
  await say(turn, turn.text.approval.lookAgain);
  return ask(scope, { kind: 'review', question, view, ...(place !== undefined && { place }) });
}
