import { randomUUID } from 'node:crypto';
import { refusalCard } from '../../cards/questions/refusalCard';
import { withWaysOut } from '../../cards/questions/withWaysOut';
import { defined } from '../../platform/defined';
import { questions } from '../questions';
import { showInPlace } from '../turn';
import type { Turn } from '../turn';
import type { DraftScope } from '../turnScope';
import { askingOf } from './asking';
import { offersOpen } from './choices';
import type { CustomerFacts } from './choices';
import { without } from './draft';
import type { Draft, QuestionKind } from './draft';
import { foregone, nextQuestion } from './nextQuestion';
import type { Placing } from './placing';
import { prepare } from './prepare';
import { viewBefore } from './viewBefore';

/** Goes on to the next question or preparation; undefined when there is nothing left to talk about. */
export async function advance(scope: DraftScope, placing: Placing = {}): Promise<Draft | undefined> {
  const { services, turn, draft } = scope;
  const facts = draft.surveyId === undefined ? undefined : await services.surveys.facts(draft.surveyId);
  if (facts !== undefined && offersOpen(facts.survey).length === 0) return refuse(turn, facts, placing);
  const filled = foregone(draft, facts);
  const step = nextQuestion(filled, facts);
  return step === 'survey' || step === 'quote'
    ? prepare({ ...scope, draft: without(filled, 'quoteId') }, { kind: step, ...placing })
    : ask({ ...scope, draft: filled }, { kind: step, ...placing });
}

/** Asks one question, on a card of its own or in the place of another. The review goes by the name of its quote. */
export async function ask(
  scope: DraftScope,
  { kind, place, view = {}, question }: Placing & { readonly kind: QuestionKind; readonly question?: string },
): Promise<Draft> {
  const { services, turn, draft } = scope;
  const quote = kind === 'review' ? draft.quoteId : undefined;
  const asked = { kind, view, question: question ?? quote ?? randomUUID() };
  const asking = await askingOf(scope, asked);
  const ways = { question: asked.question, canGoBack: (draft.past ?? []).length > 0 || viewBefore(view) !== undefined };
  const card = withWaysOut(questions[kind].ask(asking), ways, turn.reader);
  const activityId = await showInPlace(turn, place, card);
  const shownAt = services.clock.now().toISOString();
  return { ...draft, awaiting: { ...asked, shownAt, ...defined({ activityId }) } };
}

/** Not one plan can be had: the reasons are all there is to say. */
async function refuse(turn: Turn, { survey }: CustomerFacts, { place }: Placing): Promise<undefined> {
  const refusals = survey.offers.flatMap((offer) => offer.refusal ?? []);
  const { customer, takenAt: readAt, retired } = survey;
  const data = { customer, refusals, readAt, subscriptionId: retired.subscriptionId };
  await showInPlace(turn, place, refusalCard(data, turn.reader));
}
