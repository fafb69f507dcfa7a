import { refusalCard } from '../../cards/questions/refusalCard';
import { unavailableCard } from '../../cards/questions/unavailableCard';
import type { PreparationResult } from '../../migration/ports';
import { surveyRefusals } from '../../migration/people/preflight';
import type { Refusal } from '../../migration/offers/refusal';
import { defined } from '../../platform/defined';
import { advance } from './advance';
import { without } from './draft';
import type { Awaiting, Draft } from './draft';
import { showInPlace } from '../turn';
import type { Turn } from '../turn';
import type { Services } from '../services';

/** Goes on with the result of the preparation that the draft waits for; its card becomes the next question. */
export async function resume(
  services: Services,
  turn: Turn,
  draft: Draft,
  result: PreparationResult,
): Promise<Draft | undefined> {
  const { question, activityId, view } = draft.awaiting!;
  const stage = defined({ place: activityId, view });
  switch (result.kind) {
    case 'survey': {
      const refusals = surveyRefusals(result.survey, services.packs);
      if (refusals.length > 0) return refuse(services, turn, draft, refusals);
      const customer = { id: result.survey.customer.id, name: result.survey.customer.name };
      return advance(services, turn, { ...draft, surveyId: question, customer }, stage);
    }
    case 'quote':
      return advance(services, turn, { ...draft, quoteId: question }, stage);
    case 'refused':
      return refuse(services, turn, draft, result.refusals);
    case 'unavailable':
      return waitForAgent(turn, draft, result.code);
  }
}

/** A refused survey ends the conversation; a refused quote may fit after a change. */
async function refuse(
  services: Services,
  turn: Turn,
  draft: Draft,
  refusals: readonly Refusal[],
): Promise<Draft | undefined> {
  const card = refusalCard({ customerName: draft.customer!.name, refusals }, turn.reader);
  await showInPlace(turn, draft.awaiting?.activityId, card);
  return draft.surveyId === undefined
    ? undefined
    : advance(services, turn, { ...without(draft, 'awaiting', 'quoteId'), reopened: 'change' });
}

/** The place is kept; the agent says when to try again. */
async function waitForAgent(
  turn: Turn,
  draft: Draft,
  code: Parameters<typeof unavailableCard>[0]['code'],
): Promise<Draft> {
  const before = draft.awaiting!;
  const card = unavailableCard({ code, question: before.question }, turn.reader);
  const activityId = await showInPlace(turn, before.activityId, card);
  const awaiting: Awaiting = { ...before, kind: 'unavailable', ...defined({ activityId }) };
  return { ...draft, awaiting };
}
