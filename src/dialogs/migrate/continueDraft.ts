import { advance, ask } from './advance';
import { askingOf } from './asking';
import { confirm } from './confirm';
import type { Draft, QuestionKind } from './draft';
import { without } from './draft';
import { lock } from './lock';
import { isOutdated, readAnew } from './outdated';
import { tellInterrupted } from './tellInterrupted';
import { prepareAgain } from './prepare';
import type { Asking, Outcome } from './question';
import { questions } from '../questions';
import { resume } from './resume';
import type { Heard, Said, Unasked } from './heard';
import { say } from '../turn';
import type { Turn } from '../turn';
import type { Services } from '../services';
import { plain } from '../../text/plain';

/** One turn of a conversation under way: the draft that waits for the next, or undefined when it is over. */
export async function hear(services: Services, turn: Turn, draft: Draft, heard: Heard): Promise<Draft | undefined> {
  if ('ready' in heard || 'interrupted' in heard) return wake(services, turn, draft, heard);
  const outdated = await isOutdated(services, turn, draft);
  if ('leaves' in heard) return leave(services, turn, draft, outdated);
  const { question } = draft.awaiting!;
  if ('pressed' in heard && heard.pressed.question !== question) {
    await say(turn, turn.text.chat.alreadyAnswered);
    return draft;
  }
  if (isNotNow(heard)) return leave(services, turn, draft, outdated);
  return outdated ? readAnew(services, turn, draft, heard) : answer(services, turn, draft, heard);
}

/** What nobody said. After a death the start of a preparation may be lost; everything else waits for the agent. */
async function wake(services: Services, turn: Turn, draft: Draft, heard: Unasked): Promise<Draft | undefined> {
  const { question, kind } = draft.awaiting!;
  const isAwaited = kind === 'preparing' && (!('ready' in heard) || heard.ready === question);
  if (isAwaited) return goOn(services, turn, draft);
  if ('interrupted' in heard) await tellInterrupted(turn, heard);
  return draft;
}

const isNotNow = (said: Said): boolean => 'pressed' in said && said.pressed.kind === 'notNow';

/** A card whose facts are not kept any more can't be drawn again. */
async function leave(services: Services, turn: Turn, draft: Draft, outdated: boolean): Promise<undefined> {
  if (!outdated) await lock(services, turn, draft, { as: 'notNow' });
  await say(turn, turn.text.chat.left);
}

/** The result, if it is there; otherwise the work is under way, or its start was lost and is made up for. */
async function goOn(services: Services, turn: Turn, draft: Draft): Promise<Draft | undefined> {
  const result = (await services.preparations.get(draft.awaiting!.question))?.result;
  if (result !== undefined) return resume(services, turn, draft, result);
  await prepareAgain(services, turn, draft);
  return draft;
}

async function answer(services: Services, turn: Turn, draft: Draft, said: Said): Promise<Draft | undefined> {
  const { kind, question, view, activityId } = draft.awaiting!;
  if (kind === 'preparing') {
    const next = await goOn(services, turn, draft);
    if (next === draft) await say(turn, turn.text.chat.stillReading(plain(draft.customer!.name)));
    return next;
  }
  if (kind === 'unavailable') {
    return advance(services, turn, without(draft, 'awaiting'), { view, ...(activityId ? { place: activityId } : {}) });
  }
  const asking = await askingOf(services, turn, draft, { question, kind, view });
  return follow(asking, kind, said, await questions[kind].read(asking, said));
}

/** Does what the answer led to. */
async function follow(asking: Asking, kind: QuestionKind, said: Said, outcome: Outcome): Promise<Draft | undefined> {
  const { services, turn, draft } = asking;
  if ('confirmed' in outcome) return confirm(services, turn, draft, outcome.confirmed);
  if ('leaves' in outcome) return leave(services, turn, draft, false);
  if ('expired' in outcome) {
    await lock(services, turn, draft, { as: 'expired' });
    return advance(services, turn, without(draft, 'surveyId', 'quoteId', 'awaiting'), { view: { expired: true } });
  }
  if ('answer' in outcome) return answered(asking, said, outcome);
  if (outcome.hint !== undefined) await say(turn, outcome.hint);
  return 'view' in outcome ? redraw(asking, kind, said, outcome) : draft;
}

async function answered(
  { services, turn, draft }: Asking,
  said: Said,
  outcome: Extract<Outcome, { answer: unknown }>,
): Promise<Draft | undefined> {
  const place = draft.awaiting?.activityId;
  const next = without(outcome.draft, 'awaiting');
  if (outcome.inPlace && 'pressed' in said && place !== undefined) return advance(services, turn, next, { place });
  await lock(services, turn, draft, { as: 'answered', answer: outcome.answer });
  return advance(services, turn, next);
}

/** After a press the card changes where it is; after typing the eyes are at the end of the chat, and so is the card. */
async function redraw(
  asking: Asking,
  kind: QuestionKind,
  said: Said,
  outcome: Extract<Outcome, { view: unknown }>,
): Promise<Draft> {
  const { services, turn, draft, question } = asking;
  const place = 'pressed' in said ? draft.awaiting?.activityId : undefined;
  if ('typed' in said) await lock(services, turn, draft, { as: 'answered', answer: said.typed });
  const next = { kind, question, view: outcome.view, ...(place ? { place } : {}) };
  return ask(services, turn, outcome.draft ?? draft, next);
}
