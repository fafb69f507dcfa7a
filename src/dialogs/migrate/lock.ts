import { answeredCard } from '../../cards/questions/answeredCard';
import type { CardContent } from '../../cards/render';
import { plain } from '../../text/plain';
import type { Text } from '../../text/textFor';
import { questions } from '../questions';
import { lockedReview } from '../questions/review';
import { replaceCard } from '../turn';
import type { DraftScope } from '../turnScope';
import { askingOf } from './asking';
import type { Awaiting } from './draft';

/** How a card that can no longer be pressed looks. */
export type Locked =
  | { readonly as: 'answered'; readonly answer: string }
  | { readonly as: 'notNow' | 'confirmed' | 'expired' };

/** The card of the question in hand keeps what was answered and loses its buttons. */
export async function lock(scope: DraftScope, locked: Locked): Promise<void> {
  const { awaiting } = scope.draft;
  if (awaiting?.activityId === undefined) return;
  await replaceCard(scope.turn, awaiting.activityId, await lockedCard(scope, awaiting, locked));
}

/** As the button is called with which it is left. */
const leavingOf = (kind: Awaiting['kind'], { general, questions: words }: Text): string =>
  kind === 'preparing' ? general.left : words.notNow;

async function lockedCard(scope: DraftScope, { kind, question, view }: Awaiting, locked: Locked): Promise<CardContent> {
  const { turn, draft } = scope;
  const answer = locked.as === 'answered' ? locked.answer : leavingOf(kind, turn.text);
  if (kind === 'preparing' || kind === 'unavailable') {
    return answeredCard({ title: plain(draft.customer?.name ?? ''), answer }, turn.reader);
  }
  const asking = await askingOf(scope, { question, kind, view });
  return kind === 'review'
    ? lockedReview(asking, locked.as === 'answered' ? 'changing' : locked.as)
    : answeredCard({ title: questions[kind].title(asking), answer }, turn.reader);
}
