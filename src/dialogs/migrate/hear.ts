import { advance, ask } from './advance';
import { askingOf } from './asking';
import { confirm } from './confirm';
import type { Draft, QuestionKind } from './draft';
import { without } from './draft';
import { lock } from './lock';
import { isOutdated, readAnew } from './outdated';
import { ownUp } from './ownUp';
import { prepareAgain } from './prepare';
import type { Asking, Outcome } from './question';
import { questions } from '../questions';
import { resume } from './resume';
import type { Heard, Said, Unasked } from './said';
import { say } from '../turn';
import type { Turn } from '../turn';
import type { World } from '../world';
import { plain } from '../../text/plain';

/** One turn of a conversation under way: the draft that waits for the next, or undefined when it is over. */
export async function hear(world: World, turn: Turn, draft: Draft, heard: Heard): Promise<Draft | undefined> {
  if ('ready' in heard || 'interrupted' in heard) return wake(world, turn, draft, heard);
  const outdated = await isOutdated(world, turn, draft);
  if ('leaves' in heard) return leave(world, turn, draft, outdated);
  const { question } = draft.awaiting!;
  if ('pressed' in heard && heard.pressed.question !== question) {
    await say(turn, turn.text.chat.alreadyAnswered);
    return draft;
  }
  if (isNotNow(heard)) return leave(world, turn, draft, outdated);
  return outdated ? readAnew(world, turn, draft, heard) : answer(world, turn, draft, heard);
}

/** What nobody said. After a death the start of a preparation may be lost; everything else waits for the agent. */
async function wake(world: World, turn: Turn, draft: Draft, heard: Unasked): Promise<Draft | undefined> {
  const { question, kind } = draft.awaiting!;
  const isAwaited = kind === 'preparing' && (!('ready' in heard) || heard.ready === question);
  if (isAwaited) return goOn(world, turn, draft);
  if ('interrupted' in heard) await ownUp(turn, heard);
  return draft;
}

const isNotNow = (said: Said): boolean => 'pressed' in said && said.pressed.kind === 'notNow';

/** A card whose facts are not kept any more can't be drawn again. */
async function leave(world: World, turn: Turn, draft: Draft, outdated: boolean): Promise<undefined> {
  if (!outdated) await lock(world, turn, draft, { as: 'notNow' });
  await say(turn, turn.text.chat.left);
}

/** The result, if it is there; otherwise the work is under way, or its start was lost and is made up for. */
async function goOn(world: World, turn: Turn, draft: Draft): Promise<Draft | undefined> {
  const result = (await world.preparations.get(draft.awaiting!.question))?.result;
  if (result !== undefined) return resume(world, turn, draft, result);
  await prepareAgain(world, turn, draft);
  return draft;
}

async function answer(world: World, turn: Turn, draft: Draft, said: Said): Promise<Draft | undefined> {
  const { kind, question, view, activityId } = draft.awaiting!;
  if (kind === 'preparing') {
    const next = await goOn(world, turn, draft);
    if (next === draft) await say(turn, turn.text.chat.stillReading(plain(draft.customer!.name)));
    return next;
  }
  if (kind === 'unavailable') {
    return advance(world, turn, without(draft, 'awaiting'), { view, ...(activityId ? { place: activityId } : {}) });
  }
  const asking = await askingOf(world, turn, draft, { question, kind, view });
  return follow(asking, kind, said, await questions[kind].read(asking, said));
}

/** Does what the answer led to. */
async function follow(asking: Asking, kind: QuestionKind, said: Said, outcome: Outcome): Promise<Draft | undefined> {
  const { world, turn, draft } = asking;
  if ('confirmed' in outcome) return confirm(world, turn, draft, outcome.confirmed);
  if ('leaves' in outcome) return leave(world, turn, draft, false);
  if ('expired' in outcome) {
    await lock(world, turn, draft, { as: 'expired' });
    return advance(world, turn, without(draft, 'surveyId', 'quoteId', 'awaiting'), { view: { expired: true } });
  }
  if ('answer' in outcome) return answered(asking, said, outcome);
  if (outcome.hint !== undefined) await say(turn, outcome.hint);
  return 'view' in outcome ? redraw(asking, kind, said, outcome) : draft;
}

async function answered(
  { world, turn, draft }: Asking,
  said: Said,
  outcome: Extract<Outcome, { answer: unknown }>,
): Promise<Draft | undefined> {
  const place = draft.awaiting?.activityId;
  const next = without(outcome.draft, 'awaiting');
  if (outcome.inPlace && 'pressed' in said && place !== undefined) return advance(world, turn, next, { place });
  await lock(world, turn, draft, { as: 'answered', answer: outcome.answer });
  return advance(world, turn, next);
}

/** After a press the card changes where it is; after typing the eyes are at the end of the chat, and so is the card. */
async function redraw(
  asking: Asking,
  kind: QuestionKind,
  said: Said,
  outcome: Extract<Outcome, { view: unknown }>,
): Promise<Draft> {
  const { world, turn, draft, question } = asking;
  const place = 'pressed' in said ? draft.awaiting?.activityId : undefined;
  if ('typed' in said) await lock(world, turn, draft, { as: 'answered', answer: said.typed });
  const next = { kind, question, view: outcome.view, ...(place ? { place } : {}) };
  return ask(world, turn, outcome.draft ?? draft, next);
}
