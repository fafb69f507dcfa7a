import { randomUUID } from 'node:crypto';
import { readingCard } from '../../cards/questions/readingCard';
import { unavailableCard } from '../../cards/questions/unavailableCard';
import { isKnownError, refusedAs } from '../../migration/errors';
import type { PreparationWish } from '../../migration/ports';
import { defined } from '../../platform/defined';
import { newIncident } from '../../platform/incident';
import type { Services } from '../services';
import { replaceCard, showInPlace } from '../turn';
import type { DraftScope } from '../turnScope';
import { asksPeople, quoteChoice, summaryOf } from './choices';
import type { Draft } from './draft';
import type { Waits } from './heard';
import type { Placing } from './placing';

/**
 * Starts work that may outlast the turn. Its card says so and becomes the next question when the result is there; the
 * work is started only once the draft that waits for it is stored.
 */
export async function prepare(
  scope: DraftScope,
  { kind, place, view = {} }: Placing & { readonly kind: PreparationWish['kind'] },
): Promise<Draft> {
  const { turn, draft } = scope;
  const question = randomUUID();
  const wish = await wishOf(scope, kind);
  const people = await headcount(scope, kind);
  const card = readingCard({ kind, customerName: draft.customer!.name, question, ...defined({ people }) }, turn.reader);
  const activityId = await showInPlace(turn, place, card);
  turn.afterSaving.push(() => start(scope, { id: question, agentId: turn.agentId, wish }, activityId));
  return { ...draft, awaiting: { question, kind: 'preparing', view, ...defined({ activityId }) } };
}

/** Starts the same work again, in case the first start was lost; when it was not, this does nothing. */
export async function prepareAgain(scope: DraftScope): Promise<void> {
  const { turn, draft } = scope;
  const { question, activityId } = draft.awaiting!;
  const wish = await wishOf(scope, kindOf(draft));
  turn.afterSaving.push(() => start(scope, { id: question, agentId: turn.agentId, wish }, activityId));
}

/** Its card once more at the end of the chat, where the next question then stands. */
export async function showReading(scope: DraftScope): Promise<Draft> {
  const { turn, draft } = scope;
  const awaiting = draft.awaiting!;
  const { question, kind, view } = awaiting;
  if (kind === 'unavailable') {
    const failed = view.failed ?? { code: 'serviceDown' };
    const again = unavailableCard({ ...failed, question, customerName: draft.customer?.name }, turn.reader);
    const activityId = await showInPlace(turn, undefined, again);
    return { ...draft, awaiting: { ...awaiting, ...defined({ activityId }) } };
  }
  const people = await headcount(scope, kindOf(draft));
  const data = { kind: kindOf(draft), customerName: draft.customer!.name, question, ...defined({ people }) };
  const activityId = await showInPlace(turn, undefined, readingCard(data, turn.reader));
  return { ...draft, awaiting: { ...awaiting, ...defined({ activityId }) } };
}

/** On the card that says what is being read. Whoever has something else before them by now is not disturbed. */
export async function showWait(scope: DraftScope, { waits, told }: Waits): Promise<Draft> {
  const { turn, draft } = scope;
  const { question, kind, activityId } = draft.awaiting!;
  if (kind !== 'preparing' || question !== waits || activityId === undefined) return draft;
  const people = await headcount(scope, kindOf(draft));
  const data = {
    kind: kindOf(draft),
    customerName: draft.customer!.name,
    question,
    wait: told,
    ...defined({ people }),
  };
  await replaceCard(turn, activityId, readingCard(data, turn.reader));
  return draft;
}

const kindOf = (draft: Draft): PreparationWish['kind'] => (draft.surveyId === undefined ? 'survey' : 'quote');

type Preparation = Parameters<Services['preparer']['prepare']>[0];

/** Where it could not even be started, its card offers to try again. */
async function start({ services, turn, draft }: DraftScope, preparation: Preparation, place?: string): Promise<void> {
  try {
    await services.preparer.prepare(preparation);
  } catch (error) {
    const incident = newIncident();
    services.log.error('a preparation could not be started', error, { preparationId: preparation.id, incident });
    const code = (isKnownError(error) && refusedAs(error)) || 'serviceDown';
    await showInPlace(
      turn,
      place,
      unavailableCard({ code, incident, question: preparation.id, customerName: draft.customer?.name }, turn.reader),
    );
  }
}

async function wishOf({ services, turn, draft }: DraftScope, kind: PreparationWish['kind']): Promise<PreparationWish> {
  if (kind === 'survey') {
    return { kind, customerId: draft.customer!.id, subscriptionId: draft.subscriptionId! };
  }
  const facts = await services.surveys.facts(draft.surveyId!);
  if (facts === undefined) throw new Error('a quote was asked for without its survey');
  return { kind, surveyId: draft.surveyId!, choice: quoteChoice(draft, facts, turn.now) };
}

/** How many people the card speaks of, where that is known already. */
async function headcount({ services, draft }: DraftScope, kind: PreparationWish['kind']): Promise<number | undefined> {
  const facts = kind === 'quote' ? await services.surveys.facts(draft.surveyId!) : undefined;
  if (facts === undefined || !asksPeople(facts.survey.retired)) return undefined;
  const { moving, removing } = summaryOf(draft, facts.survey);
  return moving + removing;
}
