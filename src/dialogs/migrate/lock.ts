import { answeredCard } from '../../cards/questions/answeredCard';
import { askingOf } from './asking';
import type { CardContent } from '../../cards/render';
import { plain } from '../../text/plain';
import type { Awaiting, Draft } from './draft';
import { questions } from '../questions';
import { lockedReview } from '../questions/review';
import { replaceCard } from '../turn';
import type { Turn } from '../turn';
import type { Services } from '../services';

/** How a card that can no longer be pressed looks. */
export type Locked =
  { readonly as: 'answered'; readonly answer: string } | { readonly as: 'notNow' | 'confirmed' | 'expired' };

/** The card of the question in hand keeps what was answered and loses its buttons. */
export async function lock(services: Services, turn: Turn, draft: Draft, locked: Locked): Promise<void> {
  const { awaiting } = draft;
  if (awaiting?.activityId === undefined) return;
  await replaceCard(turn, awaiting.activityId, await lockedCard(services, turn, draft, awaiting, locked));
}

async function lockedCard(
  services: Services,
  turn: Turn,
  draft: Draft,
  { kind, question, view }: Awaiting,
  locked: Locked,
): Promise<CardContent> {
  const answer = locked.as === 'answered' ? locked.answer : turn.text.questions.notNow;
  if (kind === 'preparing' || kind === 'unavailable') {
    return answeredCard({ title: plain(draft.customer?.name ?? ''), answer }, turn.reader);
  }
  const asking = await askingOf(services, turn, draft, { question, kind, view });
  return kind === 'review'
    ? lockedReview(asking, locked.as === 'answered' ? 'changing' : locked.as)
    : answeredCard({ title: questions[kind].title(asking), answer }, turn.reader);
}
