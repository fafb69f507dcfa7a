import { refusalCard } from '../../cards/questions/refusalCard';
import { unavailableCard } from '../../cards/questions/unavailableCard';
import type { Refusal } from '../../migration/offers/refusal';
import { surveyRefusals } from '../../migration/people/preflight';
import type { PreparationResult, Unavailable } from '../../migration/ports';
import { defined } from '../../platform/defined';
import { newIncident } from '../../platform/incident';
import { showInPlace } from '../turn';
import type { DraftScope } from '../turnScope';
import { advance } from './advance';
import { without } from './draft';
import type { Awaiting, Draft } from './draft';
import type { Placing } from './placing';

/** Goes on with the result of the preparation that the draft waits for; its card becomes the next question. */
export async function resume(scope: DraftScope, result: PreparationResult): Promise<Draft | undefined> {
  const { draft } = scope;
  const { question, activityId, view } = draft.awaiting!;
  const placing = defined({ place: activityId, view });
  switch (result.kind) {
    case 'survey': {
      const refusals = surveyRefusals(result.survey, scope.services.sources);
      if (refusals.length > 0) return refuse(scope, refusals, result.survey.takenAt);
      const customer = { id: result.survey.customer.id, name: result.survey.customer.name };
      return advance({ ...scope, draft: { ...draft, surveyId: question, customer } }, placing);
    }
    case 'quote':
      return quotedAt(scope, placing);
    case 'refused':
      return refuse(scope, result.refusals);
    case 'unavailable':
      return waitForAgent(scope, result);
  }
}

/** A quote that can't be read as one, because it was changed or made by other rules, is asked for anew, once. */
async function quotedAt(scope: DraftScope, placing: Placing): Promise<Draft | undefined> {
  const { services, draft } = scope;
  const { question } = draft.awaiting!;
  if (await services.surveys.quoted(question)) {
    return advance({ ...scope, draft: { ...draft, quoteId: question } }, placing);
  }
  if (placing.view?.expired) {
    const incident = newIncident();
    services.log.warn('a quote could not be read as one, twice', { preparationId: question, incident });
    return waitForAgent(scope, { code: 'unexpectedAnswer', incident });
  }
  const unread = without(draft, 'surveyId', 'awaiting');
  return advance({ ...scope, draft: unread }, { ...placing, view: { expired: true } });
}

/** A refused survey ends the conversation; a refused quote may fit after a change. */
async function refuse(
  scope: DraftScope,
  refusals: readonly Refusal[],
  readAt = scope.turn.now.toISOString(),
): Promise<Draft | undefined> {
  const { turn, draft } = scope;
  const ends = draft.surveyId === undefined;
  const again = defined({ subscriptionId: ends ? draft.subscriptionId : undefined });
  const card = refusalCard({ customer: draft.customer!, refusals, readAt, ...again }, turn.reader);
  await showInPlace(turn, draft.awaiting?.activityId, card);
  return ends
    ? undefined
    : advance({ ...scope, draft: { ...without(draft, 'awaiting', 'quoteId'), reopened: 'change' } });
}

/** The place is kept; the agent says when to try again. */
async function waitForAgent({ turn, draft }: DraftScope, failed: Unavailable): Promise<Draft> {
  const before = draft.awaiting!;
  const data = { ...failed, question: before.question, customerName: draft.customer?.name };
  const activityId = await showInPlace(turn, before.activityId, unavailableCard(data, turn.reader));
  const view = { ...before.view, failed };
  const awaiting: Awaiting = { ...before, kind: 'unavailable', view, ...defined({ activityId }) };
  return { ...draft, awaiting };
}
