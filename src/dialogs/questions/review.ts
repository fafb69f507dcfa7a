import type { Answer } from '../../cards/answers';
import { customerText } from '../../cards/migration/customerText';
import { reviewPicks } from '../../cards/picks';
import type { CardContent } from '../../cards/render';
import { reviewCard } from '../../cards/review/reviewCard';
import type { ReviewData } from '../../cards/review/reviewData';
import { summaryOf } from '../../cards/review/reviewSummary';
import type { WholePlan } from '../../migration/plan/plan';
import type { Quote } from '../../migration/plan/quote';
import { isOfAnotherDay } from '../../migration/plan/dates/reviewDay';
import { isOfferOver } from '../../migration/plan/dates/offerOver';
import { withRenewal } from '../../migration/plan/withRenewal';
import { defined } from '../../platform/defined';
import { asBlock, plain } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Said } from '../migrate/heard';
import { factsOf } from '../migrate/question';
import type { Asking, Outcome, Question } from '../migrate/question';
import { isUnread } from '../readingTime';
import { says } from './readChoice';
import { reviewFacts } from './reviewFacts';

function quoteIn({ quoted }: Asking): Quote {
  if (quoted === undefined) throw new Error('the review was asked for without its quote');
  return quoted;
}

/** What is told above a review that takes the place of another. */
function changedIn({ changed, expired, isOfAnotherDay }: Asking['view']): ReviewData['changed'] {
  if (expired === true) return { field: isOfAnotherDay === true ? 'day' : 'expired', was: '', is: '' };
  const { field = '', was = '', is = '' } = changed ?? {};
  return changed && { field: String(field), was, is };
}

function card(asking: Asking, answered?: ReviewData['answered']): CardContent {
  const { turn, question, view, approval } = asking;
  const changed = changedIn(view);
  const facts = reviewFacts({ question, quote: quoteIn(asking), ...factsOf(asking) }, turn.now, turn.reader);
  return reviewCard({ ...facts, ...defined({ changed, answered, approval }) }, turn.reader);
}

/** The same review without its buttons, and with what became of it. */
export function lockedReview(asking: Asking, answer: NonNullable<ReviewData['answered']>['answer']): CardContent {
  const { agentName, now } = asking.turn;
  return card(asking, { answer, by: agentName, at: now.toISOString() });
}

function isTooSoon({ turn, draft }: Asking): boolean {
  const shownAt = draft.awaiting?.shownAt;
  return shownAt !== undefined && isUnread(turn, shownAt);
}

/** The plan as it is to be, or why it can't be taken from this card. */
function planOf(asking: Asking, renewsItself?: string): { readonly plan: WholePlan } | Outcome {
  const { plan } = quoteIn(asking);
  const { purchase } = plan;
  const { survey, source } = factsOf(asking);
  const { now, reader } = asking.turn;
  if (isTooSoon(asking)) return { hint: asking.turn.text.review.tooSoon };
  if (purchase !== undefined && isOfferOver(purchase, now)) return { expired: 'offer' };
  if (isOfAnotherDay({ plan, retired: survey.retired, source }, now, reader.timeZone)) return { expired: 'day' };
  return { plan: renewsItself === undefined ? plan : withRenewal(plan, renewsItself === 'true') };
}

const needsOf = ({ approval }: Asking) => approval?.needs ?? 'nothing';

function confirmed(asking: Asking, renewsItself?: string): Outcome {
  const found = planOf(asking, renewsItself);
  if (!('plan' in found)) return found;
  return needsOf(asking) === 'nothing' ? { confirmed: found.plan } : { hint: insteadOf(asking) };
}

/** Nothing begins on the word of one person that needs two. */
function insteadOf({ turn, approval }: Asking): Phrase {
  const { askInstead, cannotYet } = turn.text.approval;
  return approval?.needs === 'cannot' ? cannotYet : askInstead;
}

