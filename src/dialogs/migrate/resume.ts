import { refusalCard } from '../../cards/questions/refusalCard';
import { unavailableCard } from '../../cards/questions/unavailableCard';
import type { PreparationResult } from '../../migration/ports';
import { surveyRefusals } from '../../migration/people/preflight';
import type { Refusal } from '../../migration/offers/refusal';
import { given } from '../../platform/given';
import { advance } from './advance';
import type { Stage } from './advance';
import { without } from './draft';
import type { Awaiting, Draft } from './draft';
import { showInPlace } from '../turn';
import type { Turn } from '../turn';
import type { World } from '../world';

/** Goes on with the result of the preparation that the draft waits for; its card becomes the next question. */
export async function resume(
  world: World,
  turn: Turn,
  draft: Draft,
  result: PreparationResult,
): Promise<Draft | undefined> {
  const { question, activityId, view } = draft.awaiting!;
  const stage = given({ place: activityId, view });
  switch (result.kind) {
    case 'survey': {
      const refusals = surveyRefusals(result.survey, world.packs);
      if (refusals.length > 0) return refuse(world, turn, draft, refusals);
      const customer = { id: result.survey.customer.id, name: result.survey.customer.name };
      return advance(world, turn, { ...draft, surveyId: question, customer }, stage);
    }
    case 'quote':
      return quotedAt(world, turn, draft, stage);
    case 'refused':
      return refuse(world, turn, draft, result.refusals);
    case 'unavailable':
      return waitForAgent(turn, draft, result.code);
  }
}

/** A quote that can't be read as one, because it was changed or made by other rules, is asked for anew, once. */
async function quotedAt(world: World, turn: Turn, draft: Draft, stage: Stage): Promise<Draft | undefined> {
  const { question } = draft.awaiting!;
  if (await world.surveys.quoted(question)) return advance(world, turn, { ...draft, quoteId: question }, stage);
  if (stage.view?.expired) return waitForAgent(turn, draft, 'unexpectedAnswer');
  return advance(world, turn, without(draft, 'surveyId', 'awaiting'), { ...stage, view: { expired: true } });
}

/** A refused survey ends the conversation; a refused quote may fit after a change. */
async function refuse(
  world: World,
  turn: Turn,
  draft: Draft,
  refusals: readonly Refusal[],
): Promise<Draft | undefined> {
  const card = refusalCard({ customerName: draft.customer!.name, refusals }, turn.reader);
  await showInPlace(turn, draft.awaiting?.activityId, card);
  return draft.surveyId === undefined
    ? undefined
    : advance(world, turn, { ...without(draft, 'awaiting', 'quoteId'), reopened: 'change' });
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
  const awaiting: Awaiting = { ...before, kind: 'unavailable', ...given({ activityId }) };
  return { ...draft, awaiting };
}
