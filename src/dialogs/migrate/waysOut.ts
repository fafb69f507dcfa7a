import { answeredCard } from '../../cards/questions/answeredCard';
import { defined } from '../../platform/defined';
import { plain } from '../../text/plain';
import { questions } from '../questions';
import { says } from '../questions/readChoice';
import { replaceCard, say } from '../turn';
import type { Turn } from '../turn';
import type { DraftScope } from '../turnScope';
import { advance, ask } from './advance';
import { askingOf } from './asking';
import { without } from './draft';
import type { Awaiting, Draft, OptionalQuestion, QuestionKind } from './draft';
import type { Said } from './heard';
import { lock } from './lock';
import { recalled } from './past';
import { showReading } from './prepare';
import { isWithin, viewBefore } from './viewBefore';

/** What works at every question, whichever it is. */
type WayOut = 'back' | 'notNow' | 'goOn';

const words: readonly WayOut[] = ['back', 'notNow', 'goOn'];

export function wayOut(said: Said, { text }: Turn): WayOut | undefined {
  if ('pressed' in said) return words.find((way) => way === said.pressed.kind);
  return said.fileLine === undefined ? words.find((way) => says(said.typed, way, text)) : undefined;
}

const sides: readonly OptionalQuestion[] = [
  'blocked',
  'guests',
  'covered',
  'usageLocation',
  'partner',
  'close',
  'change',
];

/** Asked beside the way to the review, so that leaving it leaves nothing else. */
export const isSide = ({ kind, view }: Awaiting): boolean => sides.some((side) => side === kind) || isWithin(view);

const isQuestion = (kind: Awaiting['kind']): kind is QuestionKind => kind !== 'preparing' && kind !== 'unavailable';

const placeOf = (said: Said, { activityId }: Awaiting): { readonly place?: string } =>
  'pressed' in said ? defined({ place: activityId }) : {};

/** One answer back: everything is as it was when that question was asked. */
export async function goBack(scope: DraftScope, said: Said, outdated: boolean): Promise<Draft | undefined> {
  const { services, turn, draft } = scope;
  const awaiting = draft.awaiting!;
  const { kind, view } = awaiting;
  const shown = viewBefore(view);
  if (!outdated && isQuestion(kind) && shown !== undefined) return askShown(scope, said, { kind, view: shown });
  const before = recalled(draft);
  if (before === undefined) {
    await say(turn, turn.text.questions.waysOut.firstQuestion);
    return draft;
  }
  if ('typed' in said && !outdated) await lock(scope, { as: 'answered', answer: turn.text.questions.waysOut.wentBack });
  const next = await asFarAsKept(services, before.draft);
  return advance({ ...scope, draft: next }, { view: before.view, ...placeOf(said, awaiting) });
}

/** What the store has forgotten meanwhile is read anew. */
async function asFarAsKept({ surveys }: DraftScope['services'], draft: Draft): Promise<Draft> {
  const { surveyId } = draft;
  if (surveyId === undefined || (await surveys.facts(surveyId)) !== undefined) return draft;
  return without(draft, 'surveyId', 'quoteId');
}

interface Shown {
  readonly kind: QuestionKind;
  readonly view: Awaiting['view'];
}

async function askShown(scope: DraftScope, said: Said, { kind, view }: Shown): Promise<Draft> {
  const { turn, draft } = scope;
  const { question } = draft.awaiting!;
  if ('typed' in said) await lock(scope, { as: 'answered', answer: turn.text.questions.waysOut.wentBack });
  return ask(scope, { kind, question, view, ...placeOf(said, draft.awaiting!) });
}

/** The same question once more, at the end of the chat, where the eyes are. */
export async function goOnBelow(scope: DraftScope): Promise<Draft> {
  const { turn, draft } = scope;
  const awaiting = draft.awaiting!;
  const { question, kind, view, activityId } = awaiting;
  if (!isQuestion(kind)) return showReading(scope);
  const asking = await askingOf(scope, { question, kind, view });
  const title = questions[kind].title(asking);
  const moved = answeredCard({ title, answer: turn.text.questions.waysOut.below }, turn.reader);
  if (activityId !== undefined) await replaceCard(turn, activityId, moved);
  return ask(scope, { kind, question, view });
}

/** That a question waits, said below what was looked at instead. */
export async function tellStillOpen(turn: Turn, draft: Draft): Promise<void> {
  const { waysOut } = turn.text.questions;
  const { customer } = draft;
  await say(turn, customer === undefined ? waysOut.stillOpen : waysOut.stillOpenAbout(plain(customer.name)));
}
