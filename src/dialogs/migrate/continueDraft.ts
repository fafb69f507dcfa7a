import { defined } from '../../platform/defined';
import { plain } from '../../text/plain';
import { questions } from '../questions';
import { say } from '../turn';
import type { DraftScope } from '../turnScope';
import { advance, ask } from './advance';
import { askApproval } from './askApproval';
import { askingOf } from './asking';
import { begin } from './begin';
import { confirm } from './confirm';
import { without } from './draft';
import type { Draft, QuestionKind } from './draft';
import { isUnasked } from './heard';
import type { Heard, MigrateStart, Said, Unasked } from './heard';
import { lock } from './lock';
import { isOutdated, readAnew } from './outdated';
import { remembering } from './past';
import { prepareAgain, showWait } from './prepare';
import type { Asking, Outcome } from './question';
import { resume } from './resume';
import { tellInterrupted } from './tellInterrupted';
import { goBack, goOnBelow, isSide, wayOut } from './waysOut';

/** One turn of a conversation under way: the draft that waits for the next, or undefined when it is over. */
export async function continueDraft(scope: DraftScope, heard: Heard): Promise<Draft | undefined> {
  if (isUnasked(heard)) return wake(scope, heard);
  const { turn, draft } = scope;
  const outdated = await isOutdated(scope);
  if ('leaves' in heard) return leave(scope, outdated);
  if ('begins' in heard) return beginInstead(scope, heard.begins, outdated);
  if ('pressed' in heard && heard.pressed.question !== draft.awaiting!.question) {
    await say(turn, turn.text.chat.alreadyAnswered);
    return draft;
  }
  return hear(scope, heard, outdated);
}

async function hear(scope: DraftScope, said: Said, outdated: boolean): Promise<Draft | undefined> {
  const { turn, draft } = scope;
  const way = wayOut(said, turn);
  if (way === 'notNow' && !isSide(draft.awaiting!)) return leave(scope, outdated);
  if (way === 'notNow' || way === 'back') return goBack(scope, said, outdated);
  if (outdated) return readAnew(scope, said);
  return way === 'goOn' ? goOnBelow(scope) : answer(scope, said);
}

/** What nobody said. After a death the start of a preparation may be lost; everything else waits for the agent. */
async function wake(scope: DraftScope, heard: Unasked): Promise<Draft | undefined> {
  if ('waits' in heard) return showWait(scope, heard);
  const { turn, draft } = scope;
  const { question, kind } = draft.awaiting!;
  const isAwaited = kind === 'preparing' && (!('ready' in heard) || heard.ready === question);
  if (isAwaited) return goOn(scope);
  if ('interrupted' in heard) await tellInterrupted(turn, heard);
  return draft;
}

/** The place is kept where nothing begins, unless it is a list of customers of whom none is left to be chosen. */
async function beginInstead(scope: DraftScope, start: MigrateStart, outdated: boolean): Promise<Draft | undefined> {
  const begun = await begin(scope, start, async () => {
    await leave(scope, outdated);
  });
  if (begun === 'nobodyLeft' && scope.draft.awaiting?.kind === 'customer') return leave(scope, outdated);
  return typeof begun === 'string' ? scope.draft : begun;
}

/** A card whose facts are not kept any more can't be drawn again. */
async function leave(scope: DraftScope, outdated: boolean): Promise<undefined> {
  if (!outdated) await lock(scope, { as: 'notNow' });
  await say(scope.turn, scope.turn.text.chat.left);
}

/** The result, if it is there; otherwise the work is under way, or its start was lost and is made up for. */
async function goOn(scope: DraftScope): Promise<Draft | undefined> {
  const { services, draft } = scope;
  const result = (await services.preparations.get(draft.awaiting!.question))?.result;
  if (result !== undefined) return resume(scope, result);
  await prepareAgain(scope);
  return draft;
}

async function answer(scope: DraftScope, said: Said): Promise<Draft | undefined> {
  const { turn, draft } = scope;
  const { kind, question, view, activityId } = draft.awaiting!;
  if (kind === 'preparing') {
    const next = await goOn(scope);
    if (next === draft) await say(turn, turn.text.chat.stillReading(plain(draft.customer!.name)));
    return next;
  }
  if (kind === 'unavailable') {
    return advance({ ...scope, draft: without(draft, 'awaiting') }, { view, ...defined({ place: activityId }) });
  }
  const asking = await askingOf(scope, { question, kind, view });
  return follow(asking, kind, said, await questions[kind].read(asking, said));
}

/** Does what the answer led to. */
async function follow(asking: Asking, kind: QuestionKind, said: Said, outcome: Outcome): Promise<Draft | undefined> {
  const { draft } = asking;
  if ('confirmed' in outcome) return confirm(asking, outcome.confirmed);
  if ('asksApproval' in outcome) return askApproval(asking, outcome.asksApproval);
  if ('leaves' in outcome) return leave(asking, false);
  if ('expired' in outcome) return quoteAnew(asking, outcome.expired);
  if ('answer' in outcome) return answered(asking, said, outcome);
  if (outcome.hint !== undefined) await say(asking.turn, outcome.hint);
  return 'view' in outcome ? redraw(asking, kind, said, outcome) : draft;
}

async function quoteAnew(asking: Asking, expired: 'offer' | 'day'): Promise<Draft | undefined> {
  await lock(asking, { as: 'expired' });
  const draft = without(asking.draft, 'surveyId', 'quoteId', 'awaiting');
  return advance({ ...asking, draft }, { view: { expired: true, ...(expired === 'day' && { isOfAnotherDay: true }) } });
}

async function answered(
  asking: Asking,
  said: Said,
  outcome: Extract<Outcome, { answer: unknown }>,
): Promise<Draft | undefined> {
  const { draft } = asking;
  const place = draft.awaiting?.activityId;
  const next = { ...asking, draft: remembering(draft, outcome.draft) };
  if (outcome.inPlace && 'pressed' in said && place !== undefined) return advance(next, { place });
  await lock(asking, { as: 'answered', answer: outcome.answer });
  return advance(next);
}

/** After a press the card changes where it is; after typing the eyes are at the end of the chat, and so is the card. */
async function redraw(
  asking: Asking,
  kind: QuestionKind,
  said: Said,
  outcome: Extract<Outcome, { view: unknown }>,
): Promise<Draft> {
  const { draft, question } = asking;
  const place = 'pressed' in said ? draft.awaiting?.activityId : undefined;
  if ('typed' in said) await lock(asking, { as: 'answered', answer: said.typed });
  const next = { kind, question, view: outcome.view, ...defined({ place }) };
  return ask({ ...asking, draft: outcome.draft ?? draft }, next);
}