function asksApproval(asking: Asking, renewsItself?: string): Outcome {
  if (needsOf(asking) !== 'approval') {
    const { cannotYet, notNeeded } = asking.turn.text.approval;
    return { hint: needsOf(asking) === 'cannot' ? cannotYet : notNeeded };
  }
  const found = planOf(asking, renewsItself);
  return 'plan' in found ? { asksApproval: found.plan } : found;
}

function changing({ draft, turn }: Asking, renewsItself?: string): Outcome {
  const renews = renewsItself === undefined ? {} : { renewsItself: renewsItself === 'true' };
  return { draft: { ...draft, ...renews, reopened: 'change' }, answer: turn.text.review.change };
}

/** What the customer's people may be told before anything happens; it changes nothing. */
const textAhead = (asking: Asking): Phrase =>
  asBlock(customerText({ plan: quoteIn(asking).plan, source: factsOf(asking).source }));

const asksForText = (pressed: Answer): boolean =>
  pressed.kind === 'pick' && pressed.choice === reviewPicks.customerText;

/** Only this one word buys: a fragment, a number or a mere "ok" is too little for that. */
function readTyped(asking: Asking, typed: string): Outcome {
  const { text } = asking.turn;
  const isAny = (...words: readonly Parameters<typeof says>[1][]) => words.some((word) => says(typed, word, text));
  const begun = beginningTyped(asking, isAny);
  if (begun !== undefined) return begun;
  if (isAny('notNow', 'no')) return { leaves: true };
  if (isAny('change')) return changing(asking);
  if (isAny('customerText')) return { hint: textAhead(asking) };
  if (quoteIn(asking).plan.purchase !== undefined && isAny('renew', 'noRenewal')) {
    return { view: asking.view, draft: { ...asking.draft, renewsItself: isAny('renew') } };
  }
  return { hint: text.questions.waysOut.notAtReview(plain(typed.slice(0, 80))) };
}

/** What sets it off, or would for somebody in a hurry. */
function beginningTyped(
  asking: Asking,
  isAny: (...words: readonly Parameters<typeof says>[1][]) => boolean,
): Outcome | undefined {
  if (isAny('confirm')) return confirmed(asking);
  if (isAny('askApproval')) return asksApproval(asking);
  if (!isAny('yes')) return undefined;
  return { hint: needsOf(asking) === 'nothing' ? asking.turn.text.review.byOneWord : insteadOf(asking) };
}

function readPressed(asking: Asking, { pressed }: Extract<Said, { pressed: unknown }>): Outcome {
  if (pressed.kind === 'change') return changing(asking, pressed.renewsItself);
  if (pressed.kind === 'confirm' || pressed.kind === 'askApproval') return beginningPressed(asking, pressed);
  return { hint: asksForText(pressed) ? textAhead(asking) : asking.turn.text.chat.alreadyAnswered };
}

type Beginning = Extract<Answer, { kind: 'confirm' | 'askApproval' }>;

/** Where the card says of it what is no longer so, it is drawn again. */
function beginningPressed(asking: Asking, { kind, renewsItself }: Beginning): Outcome {
  const isOpen = quoteIn(asking).plan.purchase !== undefined && renewsItself === undefined;
  if (isOpen) return { hint: asking.turn.text.review.renewalNotGiven };
  const begun = kind === 'confirm' ? confirmed(asking, renewsItself) : asksApproval(asking, renewsItself);
  return isOfOldCard(asking, kind) ? { ...begun, view: asking.view } : begun;
}

const isOfOldCard = (asking: Asking, kind: 'confirm' | 'askApproval'): boolean =>
  needsOf(asking) !== (kind === 'confirm' ? 'nothing' : 'approval');

/** Shows exactly what will run; nothing else can be confirmed. */
export const reviewQuestion: Question = {
  title: (asking) => summaryOf(quoteIn(asking).plan, asking.turn.text),
  ask: (asking) => card(asking),
  read: (asking, said) => ('typed' in said ? readTyped(asking, said.typed) : readPressed(asking, said)),
};
